"""Nothing that is printed goes stale: what decides bytes, signatures or failures is remembered, whatever it is."""

from __future__ import annotations

import os
import shutil

import pytest

from press.files import read_json, write_json
from press.workshop import Workshop
from tests.acceptance.conftest import copy_house
from tests.project import make_project

SHORT = "lead:\n  text: {long}\n  short: All may come.\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="{width}" height="9"/></svg>'


@pytest.fixture
def clean(project, cli, tmp_path):
    """What a build into a new folder makes of the files as they are."""

    def made():
        folder = tmp_path / "clean"
        shutil.rmtree(folder, ignore_errors=True)
        cli("build", "--output", str(folder))
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("*/*.pdf")}

    return made


def test_a_long_form_that_fits_again_takes_the_place_of_its_short_form(project, cli, clean):
    leaflet = project.read("content/pieces/leaflet.yaml")
    project.replace("content.yaml", "    page: card\n", "    page: card\n    fit: {short: true}\n")
    ticket = "title: Admit one\nplace:\n  text: {}\n  short: Room four\n"
    project.write("content/pieces/ticket.yaml", ticket.format("Go to room five. " * 60))
    assert cli("build").code == 0
    project.write("content/pieces/ticket.yaml", ticket.format("Go to room five"))

    cli("build", "ticket")

    assert project.pdfs()["en/ticket.pdf"] == clean()["en/ticket.pdf"]
    assert project.read("content/pieces/leaflet.yaml") == leaflet


def test_a_text_that_becomes_critical_is_a_reason_to_look_at_the_signatures_again(built, project, cli):
    project.replace("content/pieces/ticket.yaml", "place: Room four", "place: {text: Room four, critical: true}")

    assert "up to date" not in cli("why", "ticket").out


def test_a_picture_that_was_missing_is_taken_up_when_it_is_there(project, cli, clean):
    project.replace("templates/documents/ticket.html", "<h1>", '<img src="pictures/x.svg" alt="x"><h1>')
    assert cli("build").code == 1
    project.write("pictures/x.svg", PICTURE.format(width=3))

    answer = cli("build")

    assert answer.code == 0, answer.err
    assert project.pdfs() == clean()


def test_a_failed_piece_that_somebody_puts_back_is_taken_out_again(built, project, cli):
    old = project.pdfs()["en/ticket.pdf"]
    project.replace("templates/documents/ticket.html", "text.place", "text.plaec")
    assert cli("build").code == 1
    (project.output / "en" / "ticket.pdf").write_bytes(old)

    cli("build")

    assert "en/ticket.pdf" not in project.pdfs()


def test_a_link_that_leads_elsewhere_is_a_change(project, cli, clean):
    sheet = project.root / "styles" / "documents" / "ticket.css"
    other = project.write("styles/documents/other.css", project.read("styles/documents/ticket.css") + "h1 { color: #333 }\n")
    first = sheet.rename(sheet.with_name("first.css"))
    sheet.symlink_to(first.name)
    assert cli("build").code == 0
    sheet.unlink()
    sheet.symlink_to(other.name)

    cli("build", "ticket")

    assert project.pdfs() == clean()


def test_words_outside_of_the_usual_folders_are_looked_at_in_every_build(project, cli, clean):
    project.replace("content.yaml", "content/pieces/leaflet.yaml", "words/leaflet.yaml")
    words = project.write("words/leaflet.yaml", project.read("content/pieces/leaflet.yaml"))
    assert cli("build").code == 0
    words.write_text(words.read_text("utf-8").replace("Everybody", "Anybody"), "utf-8")

    cli("build", "leaflet:en")

    assert project.pdfs()["en/leaflet.pdf"] == clean()["en/leaflet.pdf"]


@pytest.fixture
def own_house(tmp_path):
    """A house whose typefaces and icons may be changed, and a project beside it."""
    house = copy_house(tmp_path / "house")
    installed = house / "fonts" / "installed"
    target = installed.resolve()
    installed.unlink()
    shutil.copytree(target, installed)
    project = make_project(tmp_path / "own", house)
    project.replace("templates/documents/ticket.html", "<h1>", "{{ icon('check') }}<h1>")
    return project


