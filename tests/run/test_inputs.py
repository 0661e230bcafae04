"""press/run/inputs.py: every file a build may read is seen, and what changes everything is told apart."""

import pytest
from press.run.inputs import machine_digest, snapshot

from press.files import digest
from press.workshop import Workshop


@pytest.fixture
def little_house(tmp_path):
    """A house and a project of one file each kind; none of them is ever run."""
    house, project = tmp_path / "house", tmp_path / "project"
    for name in ("press/run.py", "press/content/load.py", "requirements/runtime.lock", "fonts/fonts.lock.json"):
        (house / name).parent.mkdir(parents=True, exist_ok=True)
        (house / name).write_text('{"files": []}' if name.endswith(".json") else name)
    for root in (house, project):
        for name in ("content.yaml", "printer.yaml", "content/a.yaml", "briefs/b.yaml", "templates/documents/c.html", "styles/d.css",
                     "translations/e.po"):  # fmt: skip
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(name)
    return Workshop(project, project / "output", house)


def names(workshop):
    roots = {workshop.house: "house", workshop.project: "project"}
    found = set()
    for path in snapshot(workshop):
        root = next(root for root in roots if path.startswith(f"{root}/"))
        found.add(f"{roots[root]}:{path[len(str(root)) + 1 :]}")
    return found


def machine(workshop):
    return machine_digest(workshop, snapshot(workshop))


@pytest.mark.parametrize("root", ["house", "project"])
@pytest.mark.parametrize(
    "name",
    [
        "content.yaml",
        "printer.yaml",
        "content/a.yaml",
        "briefs/b.yaml",
        "templates/documents/c.html",
        "styles/d.css",
        "translations/e.po",
    ],
)
def test_every_kind_of_input_is_seen_in_house_and_project(little_house, root, name):
    assert f"{root}:{name}" in names(little_house)


def test_the_press_itself_and_its_locks_are_inputs(little_house):
    code = {
        "house:press/run.py",
        "house:press/content/load.py",
        "house:requirements/runtime.lock",
        "house:fonts/fonts.lock.json",
    }

    assert code <= names(little_house)


def test_an_input_is_known_by_the_digest_of_its_bytes(little_house):
    path = little_house.project / "styles" / "d.css"

    assert snapshot(little_house)[str(path)] == digest(path)


def test_the_output_is_no_input(little_house):
    before = names(little_house)
    (little_house.output / "en").mkdir(parents=True)
    (little_house.output / "en" / "card.pdf").write_bytes(b"%PDF")

    assert names(little_house) == before


@pytest.mark.parametrize("name", ["press/run.py", "requirements/runtime.lock", "fonts/fonts.lock.json"])
def test_the_press_its_packages_and_its_fonts_are_the_machine(little_house, name):
    before = machine(little_house)
    path = little_house.house / name

    path.write_text(path.read_text() + " ")

    assert machine(little_house) != before


@pytest.mark.parametrize("name", ["content.yaml", "templates/documents/c.html", "styles/d.css", "translations/e.po"])
def test_content_and_design_are_not_the_machine(little_house, name):
    before = machine(little_house)

    (little_house.house / name).write_text("something else")

    assert machine(little_house) == before


def test_a_project_s_own_folder_called_press_is_not_the_machine(little_house):
    before = machine(little_house)
    (little_house.project / "templates" / "press").mkdir()
    (little_house.project / "templates" / "press" / "page.html").write_text("<p>The press</p>")

    assert machine(little_house) == before
