"""press/render/weasyprint_70/lengths.py: boxes get the lengths that the engine would give them, however many share a style."""

from __future__ import annotations

import pytest
from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure import boxes

from press.localized import LocalText
from press.render.weasyprint_70 import lengths
from press.render.weasyprint_70.lengths import _UNPATCHED_FLOW, _UNPATCHED_PERCENTAGES, ASKING, USED
from tests.render.pieces import job
from tests.render.weasyprint_70.counting import calls

PIECE = job(view={"publisher": {"name": LocalText("publisher.name", "en", "P")}})
HARD = """<style>
  .a { margin: 2mm 3% 1mm auto; padding: 1em; inline-size: 30mm; box-sizing: border-box; border: 1mm solid teal }
  .b { float: right; inline-size: 40%; min-block-size: 5mm } .c { position: relative; display: inline-block; padding: 2px }
  .d { position: absolute; inset-block-start: 2mm; max-inline-size: 20mm } .e { inline-size: calc(10mm + 5%) }
  .f { display: flex } .f > * { flex: 1 1 20mm; padding: 1mm } table.g { border-collapse: collapse } .g td { border: 1px solid }
</style>
<div class="a">one <b class="c">two</b> <p class="b">three</p></div><div class="a">four</div><div class="d">five</div>
<div class="e"><div class="a">six</div></div><div class="f"><p>seven</p><p>eight <i class="c">nine</i></p></div>
<table class="g"><tr><td class="a">ten<td>eleven</table><table><tr><td style="inline-size: 30%">twelve<td class="a">end</table>"""


@pytest.mark.parametrize("body", [HARD, "<p>no more than a paragraph</p>"])
def test_a_piece_is_the_same_byte_for_byte_as_without_it(bench, monkeypatch, body):
    engine = bench(body)
    quick = engine.render(PIECE).pdf

    put_back(monkeypatch)

    assert engine.render(PIECE).pdf == quick


def put_back(monkeypatch):
    """Gives the engine its own ways back."""
    for module in ASKING:
        monkeypatch.setattr(module, "resolve_percentages", _UNPATCHED_PERCENTAGES)
    monkeypatch.setattr(boxes.Box, "is_in_normal_flow", _UNPATCHED_FLOW)


@pytest.mark.parametrize("original", [_UNPATCHED_PERCENTAGES, _UNPATCHED_FLOW])
def test_the_engine_goes_its_own_way_less_often(bench, monkeypatch, original):
    engine = bench(HARD)
    engine.render(PIECE)

    asked = calls(original, lambda: engine.render(PIECE))
    put_back(monkeypatch)

    assert asked < calls(original, lambda: engine.render(PIECE))


@pytest.fixture
def box_of(bench):
    """A box with a style of its own; the style is not used by any other."""

    def made(css: str) -> boxes.BlockBox:
        engine = bench(f"<div class='x' style='{css}'>x</div>")
        pages = engine.lay_out(PIECE).document.pages
        found = next(
            box for box in pages[0]._page_box.descendants() if box.element is not None and box.element.get("class") == "x"
        )
        vars(found.style).pop(lengths._LENGTHS, None)
        return found

    return made


def resolved(box, width, height="auto", by=lengths._lengths) -> dict:
    """The lengths of a box in a block of a width and a height, in pixels."""
    by(box, (width, height))
    return {name: getattr(box, name) for name in USED}


def test_boxes_that_share_a_style_and_nothing_else_get_what_the_style_says(box_of):
    one = box_of("width: 40px; margin: 3px; padding: 2px; box-sizing: border-box")
    first = resolved(one, 100)
    one.width, one.margin_left = 17, 99  # as a layout leaves it

    other = one.copy()

    assert resolved(other, 900, 50) == first == resolved(one.copy(), 900, 50, _UNPATCHED_PERCENTAGES)
    assert (first["width"], first["margin_left"]) == (36, 3)


@pytest.mark.parametrize(
    "css", ["width: 50%", "margin-left: 10%", "padding: 0 calc(1px + 5%)", "max-width: 30%", "min-width: 20%"]
)
def test_a_share_is_of_the_block_around_a_box_each_time(box_of, css):
    box = box_of(css)

    for width in (100, 300, 200):
        assert resolved(box, width) == resolved(box.copy(), width, by=_UNPATCHED_PERCENTAGES)


@pytest.mark.parametrize("name", lengths.SIZES)
def test_a_style_that_a_layout_changes_says_something_else(box_of, name):
    box = box_of("width: 40px")
    resolved(box, 100)

    box.style[name] = Dimension(11, "px")

    assert resolved(box, 100) == resolved(box.copy(), 100, by=_UNPATCHED_PERCENTAGES)
    assert getattr(box, name) == 11


def test_borders_that_collapse_are_what_their_neighbours_made_them(box_of):
    box = box_of("border-collapse: collapse; border: 2px solid")
    resolved(box, 100)

    box.border_left_width = 7

    assert resolved(box, 100)["border_left_width"] == 7


@pytest.mark.parametrize("css", ["", "float: left", "position: absolute", "position: fixed", "position: relative"])
def test_a_box_is_in_the_flow_or_not_as_the_engine_says(box_of, css):
    box = box_of(css)

    assert box.is_in_normal_flow() == _UNPATCHED_FLOW(box) == (css in {"", "position: relative"})
