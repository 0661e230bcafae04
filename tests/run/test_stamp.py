"""press/run/stamp.py: nothing to do is said only when there is nothing to do."""

from dataclasses import replace

import pytest

from press.files import write_json
from press.run import stamp
from press.run.cache import Cache
from press.run.digests import digests_of
from press.run.progress import Quiet
from press.run.runner import run
from tests.project import PIECES

QUESTION = {"today": "2026-11-23", "selectors": []}
TICKETS = QUESTION | {"selectors": ["ticket"]}
SAID = {"diagnostics": [], "words": "three made", "count": 3, "bug": False}
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="{}"/></svg>'


def stamp_it(bench, question=QUESTION, pieces=PIECES):
    """Leaves the stamp of a run that was asked for these pieces."""
    stamp.keep(bench.cache, question, SAID, pieces, [])


def answer(bench, question=QUESTION):
    return stamp.answer(digests_of(bench.project.workshop), question)


@pytest.fixture
def stamped(built):
    """The bench after a build that left its stamp."""
    stamp_it(built)
    return built


def test_the_same_question_gets_the_same_answer(stamped):
    assert answer(stamped) == SAID


def test_another_question_gets_none(stamped):
    assert answer(stamped, TICKETS) is None


def test_each_question_has_a_stamp_of_its_own(stamped):
    stamp_it(stamped, TICKETS, ["ticket:en:plain"])

    assert answer(stamped) == answer(stamped, TICKETS) == SAID


@pytest.mark.parametrize(
    "name",
    ["content.yaml", "content/pieces/ticket.yaml", "templates/documents/ticket.html", "styles/documents/ticket.css",
     "translations/es.po"],
)  # fmt: skip
def test_any_changed_input_voids_it(stamped, name):
    stamped.project.write(name, stamped.project.read(name) + "\n")

    assert answer(stamped) is None


def test_a_new_input_voids_it(stamped):
    stamped.project.write("templates/components/new.html", "")

    assert answer(stamped) is None


@pytest.mark.parametrize("name", ["en/ticket.pdf", "manifest/ticket.json"])
def test_a_changed_or_missing_output_voids_it(stamped, name):
    (stamped.project.output / name).unlink()

    assert answer(stamped) is None


@pytest.mark.parametrize("name", ["en/leaflet.pdf", "manifest/leaflet.json"])
def test_the_files_of_pieces_that_were_not_asked_for_are_not_looked_at(built, name):
    stamp_it(built, TICKETS, ["ticket:en:plain"])

    (built.project.output / name).unlink()

    assert answer(built, TICKETS) == SAID


def with_picture(bench):
    """The bench with a picture on the ticket, from a folder that nobody would think of."""
    bench.project.write("pictures/mark.svg", DRAWING.format("black"))
    picture = '<p>{{ text.place }}</p><p><img src="pictures/mark.svg" alt="A square"></p>'
    bench.project.replace("templates/documents/ticket.html", "<p>{{ text.place }}</p>", picture)
    bench.build()
    return bench


def test_a_changed_picture_outside_of_the_usual_folders_voids_it(bench):
    stamp_it(with_picture(bench))
    assert answer(bench) == SAID

    bench.project.write("pictures/mark.svg", DRAWING.format("gray"))

    assert answer(bench) is None


def test_a_file_that_was_read_and_not_foreseen_voids_it(built):
    file = built.project.write("words/ticket.yaml", "title: Admit one\n")
    stamp.keep(built.cache, QUESTION, SAID, PIECES, [file])
    assert answer(built) == SAID

    built.project.write("words/ticket.yaml", "title: Admit two\n")

    assert answer(built) is None


def test_another_press_voids_it(stamped):
    digests = digests_of(stamped.project.workshop)
    digests.press = "another press"

    assert stamp.answer(digests, QUESTION) is None


def test_forgotten_stamps_answer_nothing(stamped):
    stamp_it(stamped, TICKETS, ["ticket:en:plain"])

    stamp.forget(stamped.project.workshop)

    assert answer(stamped) is answer(stamped, TICKETS) is None


def test_of_many_questions_the_last_are_answered(stamped):
    questions = [QUESTION | {"today": f"2027-01-{day:02}"} for day in range(1, 21)]
    for question in questions:
        stamp_it(stamped, question)

    answers = [answer(stamped, question) for question in [QUESTION, *questions]]

    assert answers == [None] * 5 + [SAID] * 16


def test_a_run_that_changes_nothing_leaves_the_answers_to_other_questions(stamped):
    stamped.build("leaflet")

    assert answer(stamped) == SAID


def test_a_run_that_makes_a_piece_leaves_no_answer(stamped):
    stamp_it(stamped, TICKETS, ["ticket:en:plain"])

    stamped.build("leaflet", force=True)

    assert answer(stamped) is answer(stamped, TICKETS) is None


def test_a_run_that_removes_a_piece_leaves_no_answer(stamped):
    content = stamped.project.read("content.yaml")
    stamped.project.write("content.yaml", content[: content.index("  ticket:")])
    stamped.build()
    stamped.project.write("content.yaml", content)

    assert answer(stamped) is None


def test_a_damaged_stamp_answers_nothing(stamped):
    (kept,) = (stamped.project.workshop.state / stamp.FOLDER).iterdir()

    write_json(kept, ["no", "stamp"])

    assert answer(stamped) is None


def test_it_does_not_depend_on_the_order_in_which_files_are_found(stamped):
    digests = digests_of(stamped.project.workshop)

    turned = replace(digests, files=dict(reversed(digests.files.items())))

    assert stamp.answer(turned, QUESTION) == SAID


def test_what_a_run_has_written_itself_is_seen_as_it_wrote_it(stamped):
    project, digests = stamped.opened, digests_of(stamped.project.workshop)
    (stamped.project.output / "manifest" / "ticket.json").unlink()
    assert stamp.answer(digests, QUESTION) is None

    run(project, digests, project.catalogue, Quiet(), jobs=1, force=False)
    stamp.keep(Cache(digests), QUESTION, SAID, PIECES, [])

    assert answer(stamped) == SAID
