"""press/run/digests.py and code.py: what makes bytes is seen, and nothing else, by names that hold wherever it is moved."""

import json
import re

import pytest

from press.files import digest
from press.run.code import module_of
from press.run.digests import digests_of
from press.workshop import Workshop

CODE = '"""What it is for."""\n\n\ndef double(number):\n    return number * 2\n'
DOORS = ("build.py", "press/run/build.py", "press/gallery/site.py")
MAKERS = ("press/units.py", "press/content/load.py", "press/plan/notices.py", "press/render/html.py", "press/finish/shop.py",
          "press/preflight/inks.py", "press/make/pack.py")  # fmt: skip
KINDS = ("Styled", "ForShop", "OnSheets", "Pack")
LOCKS = ("requirements/runtime.lock", "fonts/fonts.lock.json")
INPUTS = ("content.yaml", "printer.yaml", "content/a.yaml", "briefs/b.yaml", "templates/documents/c.html", "styles/d.css",
          "translations/e.po")  # fmt: skip


def make_workshop(folder):
    """A house and a project of one file each kind; none of them is ever run."""
    house, project = folder / "house", folder / "project"
    texts = dict.fromkeys(DOORS + MAKERS, CODE) | dict.fromkeys(LOCKS, '{"files": []}')
    for path, text in texts.items():
        (house / path).parent.mkdir(parents=True, exist_ok=True)
        (house / path).write_text(text)
    for root in (house, project):
        for name in INPUTS:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(name)
    return Workshop(project, project / "output", house)


@pytest.fixture
def little_house(tmp_path):
    return make_workshop(tmp_path)


def press(workshop):
    return digests_of(workshop).press


def change(path, old, new):
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


@pytest.mark.parametrize("root", ["house", "project"])
@pytest.mark.parametrize("name", INPUTS)
def test_every_kind_of_input_is_seen_in_house_and_project(little_house, root, name):
    assert f"{root}:{name}" in digests_of(little_house).files


def test_an_input_is_known_by_the_digest_of_its_bytes(little_house):
    assert digests_of(little_house).files["project:styles/d.css"] == digest(little_house.project / "styles" / "d.css")


def test_a_file_that_nobody_foresaw_is_looked_at_when_it_is_asked_for(little_house):
    digests = digests_of(little_house)
    picture = little_house.project / "mark.svg"
    picture.write_text("<svg/>")

    assert digests.now("project:mark.svg") == digest(picture)
    assert digests.now("project:other.svg") is None


def test_the_output_is_no_input(little_house):
    before = digests_of(little_house).files
    (little_house.output / "en").mkdir(parents=True)
    (little_house.output / "en" / "card.pdf").write_bytes(b"%PDF")

    assert digests_of(little_house).files == before


def test_a_moved_checkout_has_the_same_names_and_digests(tmp_path):
    here, there = (make_workshop(tmp_path / name) for name in ("here", "there"))

    assert digests_of(here).files == digests_of(there).files
    assert press(here) == press(there)


@pytest.mark.parametrize("name", MAKERS)
def test_a_changed_line_of_code_that_makes_bytes_changes_every_piece(little_house, name):
    before = press(little_house)

    change(little_house.house / name, "number * 2", "number * 3")

    assert press(little_house) != before


@pytest.mark.parametrize("name", MAKERS)
def test_a_comment_a_docstring_and_a_blank_line_change_nothing(little_house, name):
    before = press(little_house)

    change(little_house.house / name, "What it is for.", "What it does.")
    change(little_house.house / name, "    return", '    """Twice as much."""\n\n    # as often as it takes\n    return')

    assert press(little_house) == before


@pytest.mark.parametrize("name", DOORS)
def test_a_command_a_run_and_the_gallery_change_nothing(little_house, name):
    before = press(little_house)

    change(little_house.house / name, "number * 2", "number * 3")

    assert press(little_house) == before


def test_a_module_that_is_added_or_renamed_changes_every_piece(little_house):
    before = press(little_house)
    folder = little_house.house / "press" / "preflight"

    (folder / "inks.py").rename(folder / "paints.py")

    assert press(little_house) != before