def why(project, command, *words):
    answer = command_of(project, command)("why", *words, "--project", str(project.root))
    return answer.out


def command_of(project, command):
    return type(command)(project.root, house=project.house)


def test_changed_icons_and_a_face_of_the_same_size_and_time_are_told(own_house, command):
    run = command_of(own_house, command)
    assert run("build", "--project", str(own_house.root)).code == 0
    installed = own_house.house / "fonts" / "installed"
    face, icons = installed / "NotoSans_400Regular.ttf", installed / "icons.json"
    written = face.stat()
    face.write_bytes(face.read_bytes()[:-1] + b"\1")
    os.utime(face, ns=(written.st_atime_ns, written.st_mtime_ns))
    icons.write_text(icons.read_text("utf-8") + "\n", "utf-8")

    said = why(own_house, command, "ticket")

    assert "icons.json changed" in said
    assert "NotoSans_400Regular.ttf changed" in said


def test_fontconfig_looks_again_at_fonts_that_were_written(own_house):
    workshop = Workshop(own_house.root, own_house.output, own_house.house)
    before = workshop._state_of_fonts()
    face = own_house.house / "fonts" / "installed" / "NotoSans_400Regular.ttf"

    face.write_bytes(face.read_bytes())

    assert workshop._state_of_fonts() != before


def test_a_record_of_another_piece_removes_nothing(built, project, cli):
    records = project.output / ".press" / "records" / "en"
    shutil.copyfile(records / "leaflet.json", records / "ticket.json")
    project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    assert cli("build", "ticket").code == 0
    assert sorted(project.pdfs()) == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]


def test_a_record_names_no_file_outside_of_its_own(built, project, cli):
    record = project.output / ".press" / "records" / "en" / "ticket.json"
    kept = read_json(record)
    kept["gone"] = kept["plain"] | {"job": "ticket:en:gone", "outputs": {"../content.yaml": "0" * 64}}
    write_json(record, kept)

    cli("build", "--force")
    cli("clean")

    assert (project.root / "content.yaml").exists()


@pytest.mark.parametrize("value", ["null", "[]", "7", '{"plain": 7}', '{"plain": {}}', "[" * 100_000])
def test_a_damaged_record_is_no_record(built, project, cli, clean, value):
    for record in (project.output / ".press" / "records").glob("*/*.json"):
        record.write_text(value, "utf-8")

    answer = cli("build", "--strict")

    assert answer.code == 0, answer.err
    assert project.pdfs() == clean()


@pytest.mark.parametrize("value", [{}, {"diagnostics": [7]}, {"words": 7, "count": 3, "diagnostics": [], "bug": False}])
def test_a_stamp_with_another_answer_answers_nothing(built, project, cli, value):
    for stamp in (project.output / ".press" / "stamps").glob("*.json"):
        write_json(stamp, read_json(stamp) | {"answer": value})

    answer = cli("build")

    assert answer.code == 0, answer.err
    assert "3 up to date" in answer.err


def test_a_ticket_that_nobody_made_is_in_no_pack(project, cli):
    editions = "editions:\n  pack: {name: All, kind: pack}\n"
    project.replace("content.yaml", "documents:\n", f"{editions}documents:\n")
    project.replace("content.yaml", "    page: card\n", "    page: card\n    editions: [pack]\n")
    assert cli("build").code == 0
    (project.output / "en" / "ticket.ticket.txt").write_text("old numbers", "utf-8")
    (project.output / "en" / "ticket.pack.zip").unlink()

    assert cli("build", "ticket").code == 0
    assert b"old numbers" not in (project.output / "en" / "ticket.pack.zip").read_bytes()
    assert b"ticket.ticket.txt" not in (project.output / "en" / "ticket.pack.zip").read_bytes()
