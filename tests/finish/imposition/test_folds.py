"""A folded piece as the engine draws it, on its sheet: panel stands behind panel, and the marks are where panels meet."""

from __future__ import annotations

import pytest
from PIL import ImageChops

from press.finish.imposition.assemble import Printing
from press.finish.imposition.impose import SheetPlan, impose
from press.render.views import panels_of
from press.units import SIZES, parse_size
from tests.finish.imposition.paper import EDGES, drawn, printed, turned_over
from tests.render.pieces import draw

# Letter paper in panels of 3.625, 3.6875 and 3.6875 in, the short one first on the outer side and so last on the inner one.
FOLDS = (92.075, 93.6625, 93.6625)
SHEET = parse_size("17in x 11in")
CSS = """
@page { margin: 0 }
section { position: relative; block-size: 215.9mm }
section + section { break-before: page }
div { position: absolute; inset-block: 0; inset-inline-start: var(--panel-at); inline-size: var(--panel-width) }
.short { background: #000000 }
"""


def side(widths: tuple[float, ...], short: int) -> str:
    """A side of the piece whose short panel is black."""
    panels = enumerate(panels_of(widths))
    return "".join(f'<div style="{panel["style"]}" class="{"short" if n == short else ""}"></div>' for n, panel in panels)


@pytest.fixture(scope="module", params=["en", "ar"])
def brochure(request, workshop, tmp_path_factory):
    """Language and file of a tri-fold whose short panel is black on both sides."""
    html = f"<section>{side(FOLDS, 0)}</section><section>{side(FOLDS[::-1], 2)}</section>"
    folder = tmp_path_factory.mktemp("brochure")
    return request.param, draw(html, CSS, lang=request.param, page="279.4mm 215.9mm", folder=folder).pdf


@pytest.fixture(params=EDGES)
def sheets(request, brochure):
    """The edge it is turned over, and its sheet."""
    tag, pdf = brochure
    sheet_plan = SheetPlan("grid", SHEET, SIZES["letter-landscape"], folds=FOLDS, rtl=tag == "ar")
    return request.param, impose(pdf, sheet_plan, Printing(request.param))


def test_the_short_panel_of_the_inside_is_behind_that_of_the_outside(sheets):
    edge, pdf = sheets

    front, back = printed(pdf, SHEET)

    difference = ImageChops.difference(front, turned_over(back, SHEET, edge))
    assert difference.histogram()[255] == 0
    # 3.625 x 8.5 in at 144 dots, and eight marks of two pixels' width or less beside it.
    assert front.histogram()[0] == pytest.approx(522 * 1224, abs=1500)


def test_a_fold_is_marked_where_the_short_panel_ends(sheets):
    _, pdf = sheets

    for picture, side in zip(printed(pdf, SHEET), drawn(pdf), strict=True):
        folds = {round(x / 25.4 * 144) for x, *_, dashed in side.lines if dashed}
        left, _, right, _ = picture.crop((0, 300, picture.width, 1284)).point(lambda grey: 255 - grey).getbbox()
        page = {432, 432 + 1584}  # 3 in from the left, 11 in wide
        assert {left, right} & page
        assert ({left, right} - page) <= folds
        assert right - left == 522


def test_the_short_panel_is_the_one_that_is_folded_in_first(brochure):
    # Seen from outside it is at the start of the page: on the left, and from right to left on the right.
    tag, pdf = brochure

    outer, inner = printed(pdf, SIZES["letter-landscape"])

    at_left, at_right = (10, 10), (1574, 10)
    assert outer.getpixel(at_right if tag == "ar" else at_left) == 0
    assert inner.getpixel(at_left if tag == "ar" else at_right) == 0
