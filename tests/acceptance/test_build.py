"""What `build` does besides making pieces: workers, force, places, strictness, silence."""

import shutil

import pytest

from tests.conftest import CommandLine


def stamps(project):
    return {path: path.stat().st_mtime_ns for path in project.output.rglob("*.pdf")}


def test_one_worker_and_two_give_the_same_bytes(cli, project):
    alone, together = project.root / "alone", project.root / "together"

    assert cli("build", "--jobs", "1", "--output", str(alone)).code == 0
    assert cli("build", "--jobs", "2", "--output", str(together)).code == 0

    assert files(alone) == files(together)
    assert len(files(alone)) == 3 + 2


def files(folder):
    """Pieces and manifest, by name."""
    found = [*folder.glob("*/*.pdf"), *folder.glob("manifest/*.json")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_second_build_makes_nothing(built, project):
    before, manifest = stamps(project), files(project.output)

    answer = built("build")

    assert answer.code == 0
    assert answer.err == "3 pieces are up to date; nothing to do\n"
    assert stamps(project) == before
    assert files(project.output) == manifest


def test_without_its_stamp_a_second_build_still_makes_nothing(built, project):
    before = stamps(project)
    shutil.rmtree(project.output / ".press" / "stamps")

    answer = built("build")

    assert "0 made, 3 up to date" in answer.err
    assert stamps(project) == before


def test_only_what_changed_is_made(built, project):
    project.replace("translations/es.po", "Puede venir", "Que venga")

    answer = built("build")

    assert "[1/1] made es/leaflet.pdf" in answer.err
    assert "1 made, 2 up to date" in answer.err


def test_force_makes_everything_anew_and_the_same(built, project):
    stamp, before = stamps(project), project.pdfs()

    answer = built("build", "--force")

    assert "3 made, 0 up to date" in answer.err
    assert all(stamps(project)[path] > old for path, old in stamp.items())
    assert project.pdfs() == before


def test_an_output_changed_by_somebody_else_is_made_again(built, project):
    good = project.pdfs()
    (project.output / "en" / "ticket.pdf").write_bytes(b"%PDF-1.7 something else")

    answer = built("build")

    assert "1 made, 2 up to date" in answer.err
    assert project.pdfs() == good


def test_the_output_goes_where_it_is_asked_to(cli, project, tmp_path):
    answer = cli("build", "--output", str(tmp_path / "elsewhere"))

    assert answer.code == 0
    assert len(list((tmp_path / "elsewhere").glob("*/*.pdf"))) == 3
    assert not project.output.exists()


def test_a_relative_output_is_seen_from_where_the_command_is_run(project, tmp_path):
    answer = CommandLine(tmp_path)("build", "ticket", "--project", "project", "--output", "here")

    assert answer.code == 0
    assert (tmp_path / "here" / "en" / "ticket.pdf").exists()


def test_a_project_s_own_templates_and_styles_come_before_the_house_s(built, project, house):
    before = project.pdfs()
    layout = (house / "templates/layouts/document.html").read_text(encoding="utf-8")
    project.write("templates/layouts/document.html", layout.replace("{% block body %}", "<p>Ours</p>{% block body %}"))
    project.write("styles/tokens/space.css", ":root { --margin-page: 20mm; --space-4: 4mm; }\n")

    answer = built("build", "leaflet:en")

    assert answer.code == 0, answer.err
    assert project.pdfs()["en/leaflet.pdf"] != before["en/leaflet.pdf"]


def test_an_old_contact_is_a_warning_and_the_piece_is_made(cli, project):
    # Verified on 23 November 2026; 121 days later is 24 March 2027, and 120 are allowed.
    answer = cli("build", "--today", "2027-03-24")

    assert answer.code == 0
    assert 'warning: the contact "desk" was last verified 121 days ago; 120 are allowed' in answer.err
    assert len(project.pdfs()) == 3


def test_a_contact_as_old_as_is_allowed_is_fine(cli):
    answer = cli("build", "--strict", "--today", "2027-03-23")

    assert answer.code == 0
    assert "warning" not in answer.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_strict_takes_an_old_contact_for_an_error(cli, command):
    assert cli(command, "--strict", "--today", "2027-03-24").code == 1


def test_strict_is_as_strict_when_there_is_nothing_to_do(cli):
    assert cli("build", "--today", "2027-03-24").code == 0

    assert cli("build", "--strict", "--today", "2027-03-24").code == 1


def test_quiet_says_nothing_when_nothing_is_wrong(cli, project):
    answer = cli("build", "--quiet")

    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert len(project.pdfs()) == 3


def test_quiet_still_says_what_is_wrong(cli, project):
    project.replace("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")

    answer = cli("build", "--quiet")

    assert answer.code == 1
    assert "[preflight/headings]" in answer.err
    assert "made en/" not in answer.err


def test_a_problem_is_said_again_when_nothing_has_changed(cli, project):
    project.replace("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")
    cli("build")

    again = cli("build")

    assert again.code == 1
    assert "the piece has no heading" in again.err


def test_a_document_taken_out_of_content_yaml_leaves_the_output(built, project):
    content = project.read("content.yaml")
    project.write("content.yaml", content[: content.index("  ticket:")])

    answer = built("build")

    assert "1 removed (no longer in content.yaml)" in answer.err
    assert sorted(project.pdfs()) == ["en/leaflet.pdf", "es/leaflet.pdf"]


def test_a_file_in_a_folder_of_its_own_is_an_input_because_content_yaml_names_it(cli, project):
    project.replace("content.yaml", "text: content/pieces/ticket.yaml", "text: words/ticket.yaml")
    project.write("words/ticket.yaml", project.read("content/pieces/ticket.yaml"))
    cli("build")

    project.replace("words/ticket.yaml", "Room four", "Room five")

    assert "[1/1] made en/ticket.pdf" in cli("build").err
