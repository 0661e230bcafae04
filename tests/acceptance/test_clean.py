"""`clean` removes what the press made, and refuses everything else."""

from tests.conftest import CommandLine


def made(project):
    """How many files there are but those that the press keeps for itself."""
    return sum(path.is_file() and ".press" not in path.parts for path in project.output.rglob("*"))


def test_what_was_made_is_removed_and_counted(built, project):
    count = made(project)

    answer = built("clean")

    assert answer.code == 0
    assert answer.out == f"removed {project.output}: {count} files\n"
    assert not project.output.exists()


def test_proofs_and_the_calibration_sheet_are_removed_too(built, project):
    assert built("calibrate").code == built("translate", "proof", "leaflet:es").code == 0

    built("clean")

    assert not project.output.exists()


def test_what_somebody_else_put_there_is_kept_and_named(built, project):
    count = made(project)
    project.write("output/en/notes.txt", "call the printer")

    answer = built("clean")

    kept = "what the press did not make was kept: en/notes.txt"
    assert (answer.code, answer.out) == (0, f"removed {count} files from {project.output}; {kept}\n")
    assert [path.name for path in project.output.rglob("*")] == ["en", "notes.txt"]


def test_nothing_is_removed_through_a_link(built, project, tmp_path):
    here = sorted(path.name for path in (project.output / "en").iterdir())
    (project.output / "en").rename(tmp_path / "elsewhere")
    (project.output / "en").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    count = made(project)

    answer = built("clean")

    assert answer.out == f"removed {count} files from {project.output}; what the press did not make was kept: en\n"
    assert {"leaflet.pdf", "ticket.pdf"} <= set(here)
    assert sorted(path.name for path in (tmp_path / "elsewhere").iterdir()) == here


def test_what_cannot_be_removed_is_one_sentence_and_no_piece_is_lost(built, project, tmp_path):
    (project.output / ".press").rename(tmp_path / "elsewhere")
    (project.output / ".press").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    answer = built("clean")

    assert answer.code == 1
    assert answer.err.startswith(f"error: {project.output / '.press'} cannot be removed: ")
    assert len(answer.err.splitlines()) == 1
    assert len(project.pdfs()) == 3


def test_after_cleaning_a_build_gives_the_same_files(built, project):
    before = project.pdfs()

    built("clean")
    built("build")

    assert project.pdfs() == before


def test_a_folder_that_the_press_did_not_make_is_refused(cli, project):
    project.write("output/thesis.txt", "years of work")

    answer = cli("clean")

    assert answer.code == 1
    assert answer.err == f"error: {project.output} was not made by the press; nothing was removed\n"
    assert project.read("output/thesis.txt") == "years of work"


def test_another_folder_named_on_the_command_line_is_refused_too(built, project, tmp_path):
    (tmp_path / "photos").mkdir()

    assert built("clean", "--output", str(tmp_path / "photos")).code == 1
    assert (tmp_path / "photos").is_dir()


def test_an_output_folder_that_holds_the_project_is_refused(project):
    cli = CommandLine(project.root, options=("--project", str(project.root), "--output", str(project.root)))
    (project.root / ".press").mkdir()

    answer = cli("clean")

    assert answer.code == 2
    assert "holds the project itself; --output needs a folder of its own" in answer.err
    assert (project.root / "content.yaml").exists()


def test_nothing_to_clean_is_fine_and_said(cli, project):
    answer = cli("clean")

    assert (answer.code, answer.out) == (0, f"{project.output} is not there; nothing was removed\n")