def test_what_is_remembered_of_code_is_as_true_as_reading_it_again(little_house):
    first = press(little_house)
    memory = little_house.memory / "code.json"
    kept = memory.read_bytes()
    change(little_house.house / MAKERS[0], "number * 2", "number * 3")
    second = press(little_house)
    memory.unlink()

    assert press(little_house) == second != first
    change(little_house.house / MAKERS[0], "number * 3", "number * 2")
    assert press(little_house) == first
    assert memory.read_bytes() == kept


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"press/units.py": []}'])
def test_a_damaged_memory_of_code_counts_as_none(little_house, damaged):
    before = press(little_house)

    (little_house.memory / "code.json").write_text(damaged)

    assert press(little_house) == before


def test_a_changed_rule_changes_the_files_that_it_looks_at_and_no_other(little_house):
    rule = little_house.house / "press" / "preflight" / "rules" / "bleed.py"
    rule.parent.mkdir()
    rule.write_text("LOOKS_AT = frozenset({FileKind.SHOP})\n" + CODE)
    before = {kind: digests_of(little_house).press_for(kind) for kind in KINDS}

    change(rule, "number * 2", "number * 3")
    after = {kind: digests_of(little_house).press_for(kind) for kind in KINDS}
    change(rule, "FileKind.SHOP", "FileKind.SHOP, FileKind.READ")
    wider = {kind: digests_of(little_house).press_for(kind) for kind in KINDS}

    assert [kind for kind in KINDS if after[kind] != before[kind]] == ["ForShop"]
    assert [kind for kind in KINDS if wider[kind] != after[kind]] == ["Styled", "ForShop", "OnSheets"]


def test_a_changed_module_that_is_no_rule_changes_every_kind_of_file(little_house):
    before = {kind: digests_of(little_house).press_for(kind) for kind in KINDS}

    change(little_house.house / "press" / "preflight" / "inks.py", "number * 2", "number * 3")

    assert [kind for kind in KINDS if digests_of(little_house).press_for(kind) == before[kind]] == []


def test_what_other_code_takes_from_a_rule_is_of_a_rule_for_files_that_are_read(house):
    # All but packs are checked as files that are read first; so such a rule takes part in all of them.
    taken = set()
    for path in (house / "press").rglob("*.py"):
        for name in re.findall(r"^from press\.preflight\.rules\.(\w+) import", path.read_text(encoding="utf-8"), re.MULTILINE):
            taken.add(name)

    kinds = {name: module_of((house / f"press/preflight/rules/{name}.py").read_bytes()).looks_at for name in taken}
    assert taken
    assert [name for name, looks_at in kinds.items() if "READ" not in looks_at] == []


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_of_packages_and_fonts_change_every_piece(little_house, name):
    before = press(little_house)
    (little_house.house / name).write_text('{"files": [ ]}')

    assert press(little_house) != before


@pytest.mark.parametrize("name", INPUTS)
def test_content_and_design_are_not_the_press(little_house, name):
    before = press(little_house)

    (little_house.house / name).write_text("something else")

    assert press(little_house) == before


def test_a_project_s_own_folder_called_press_is_not_the_press(little_house):
    before = press(little_house)
    for name in ("press/units.py", "templates/press/page.html"):
        (little_house.project / name).parent.mkdir(parents=True, exist_ok=True)
        (little_house.project / name).write_text("pass\n")

    assert press(little_house) == before


def test_typefaces_are_known_by_their_bytes_and_read_again_only_where_they_changed(little_house):
    face = little_house.house / "fonts" / "installed" / "A.ttf"
    face.parent.mkdir()
    face.write_bytes(b"face")
    digests = digests_of(little_house)
    name = little_house.name_of(face)
    known = digests.now(name)
    digests.keep()

    assert known == digest(face)
    assert digests_of(little_house).now(name) == known
    assert json.loads((little_house.state / "faces.json").read_text())[name][-1] == known
    face.write_bytes(b"another face")
    assert digests_of(little_house).now(name) == digest(face) != known
    face.unlink()
    assert digests_of(little_house).now(name) is None
