"""build.py: what it catches, and where the log of a bug goes."""

import pytest

from press.commands.main import main
from press.workshop import HOUSE
from tests.conftest import CommandLine


@pytest.fixture
def broken(project, copied_house):
    """The command line of a copied house in which listing is broken."""
    path = copied_house / "press" / "commands" / "list_pieces.py"
    path.write_text(path.read_text(encoding="utf-8").replace("    tell(", "    raise RuntimeError('a bug')\n    (", 1))
    return CommandLine(project.root, copied_house, ("--project", str(project.root)))


def test_the_log_of_a_bug_is_in_the_output_folder_that_was_named(broken, tmp_path):
    answer = broken("list", "--output", str(tmp_path / "elsewhere"))

    log = tmp_path / "elsewhere" / ".press" / "bug.log"
    assert (answer.code, answer.err) == (
        3, f"error: this is a bug of the press, not of your files; see {log}\n",
    )  # fmt: skip
    assert "RuntimeError: a bug" in log.read_text(encoding="utf-8")


def test_a_verb_that_cannot_be_imported_leaves_the_others_alone(project, copied_house):
    (copied_house / "press" / "commands" / "why.py").write_text("raise ImportError('a bug')\n", encoding="utf-8")
    cli = CommandLine(project.root, copied_house, ("--project", str(project.root)))

    assert cli("why").code == 3
    assert cli("list").code == 0


def test_the_door_is_small():
    assert len((HOUSE / "build.py").read_text(encoding="utf-8").splitlines()) <= 100


def test_a_release_goes_into_a_folder_of_its_own(monkeypatch, project):
    asked = []
    monkeypatch.setattr("press.commands.build.build_pieces", lambda *given, **_: asked.extend(given) or 0)

    main.main(["build", "--release", "--project", str(project.root)], standalone_mode=False)

    workshop, question = asked
    assert question.release
    assert workshop.output == project.root / "release"
