"""What is remembered is valid and true wherever a checkout or a campaign is copied, moved or mended."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.conftest import CommandLine
from tests.project import Project, make_project

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = "3 pieces are up to date; nothing to do\n"
ODD = "Public Sans"  # no language is set in it
ODD_FILE, OTHER_FILE, LAO_FILE = "PublicSans_400Regular.ttf", "PublicSans_700Bold.ttf", "NotoSansLao_400Regular.ttf"


@dataclass(frozen=True)
class Place:
    """A campaign, the house that makes it, and their command line."""

    project: Project

    def __call__(self, *words: str) -> str:
        """What a build says; it has to go well."""
        campaign = ("--project", str(self.project.root))
        answer = CommandLine(self.project.root.parent, self.project.house, campaign)("build", *words)
        assert answer.code == 0, answer.err
        return answer.err

    def copied(self, root: Path, house: Path | None = None) -> Place:
        """The campaign with its output, at another place."""
        shutil.copytree(self.project.root, root, symlinks=True)
        return Place(Project(root, house or self.project.house))

    def forget_answers(self) -> None:
        """Has the next build look at each piece."""
        shutil.rmtree(self.project.output / ".press" / "stamps")


@pytest.fixture
def built(project):
    """The minimal project, built."""
    place = Place(project)
    assert "3 made" in place()
    return place


@pytest.fixture
def own_house(little_house, tmp_path):
    """A house whose own campaign is the minimal project, built."""
    root = shutil.copytree(little_house, tmp_path / "house", symlinks=True)
    place = Place(Project(root, root))
    assert "3 made" in place()
    return place


def test_a_copied_checkout_is_up_to_date(own_house, tmp_path):
    copy = tmp_path / "elsewhere" / "checkout"
    place = own_house.copied(copy, copy)

    assert place() == NOTHING
    place.forget_answers()
    assert "0 made, 3 up to date" in place()
    assert place.project.pdfs() == own_house.project.pdfs()


def test_a_moved_checkout_is_up_to_date(own_house, tmp_path):
    root = tmp_path / "moved"
    own_house.project.root.rename(root)

    assert Place(Project(root, root))() == NOTHING


def test_a_copied_campaign_is_up_to_date(built, tmp_path):
    place = built.copied(tmp_path / "copy")

    assert place() == NOTHING
    place.forget_answers()
    assert "0 made, 3 up to date" in place()


@pytest.mark.parametrize(
    ("name", "old", "new", "made"),
    [
        ("content/pieces/ticket.yaml", "Room four", "Room five", ["en/ticket.pdf"]),
        ("translations/es.po", "Puede venir", "Que venga", ["es/leaflet.pdf"]),
        ("templates/documents/ticket.html", "<p>{{ text.place }}", "<p>to {{ text.place }}", ["en/ticket.pdf"]),
        ("styles/documents/ticket.css", "12pt", "13pt", ["en/ticket.pdf"]),
        ("content/contacts.yaml", "1-415-555-0100", "(415) 555-0100", ["en/leaflet.pdf", "es/leaflet.pdf"]),
    ],
    ids=["a text", "a translation", "a template", "a stylesheet", "a number"],
)
def test_a_copied_campaign_that_is_edited_is_made_from_its_own_files(built, tmp_path, name, old, new, made):
    before = built.project.pdfs()
    place = built.copied(tmp_path / "copy")
    place.project.replace(name, old, new)

    assert f"{len(made)} made, {3 - len(made)} up to date" in place()

    after = place.project.pdfs()
    assert [path for path in before if after[path] != before[path]] == sorted(made)
    assert built() == NOTHING
    assert built.project.pdfs() == before


def test_an_edited_original_leaves_its_copy_as_it_is(built, tmp_path):
    place = built.copied(tmp_path / "copy")
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    assert place() == NOTHING
    assert "1 made, 2 up to date" in built()
    assert place() == NOTHING


def test_the_original_may_be_gone(built, tmp_path):
    place = built.copied(tmp_path / "copy")
    shutil.rmtree(built.project.root)
    place.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    assert "1 made, 2 up to date" in place()


def test_a_problem_of_a_copied_campaign_is_told_at_its_own_file(built, tmp_path):
    built.project.replace("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", '<h1 style="colour: red">A</h1>')
    original = CommandLine(tmp_path, options=("--project", str(built.project.root)))("build")
    assert "colour" in original.err
    place = built.copied(tmp_path / "copy")

    again = CommandLine(tmp_path, options=("--project", str(place.project.root)))("build")

    told = [line for line in original.err.splitlines() if "colour" in line]
    assert [line for line in again.err.splitlines() if "colour" in line] == told
    assert str(built.project.root) not in again.err


@pytest.fixture
def mended(copied_house, tmp_path):
    """A project and a house of its own in which one may mend things, built; and how to change words in a file of the house."""
    place = Place(make_project(tmp_path / "project", copied_house))
    assert "3 made" in place()

    def change(name: str, old: str, new: str) -> str:
        text = (copied_house / name).read_text(encoding="utf-8")
        assert old in text, name
        (copied_house / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return place()

    return change


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("build.py", "\nimport ", "\n# in words\nimport "),
        ("press/run/build.py", "\nFINE, ", "\n# how it ends\nFINE, "),
        ("press/run/listing.py", "from __future__ import annotations\n", "from __future__ import annotations\n\nOURS = 1\n"),
        ("press/preflight/rules/bleed.py", '"""', '"""Again: '),
        ("press/preflight/rules/headings.py", "\nfrom __future__", "\n# of all languages\nfrom __future__"),
        ("press/render/html.py", "\nfrom __future__", "\n\n\nfrom __future__"),
    ],
    ids=["a comment of the door", "a comment of a command", "code of a command", "a docstring", "a comment of a rule", "blank lines"],
)  # fmt: skip
def test_what_makes_no_bytes_makes_nothing_anew(mended, name, old, new):
    said = mended(name, old, new)

    assert said == NOTHING


@pytest.mark.parametrize(
    "name", ["press/preflight/rules/headings.py", "press/finish/metadata.py", "press/plan/catalogue.py", "press/units.py"]
)
def test_a_changed_line_of_code_that_makes_bytes_makes_everything_anew(mended, name):
    said = mended(name, "from __future__ import annotations\n", "from __future__ import annotations\n\nOURS = 1\n")

    assert "3 made, 0 up to date" in said


@pytest.fixture
def with_faces(copied_house, tmp_path):
    """A built project whose tickets are set in a typeface that nothing else uses, and the folder of the house's typefaces."""
    folder = copied_house / "fonts" / "installed"
    installed = folder.resolve()
    folder.unlink()
    folder.mkdir()
    for path in installed.iterdir():
        (folder / path.name).symlink_to(path)
    project = make_project(tmp_path / "project", copied_house)
    styles = project.read("styles/documents/ticket.css")
    odd = f':root {{ --font-odd: "{ODD}"; }} h1 {{ font-family: var(--font-odd); font-weight: 400; }}\n'
    project.write("styles/documents/ticket.css", styles + odd)
    place = Place(project)
    assert "3 made" in place()
    return place, folder


def put_face(folder: Path, name: str, data: bytes) -> None:
    """Puts a file of a typeface in the place of another."""
    (folder / name).unlink()
    (folder / name).write_bytes(data)


@pytest.mark.parametrize("name", [ODD_FILE, LAO_FILE])
def test_a_face_that_is_not_the_locked_one_stops_the_build_and_makes_nothing_anew_when_it_is_back(with_faces, name):
    place, folder = with_faces
    right, good = (folder / name).read_bytes(), place.project.pdfs()

    put_face(folder, name, (folder / OTHER_FILE).read_bytes())
    with pytest.raises(AssertionError, match=f"{name}.* is not the one that was locked"):
        place()
    assert place.project.pdfs() == good
    put_face(folder, name, right)

    place.forget_answers()
    assert "0 made, 3 up to date" in place()
    assert place.project.pdfs() == good
