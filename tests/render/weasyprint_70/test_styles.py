"""press/render/weasyprint_70/styles.py: values found the short way are those that the engine finds, to the last byte."""

from __future__ import annotations

import pytest
import tinycss2.color5
import weasyprint
import weasyprint.draw.color
import weasyprint.formatting_structure.build
import weasyprint.layout.background
import weasyprint.layout.page
import weasyprint.layout.percent
import weasyprint.svg.utils
from weasyprint.css import AnonymousStyle, ComputedStyle

from press.localized import LocalText
from press.render.weasyprint_70 import styles
from tests.render.pieces import job
from tests.render.weasyprint_70.counting import calls

PIECE = job(view={"publisher": {"name": LocalText("publisher.name", "en", "P")}})
BAR = "<svg xmlns='http://www.w3.org/2000/svg' width='9mm' height='3mm' viewBox='0 0 9 3' role='presentation'><path fill='currentColor' d='M0 0h9v3z'/></svg>"
HARD = f"""<style>
  @page {{ @top-center {{ content: "head"; padding-block-end: 1mm }} @bottom-left {{ content: "foot" }} }}
  @page :first {{ @top-center {{ content: none }} }}
  .a {{ --gap: calc(1mm + 2%); margin-inline: var(--gap) 3mm; padding-block-start: 1em; border-inline-start: 1mm solid teal }}
  .b {{ border-top-style: dashed; text-decoration: underline; float: right; inline-size: 40% }}
  .c {{ border: 2px hidden red; position: relative; inset-block-start: 2%; display: inline-block; color: teal }}
</style>
<div class="a" dir="rtl">one <b>two <u>three</u></b> <span class="c">four {BAR}</span><p class="b">five</p></div>
<table><tr><td style="inline-size: 30%">six<td>seven</table><div class="a" style="break-before: page">eight</div>"""
OURS = {
    (ComputedStyle, "__missing__"): "_UNPATCHED_COMPUTED",
    (AnonymousStyle, "__missing__"): "_UNPATCHED_ANONYMOUS",
    (weasyprint.layout.page, "resolve_percentages"): "_UNPATCHED_PERCENTAGES",
    (weasyprint.layout.percent, "resolve_one_percentage"): "_UNPATCHED_LENGTH",
    (weasyprint.formatting_structure.build, "element_to_box"): "_UNPATCHED_BOXES",
    (weasyprint.cssselect2.ElementWrapper, "iter_subtree"): "_UNPATCHED_SUBTREE",
}


@pytest.mark.parametrize("body", [HARD, "<p>no more than a paragraph</p>"])
def test_a_piece_is_the_same_byte_for_byte_as_without_them(bench, monkeypatch, body):
    engine = bench(body)
    quick = engine.render(PIECE).pdf

    put_back(monkeypatch)

    assert engine.render(PIECE).pdf == quick


def test_a_colour_that_is_changed_is_not_changed_for_whoever_asks_next(workshop):
    styles._colour("#123456").alpha = 0

    assert styles._colour("#123456").alpha == 1


def test_what_is_no_colour_stays_none(workshop):
    assert tuple(styles._colour("#f00").coordinates) == (1, 0, 0)
    assert styles._colour("no colour") is None


def put_back(monkeypatch):
    """Gives the engine its own ways back."""
    for (owner, name), unpatched in OURS.items():
        monkeypatch.setattr(owner, name, getattr(styles, unpatched))


@pytest.mark.parametrize("unpatched", OURS.values())
def test_the_engine_goes_its_own_way_less_often(bench, monkeypatch, unpatched):
    engine, original = bench(HARD), getattr(styles, unpatched)
    engine.render(PIECE)

    asked = calls(original, lambda: engine.render(PIECE))
    put_back(monkeypatch)

    assert asked < calls(original, lambda: engine.render(PIECE))


@pytest.mark.parametrize("module", [weasyprint.draw.color, weasyprint.layout.background, weasyprint.svg.utils])
def test_a_colour_is_read_once_however_often_it_is_asked_for(bench, module):
    bench()

    assert calls(tinycss2.color5.parse_color, lambda: [module.parse_color("rebeccapurple") for _ in range(9)]) <= 1
