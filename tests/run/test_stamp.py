"""press/run/stamp.py: nothing to do is said only when there is nothing to do."""

import pytest

from press.files import write_json
from press.run import stamp
from press.run.runner import read_inputs

QUESTION = {"today": "2026-11-23", "selectors": []}
SAID = {"words": "three made", "count": 3}


@pytest.fixture
def stamped(built):
    """The bench after a build that left its stamp, and the key of that build."""
    inputs = read_inputs(built.project.workshop)
    key = stamp.key_of(inputs, QUESTION)
    stamp.keep(built.project.workshop, key, SAID, inputs)
    return built, key


def answer(bench):
    workshop = bench.project.workshop
    return stamp.answer(workshop, stamp.key_of(read_inputs(workshop), QUESTION))


def test_the_same_question_gets_the_same_answer(stamped):
    bench, _ = stamped

    assert answer(bench) == SAID


def test_another_question_gets_none(stamped):
    bench, key = stamped
    inputs = read_inputs(bench.project.workshop)

    other = stamp.key_of(inputs, QUESTION | {"selectors": ["ticket"]})

    assert other != key
    assert stamp.answer(bench.project.workshop, other) is None


@pytest.mark.parametrize(
    "name",
    ["content.yaml", "content/pieces/ticket.yaml", "templates/documents/ticket.html", "styles/documents/ticket.css",
     "translations/es.po"],
)  # fmt: skip
def test_any_changed_input_voids_it(stamped, name):
    bench, _ = stamped

    bench.project.write(name, bench.project.read(name) + "\n")

    assert answer(bench) is None


def test_a_new_input_voids_it(stamped):
    bench, _ = stamped

    bench.project.write("templates/components/new.html", "")

    assert answer(bench) is None


@pytest.mark.parametrize("name", ["en/ticket.pdf", "manifest.json"])
def test_a_changed_or_missing_output_voids_it(stamped, name):
    bench, _ = stamped

    (bench.project.output / name).unlink()

    assert answer(bench) is None


def test_a_changed_picture_outside_of_the_usual_folders_voids_it(bench):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="{}"/></svg>'
    bench.project.write("pictures/mark.svg", drawing.format("black"))
    picture = '<p>{{ text.place }}</p><p><img src="pictures/mark.svg" alt="A square"></p>'
    bench.project.replace("templates/documents/ticket.html", "<p>{{ text.place }}</p>", picture)
    bench.build()
    inputs = read_inputs(bench.project.workshop)
    stamp.keep(bench.project.workshop, stamp.key_of(inputs, QUESTION), SAID, inputs)
    assert answer(bench) == SAID

    bench.project.write("pictures/mark.svg", drawing.format("gray"))

    assert answer(bench) is None


def test_a_forgotten_or_damaged_stamp_answers_nothing(stamped):
    bench, key = stamped
    workshop = bench.project.workshop

    write_json(workshop.state / stamp.NAME, ["no", "stamp"])
    damaged = stamp.answer(workshop, key)
    stamp.forget(workshop)

    assert damaged is None
    assert stamp.answer(workshop, key) is None


def test_the_key_does_not_depend_on_the_order_in_which_files_are_found(stamped):
    bench, key = stamped
    inputs = read_inputs(bench.project.workshop)

    turned = type(inputs)(dict(reversed(inputs.files.items())), inputs.machine)

    assert stamp.key_of(turned, QUESTION) == key
