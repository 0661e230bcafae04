"""`clean` removes what the press made, and refuses everything else."""

from tests.conftest import CommandLine


def test_what_was_made_is_removed(built, project):
    answer = built("clean")

    assert answer.code == 0
    assert answer.out == f"removed {project.output}\n"
    assert not project.output.exists()


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
    assert cli("build").code == 0

    answer = cli("clean")

    assert answer.code == 1
    assert "holds the project itself; nothing was removed" in answer.err
    assert (project.root / "content.yaml").exists()


def test_nothing_to_clean_is_fine(cli):
    assert cli("clean").code == 0
