"""press/run/digests.py and code.py: what makes bytes is seen, and nothing else, by names that hold wherever it is moved."""

import json

import pytest

from press.files import digest
from press.run.code import digest_of_code
from press.run.digests import digests_of
from press.workshop import Workshop

CODE = '"""What it is for."""\n\n\ndef double(number):\n    return number * 2\n'
DOORS = ("build.py", "press/run/build.py", "press/gallery/site.py")
MAKERS = ("press/units.py", "press/content/load.py", "press/plan/notices.py", "press/render/html.py", "press/finish/shop.py",
          "press/preflight/rules/bleed.py", "press/make/pack.py")  # fmt: skip
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
    rules = little_house.house / "press" / "preflight" / "rules"

    (rules / "bleed.py").rename(rules / "trim.py")

    assert press(little_house) != before


def test_what_is_remembered_of_code_is_as_true_as_reading_it_again(little_house):
    first = press(little_house)
    memory = little_house.state / "code.json"
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

    (little_house.state / "code.json").write_text(damaged)

    assert press(little_house) == before


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x = 1", "x = 2"),
        ("x = 'a'", "x = 'b'"),
        ("def f():\n    'words'", "def f():\n    return 'words'"),
        ("x = 1\n'a string that is no docstring'", "x = 1\n'another'"),
        ("def f(a, b): ...", "def f(b, a): ..."),
        ("f(a)\nf(b)", "f(b)\nf(a)"),
    ],
)
def test_code_that_does_something_else_has_another_digest(one, other):
    assert digest_of_code(one.encode()) != digest_of_code(other.encode())


@pytest.mark.parametrize(
    "same",
    ["x=1", "x = 1  # one", '"""One."""\nx = 1', "\n\nx = (1)\n", "x = 0x1", "x = \\\n  1"],
)
def test_code_that_is_written_otherwise_has_the_same_digest(same):
    assert digest_of_code(same.encode()) == digest_of_code(b"x = 1\n")


def test_what_is_not_python_is_known_by_its_bytes():
    assert digest_of_code(b"x = = 1") != digest_of_code(b"x = = 2")


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
    assert json.loads((little_house.state / "faces.json").read_text())[name][2] == known
    face.write_bytes(b"another face")
    assert digests_of(little_house).now(name) == digest(face) != known
    face.unlink()
    assert digests_of(little_house).now(name) is None
