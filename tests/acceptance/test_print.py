"""`print`: makes a piece if need be and says how to print it, for outreach staff in words, for machines in JSON."""

import json

import pytest

from press.files import digest
from tests.conftest import CommandLine
from tests.run.print_room import open_print_room

HEADLESS = ("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")


@pytest.fixture
def project(tmp_path):
    """The minimal project with a print room: the ticket is a card of two sides, on sheets, for a print shop and as a pack."""
    return open_print_room(tmp_path).project


def labels(answer):
    """The things that the answer tells, in order."""
    return [line[:9].strip() for line in answer.out.splitlines()[2:] if line[:9].strip()]


def test_the_piece_is_made_and_its_file_named(cli, project):
    answer = cli("print", "ticket:en", "--people", "500")

    assert answer.code == 0, answer.err
    assert sorted(project.pdfs()) == ["en/ticket.office.pdf"]
    assert answer.out.startswith("Ticket, English, for 500 people\n\n")
    assert f"File      {project.output}/en/ticket.office.pdf (made just now)\n" in answer.out
    assert "Sheets    53: 10 on each sheet, so 50 for 500 people, and 3 to spare.\n" in answer.out
    assert labels(answer) == ["File", "Sheets", "Paper", "Printer", "Check", "Cut", "Fold", "Others"]


def test_a_piece_that_is_up_to_date_is_not_made_again(cli, project):
    cli("print", "ticket:en")
    made = (project.output / "en/ticket.office.pdf").stat().st_mtime_ns

    answer = cli("print", "ticket:en")

    assert "ticket.office.pdf (up to date)\n" in answer.out
    assert (project.output / "en/ticket.office.pdf").stat().st_mtime_ns == made


def test_a_piece_that_changed_is_made_again_and_nothing_else(built, project):
    before = {name: digest(project.output / name) for name in project.pdfs()}
    project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    answer = built("print", "ticket:en")

    assert "(made just now)" in answer.out
    changed = {name for name in before if digest(project.output / name) != before[name]}
    assert changed == {"en/ticket.office.pdf"}


def test_a_build_after_it_finds_the_piece_made(cli):
    cli("print", "ticket:en")

    assert cli("build", "ticket:en:office").err.startswith("0 made, 1 up to date")


def test_a_build_that_was_up_to_date_stays_so(built):
    built("print", "ticket:en")

    assert "nothing to do" in built("build").err


def test_a_draft_is_not_to_be_handed_out(cli):
    answer = cli("print", "ticket", "--lang", "es")

    assert answer.code == 0
    assert answer.out.splitlines()[2] == "DRAFT     The Spanish text is a draft that nobody has signed as reviewed."


def test_a_signed_translation_is_no_draft(cli, project):
    assert cli("translate", "proof", "ticket:es").code == 0
    for role, code in (("translator", "T1"), ("linguist", "L1"), ("reader", "R1")):
        assert cli("translate", "sign", "ticket:es", "--role", role, "--by", code).code == 0

    assert "DRAFT" not in cli("print", "ticket:es").out


def test_the_ticket_of_a_print_shop_lies_where_the_answer_says(cli, project):
    answer = cli("print", "ticket:en:shop")

    assert f"Ticket    {project.output}/en/ticket.shop.ticket.txt\n" in answer.out
    assert (project.output / "en/ticket.shop.ticket.txt").exists()


def test_json_is_one_object_with_lengths_in_millimetres(cli, project):
    answer = cli("print", "ticket:es", "--people", "11", "--format", "json")

    said = json.loads(answer.out)
    assert (said["piece"], said["drafts"], said["made_now"]) == ("ticket:es:office", ["Spanish"], True)
    assert said["sheets"]["print"] == 4
    assert said["cuts"]["from_left"] == [19.05, 107.95, 196.85]


def test_a_piece_that_cannot_be_made_is_a_problem_and_no_answer(cli, project):
    project.replace(*HEADLESS)

    answer = cli("print", "ticket:en")

    assert (answer.code, answer.out) == (1, "")
    assert "the piece has no heading [preflight/headings]" in answer.err


def test_in_json_a_piece_that_cannot_be_made_is_its_problems(cli, project):
    project.replace(*HEADLESS)

    answer = cli("print", "ticket:en", "--format", "json")

    assert answer.code == 1
    assert {problem["rule"] for problem in json.loads(answer.out)} == {"preflight/headings"}


def test_wrong_content_is_told_before_anything_is_made(cli, project):
    project.replace("content.yaml", "page: card", "page: cart")

    answer = cli("print", "ticket:en")

    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("content.yaml:")
    assert not project.output.exists()


def test_a_number_that_nobody_tried_for_long_is_told_beside_the_answer(cli):
    answer = cli("print", "ticket:en", "--today", "2027-12-01")

    assert answer.code == 0
    assert "content/old-contact" in answer.err
    assert answer.out.startswith("Ticket, English\n")


def test_with_strict_a_warning_stops_it(cli, project):
    answer = cli("print", "ticket:en", "--today", "2027-12-01", "--strict")

    assert (answer.code, answer.out) == (1, "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["tickt"], 'error: no piece has the document "tickt". did you mean "ticket"?\n'),
        (["ticket"], "error: ticket is made in 2 languages; say which with --lang. known: en, es\n"),
        (["ticket:en", "--edition", "ofice"], 'error: ticket has no edition "ofice". did you mean "office"?\n'),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_missing(cli, project, words, sentence):
    answer = cli("print", *words)

    assert (answer.code, answer.out, answer.err) == (2, "", sentence)
    assert not project.output.exists()


@pytest.mark.parametrize("words", [[], ["ticket:en", "--people", "0"], ["ticket:en", "--people", "many"]])
def test_a_document_and_a_number_of_people_are_asked_for_in_the_usual_way(cli, words):
    assert cli("print", *words).code == 2


def test_the_shell_completes_what_is_printed(tmp_path, little_house):
    asked = {"_BUILD_PY_COMPLETE": "bash_complete", "COMP_WORDS": "build.py print leaflet:e", "COMP_CWORD": "2"}

    answer = CommandLine(tmp_path, little_house, environment=asked)()

    assert answer.out.splitlines() == ["plain,leaflet:en", "plain,leaflet:es"]
