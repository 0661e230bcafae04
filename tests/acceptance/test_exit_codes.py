"""0 fine, 1 problems found, 2 wrong usage, 3 bug, 130 interrupted."""

import pytest


def test_a_build_that_went_well_is_0(cli, project):
    answer = cli("build")

    assert answer.code == 0
    assert answer.out == ""
    assert sorted(project.pdfs()) == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]


def test_a_piece_with_a_problem_is_1(cli, project):
    project.replace("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")

    answer = cli("build")

    assert answer.code == 1
    assert "en/ticket.pdf: error: the piece has no heading [preflight/headings]" in answer.err
    assert sorted(project.pdfs()) == ["en/leaflet.pdf", "es/leaflet.pdf"]


@pytest.mark.parametrize("command", ["build", "check", "list", "why"])
def test_content_with_a_problem_is_1_for_every_command(cli, project, command):
    project.replace("content.yaml", "page: card", "page: cart")

    answer = cli(command)

    # `page` of the ticket stands on the line before the last but one; its value begins in column 11.
    line = project.read("content.yaml").splitlines().index("    page: cart") + 1
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith(f"content.yaml:{line}:11: error: ")
    assert not project.output.exists()


def test_a_build_that_finds_wrong_content_changes_nothing(built, project):
    before = project.pdfs()
    project.replace("content.yaml", "page: card", "page: cart")

    answer = built("build")

    assert answer.code == 1
    assert f"nothing was changed in {project.output}" in answer.err
    assert project.pdfs() == before


@pytest.mark.parametrize(
    "words",
    [["build", "--nonsense"], ["build", "--jobs", "0"], ["build", "--format", "xml"], ["check", "--today", "soon"],
     ["completion", "csh"], ["translate", "nonsense"], ["build", "lefleat"], ["build", "leaflet:en:plain:more"],
     ["new", "brief", "No Name"]],
)  # fmt: skip
def test_wrong_usage_is_2(command, project, words):
    answer = command(*words, *([] if words[0] in {"completion", "translate"} else ["--project", str(project.root)]))

    assert answer.code == 2
    assert "rror" in answer.err
    assert "Traceback" not in answer.err


def test_a_bug_is_3(command, project, copied_house):
    (copied_house / "press" / "run" / "manifest.py").write_text("raise ZeroDivisionError('a bug')\n")

    answer = type(command)(project.root, copied_house)("build", "--project", str(project.root))

    assert answer.code == 3


def test_help_is_0_and_on_standard_output(command):
    answer = command("--help")

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Usage: build.py")


def test_a_project_that_is_not_there_is_one_sentence(command, tmp_path):
    answer = command("build", "--project", str(tmp_path / "nowhere"))

    assert answer.code == 1
    assert answer.err.startswith("error: there is no campaign in ")
    assert not (tmp_path / "nowhere").exists()


def test_an_output_folder_that_is_a_file_is_1_and_one_sentence(cli, tmp_path):
    (tmp_path / "taken").write_text("mine")

    answer = cli("build", "--output", str(tmp_path / "taken"))

    assert answer.code == 1
    assert "cannot be written to" in answer.err
    assert len(answer.err.strip().splitlines()) == 1
    assert (tmp_path / "taken").read_text() == "mine"
