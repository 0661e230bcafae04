"""press/render/filled.py: a piece's HTML at another step, and with nothing in it but some of its panels."""

from __future__ import annotations

import pytest

from press.localized import LocalText
from press.pieces import FitStep
from tests.render.pieces import job

STEPS = (FitStep(), FitStep(size=0.5))
PIECE = job(view={"publisher": {"name": LocalText("publisher.name", "en", "P")}}, fit_steps=STEPS)
PANELS = """<p>outside</p>
<section data-panel="front" style="block-size: 20mm"><h2>front</h2>words <b>of</b> it</section>
<section data-panel="outer" style="block-size: 20mm">outer<div data-panel="inner">inner</div></section>
<svg xmlns="http://www.w3.org/2000/svg" role="presentation"><title>drawn</title></svg>"""


@pytest.fixture
def engine(bench):
    return bench(PANELS)


def printed(layout):
    return layout.text.split()


@pytest.mark.parametrize(
    ("panels", "words"),
    [
        ((), ["Title", "outside", "front", "words", "of", "it", "outer", "inner"]),
        (("front",), ["Title", "outside", "front", "words", "of", "it"]),
        (("inner",), ["Title", "outside", "outer", "inner"]),
        (("outer",), ["Title", "outside", "outer", "inner"]),
    ],
)
def test_only_the_panels_that_are_wanted_are_laid_out_and_what_stands_outside_of_all(engine, panels, words):
    layout = engine.lay_out(PIECE, STEPS[0], frozenset(panels))

    assert "".join(printed(layout)) == "".join(words)
    assert "".join(layout.filled.words.split()) == "".join(words)


def test_a_part_is_laid_out_at_the_step_that_is_asked_for_and_the_whole_is_as_before(engine):
    whole = engine.lay_out(PIECE, STEPS[0])
    part = engine.lay_out(PIECE, STEPS[1], frozenset({"front"}))

    assert "--fit-size: 0.5" in part.html
    assert engine.lay_out(PIECE, STEPS[0]).text == whole.text


def test_a_piece_names_its_panels(engine):
    assert engine.lay_out(PIECE, STEPS[0]).filled.panels == {"front", "outer", "inner"}
