"""Front and back of every imposition printed and looked through: what belongs behind each other stands behind each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import ImageChops

from press.finish.imposition.assemble import Printing
from press.finish.imposition.impose import BOOKLET, SheetPlan, impose
from press.units import SIZES, parse_size
from tests.finish.imposition.paper import CARD, EDGES, impositions, leaves, piece, printed, solid, turned_over

IMPOSITIONS = impositions()
PAGES = {BOOKLET: 12}
# Pieces with folds on paper that leaves room for their marks: a tri-fold whose panels are not alike, and shoe cards.
TRI_FOLD = SheetPlan(
    "grid", parse_size("17in x 11in"), SIZES["letter-landscape"], folds=(92.075, 93.6625, 93.6625)
)  # 3.625, 3.6875, 3.6875 in
FOLDED = {"tri-fold": TRI_FOLD, "shoe-3": replace(IMPOSITIONS["shoe-3"], folds=(50.8,) * 4)}
# Pixels of the solid on a quarter sheet at two to a point: the square 18 x 18, the bar 36 x 720, the foot 126 x 36, and of
# these 36 x 36 twice.
QUARTER = 18 * 18 + 36 * 720 + 126 * 36 - 36 * 36


def sheets(sheet_plan: SheetPlan, edge: str, pdf: bytes = b"", **printer: float):
    """Pairs of pictures: each front, and its back as it shows through."""
    whole = pdf or leaves(sheet_plan.piece, PAGES.get(sheet_plan.kind, 2))
    sides = printed(impose(whole, sheet_plan, Printing(edge, **printer)), sheet_plan.sheet)
    return [(front, turned_over(back, sheet_plan.sheet, edge)) for front, back in zip(sides[::2], sides[1::2], strict=True)]


def differing(front, back) -> int:
    """The number of pixels that are printed on one side only."""
    return ImageChops.difference(front, back).histogram()[255]


def test_the_impositions_are_those_the_campaign_prints_on():
    assert IMPOSITIONS.keys() >= {
        "cards-10", "cards-10-a4", "cards-8", "shoe-3", "halves-2", "quarters-4", "signs-2", "tri-fold", "booklet-tabloid",
    }  # fmt: skip


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("name", IMPOSITIONS)
def test_not_one_pixel_of_a_back_is_off(name, edge):
    for front, back in sheets(IMPOSITIONS[name], edge):
        assert differing(front, back) == 0


@pytest.mark.parametrize("edge", EDGES)
def test_a_booklet_from_right_to_left_registers_too(edge):
    for front, back in sheets(replace(IMPOSITIONS["booklet-tabloid"], rtl=True), edge):
        assert differing(front, back) == 0


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("name", FOLDED)
def test_fold_marks_of_both_sides_are_the_same_fold(name, edge, rtl):
    ((front, back),) = sheets(replace(FOLDED[name], rtl=rtl), edge)

    assert differing(front, back) == 0


def test_every_copy_is_printed_whole():
    ((front, back),) = sheets(IMPOSITIONS["quarters-4"], "long-edge")

    assert front.histogram()[0] == back.histogram()[0] == 4 * QUARTER


def test_a_back_that_is_no_mirror_image_would_be_seen():
    ((front, back),) = sheets(IMPOSITIONS["cards-10"], "long-edge", piece(CARD, [solid(CARD)] * 2))

    assert differing(front, back) > 0


def test_a_back_that_is_a_pixel_off_would_be_seen():
    ((front, back),) = sheets(IMPOSITIONS["cards-10"], "long-edge", back_right=25.4 / 144)

    assert differing(front, back) > 0


def test_a_sheet_turned_over_the_other_edge_would_be_seen():
    sheet_plan = IMPOSITIONS["cards-10"]
    front, back = printed(impose(leaves(CARD, 2), sheet_plan, Printing("long-edge")), sheet_plan.sheet)

    assert differing(front, turned_over(back, sheet_plan.sheet, "short-edge")) > 0
