"""press/make/fit.py: a text too long is set with the mildest remedy that helps, and never silently cut.

The panel is 20 mm high. A line of 11 pt text with leading 1.34 is 5.2 mm: three lines fit (15.6 mm), four (20.8 mm) do
not. With size 0.9 four are 18.7 mm; with size 0.8 five are 20.8 mm, and with leading 0.9 on top of it 18.7 mm, six 22.5 mm.
"""

from dataclasses import replace

import pytest

from press.content.campaign import Fit
from press.make.fit import fitted, mildest
from press.pieces import FitStep
from press.plan.planner import fit_steps
from press.run.manifest import read_manifest
from tests.make.conftest import TEMPLATE, lines

STEPS = (
    FitStep(), FitStep(size=0.9), FitStep(size=0.8), FitStep(size=0.8, leading=0.9),
    FitStep(short=True), FitStep(size=0.9, short=True), FitStep(size=0.8, short=True),
    FitStep(size=0.8, leading=0.9, short=True),
)  # fmt: skip


def test_the_steps_are_size_then_leading_then_the_same_with_short_texts(long_text):
    assert long_text(3).fit_steps == STEPS


def test_type_grows_in_steps_of_three_in_a_hundred_before_anything_shrinks():
    steps = fit_steps(Fit(larger="1.1", size=("0.9",)))

    assert [step.size for step in steps] == [1.093, 1.061, 1.03, 1, 0.9]


def test_a_text_grows_until_its_panel_is_full(bench, long_text, project_engine):
    long_text(2)
    bench.project.replace("content.yaml", "    fit: {leading", "    fit: {larger: 1.6, leading")
    job = bench.job("leaflet:en:plain")

    result = fitted(job, project_engine)

    # Two lines are 10.4 mm; the panel of 20 mm holds them at 1.6 of their size, less what is left over by steps of 3 %.
    assert job.fit_steps[result.step].size > 1.5
    assert result.rendering.overflows == ()


def test_without_fit_there_is_one_step(bench):
    assert bench.job("ticket:en:plain").fit_steps == fit_steps(None) == (FitStep(),)


@pytest.mark.parametrize(
    ("count", "short", "step"),
    [
        (3, 0, 0),  # 15.6 mm as it is
        (4, 0, 1),  # 18.7 mm with size 0.9
        (5, 0, 3),  # 18.7 mm with size 0.8 and leading 0.9
        (6, 3, 4),  # in no size; its short form as it is
        (6, 4, 5),  # the short form with size 0.9
        (5, 3, 3),  # smaller type comes before the short form
    ],
)
def test_a_text_is_set_at_the_mildest_step_that_fits(long_text, project_engine, count, short, step):
    result = fitted(long_text(count, short), project_engine)

    assert result.step == step
    assert result.rendering.overflows == ()


def test_the_short_form_is_printed_instead_of_the_long_one(long_text, project_engine):
    rendering = fitted(long_text(6, 3), project_engine).rendering

    assert "line c" in rendering.html
    assert "line d" not in rendering.html


def test_where_nothing_fits_the_last_step_is_left_to_the_rules(long_text, project_engine):
    result = fitted(long_text(9, 8), project_engine)

    assert result.step == len(STEPS) - 1
    assert [overflow.panel for overflow in result.rendering.overflows] == ["box"]


@pytest.mark.parametrize("starting", [0, 1, 3, 7, 99])
@pytest.mark.parametrize("count", range(1, 8))
def test_the_search_finds_what_trying_every_step_finds_wherever_it_begins(long_text, project_engine, count, starting):
    job = replace(long_text(count, 4), starting_step=starting)
    fitting = [n for n, step in enumerate(job.fit_steps) if not project_engine.measure(job, step).overflows]

    found = mildest(job, project_engine).step

    assert found == next((n for n in fitting if not job.fit_steps[n].short), fitting[0])


@pytest.mark.parametrize(
    ("count", "starting", "steps"),
    [
        (3, 0, [0]),
        (5, 0, [0, 1, 3, 2]),  # in strides of one and two, then half-way back
        (5, 3, [3, 2]),
        (5, 2, [2, 3]),
        (4, 3, [3, 2, 0, 1]),
    ],
)
def test_it_begins_at_the_starting_step_and_goes_on_to_its_neighbours(long_text, project_engine, tried, count, starting, steps):
    mildest(replace(long_text(count), starting_step=starting), project_engine)

    assert tried == [(step, "") for step in steps]


TWO = TEMPLATE.replace("{% endblock %}\n", '<div class="box" data-panel="side">word</div>\n{% endblock %}\n')


@pytest.mark.parametrize(
    ("starting", "found"),
    [
        (3, [(3, ""), (2, "box")]),  # it fits, and at the next milder step the fuller panel alone does not
        (0, [(0, ""), (1, "box"), (3, "box"), (3, ""), (2, "box")]),  # in strides to where the fuller panel holds, and back
    ],
)
def test_of_several_panels_the_crowded_one_is_tried_alone(bench, long_text, project_engine, tried, starting, found):
    job = long_text(5)
    bench.project.write("templates/documents/leaflet.html", TWO)

    assert mildest(replace(job, starting_step=starting), project_engine).step == 3
    assert tried == found


def test_the_manifest_says_which_step_was_needed(bench, long_text):
    long_text(4)
    bench.project.write("translations/es.po", bench.project.read("translations/es.po") + translated(3))

    report = bench.build("leaflet")

    entries = read_manifest(bench.project.output)
    assert report.failed == []
    assert {entry["language"]: entry["fit"]["step"] for entry in entries} == {"en": 1, "es": 0}


def test_a_translation_that_fits_nowhere_names_its_text_and_its_line(bench, long_text):
    long_text(4)
    bench.project.write("translations/es.po", bench.project.read("translations/es.po") + translated(9))
    line = bench.project.read("translations/es.po").splitlines().index('msgctxt "leaflet.lines"') + 1

    report = bench.build("leaflet:es")

    (overflow,) = [d for d in report.diagnostics if d.rule == "preflight/overflow"]
    assert 'panel "box"' in overflow.message
    assert 'in "leaflet.lines" (es)' in overflow.message
    assert str(overflow.origin) == f"translations/es.po:{line}:1"
    assert report.failed == ["es/leaflet.pdf"]


def translated(count):
    """The entry of a PO file: the leaflet's four lines in so many Spanish ones."""
    source, words = (text.replace("\n", "\\n") for text in (lines(4), lines(count, "renglón")))
    return f'\nmsgctxt "leaflet.lines"\nmsgid "{source}"\nmsgstr "{words}"\n'
