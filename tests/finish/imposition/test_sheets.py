"""A finished piece on its sheets, whole: how many there are, where the marks of its folds stand, and that nothing is tagged."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Name

from press.finish.imposition.assemble import Printing
from press.finish.imposition.impose import BOOKLET, SheetPlan, copies_of, impose, marks_of, sides_of
from press.preflight.inks import Paint, paints
from press.preflight.reading import lines_of
from press.units import SIZES, parse_size
from tests.finish.imposition.paper import EDGES, boxes, drawn, impositions, leaves
from tests.render.pieces import draw

IMPOSITIONS = impositions()
CARDS = IMPOSITIONS["cards-10"]
COPIES = {
    "cards-10": 10, "cards-10-a4": 10, "cards-8": 8, "shoe-3": 3, "shoe-3-a4": 3, "halves-2": 2, "quarters-4": 4,
    "signs-2": 2, "signs-2-a4": 2, "tri-fold": 1, "tri-fold-legal": 1, "booklet-tabloid": 1,
}  # fmt: skip
WITHOUT_ROOM = {"halves-2", "quarters-4", "tri-fold", "tri-fold-legal", "booklet-tabloid"}
SHOE = replace(IMPOSITIONS["shoe-3"], folds=(50.8,) * 4)
# Letter paper in panels of 3.625, 3.6875 and 3.6875 in, the short one at the start of the outer side, on a sheet of 17 x 11 in:
# its edges are at 76.2 and 355.6 mm, its folds 92.075 and 185.7375 from its start.
TRI_FOLD = SheetPlan("grid", parse_size("17in x 11in"), SIZES["letter-landscape"], folds=(92.075, 93.6625, 93.6625))
FROM_THE_LEFT, FROM_THE_RIGHT = [168.275, 261.938], [169.862, 263.525]


@pytest.fixture(scope="module")
def card(workshop, tmp_path_factory) -> bytes:
    """A tagged card of two pages in Arabic with a link and a number, as the press finishes it."""
    html = (
        "<h1>حقوق العمل</h1><p>1-415-555-0100 <a href='https://example.org/'>موقع</a></p><p style='break-before: page'>ظهر</p>"
    )
    css = "html { font-size: 8pt; color: black } a { color: inherit }"
    return draw(html, css, lang="ar", page="88.9mm 50.8mm", folder=tmp_path_factory.mktemp("card")).pdf


@pytest.fixture(scope="module")
def sheets(card) -> bytes:
    """The card ten times on a letter sheet."""
    return impose(card, CARDS, Printing())


def folds(side) -> list[float]:
    """Where the dashed lines of a side stand, from its left edge."""
    return sorted({x for x, *_, dashed in side.lines if dashed})


def test_every_imposition_holds_as_many_copies_as_its_name_says():
    assert {name: copies_of(sheet_plan) for name, sheet_plan in IMPOSITIONS.items()} == COPIES


@given(name=st.sampled_from(sorted(IMPOSITIONS)), edge=st.sampled_from(EDGES), rtl=st.booleans(), pages=st.integers(1, 64))
def test_no_page_is_lost_and_none_stands_more_often_than_there_are_copies(name, edge, rtl, pages):
    sides = sides_of(replace(IMPOSITIONS[name], rtl=rtl), pages, edge)

    stand = Counter(placement.page for side in sides for placement in side.placements if placement.page is not None)
    assert stand == dict.fromkeys(range(pages), COPIES[name])


@pytest.mark.parametrize(
    ("name", "pages", "sides"), [("cards-10", 1, 1), ("cards-10", 2, 2), ("cards-10", 3, 3), ("booklet-tabloid", 13, 8)]
)
def test_there_are_as_many_sides_as_it_takes(name, pages, sides):
    sheet_plan = IMPOSITIONS[name]

    assert len(boxes(impose(leaves(sheet_plan.piece, pages), sheet_plan, Printing()))) == sides


def test_notes_stand_where_six_millimetres_are_left_above_the_pieces():
    assert {name for name, sheet_plan in IMPOSITIONS.items() if not sheet_plan.has_notes} == WITHOUT_ROOM


@pytest.mark.parametrize(
    ("rtl", "edge", "front", "back"),
    [
        (False, "short-edge", FROM_THE_LEFT, FROM_THE_RIGHT),
        (False, "long-edge", FROM_THE_LEFT, FROM_THE_LEFT),  # the back stands on its head: what was left is left
        (True, "short-edge", FROM_THE_RIGHT, FROM_THE_LEFT),
        (True, "long-edge", FROM_THE_RIGHT, FROM_THE_RIGHT),
    ],
)
def test_unequal_panels_are_folded_at_the_same_place_on_both_sides(rtl, edge, front, back):
    found = drawn(impose(leaves(TRI_FOLD.piece, 2), replace(TRI_FOLD, rtl=rtl), Printing(edge)))

    assert [folds(side) for side in found] == [pytest.approx(front, abs=0.05), pytest.approx(back, abs=0.05)]


@pytest.mark.parametrize("rtl", [False, True])
def test_shoe_cards_are_folded_every_two_inches_on_both_sides(rtl):
    found = drawn(impose(leaves(SHOE.piece, 2), replace(SHOE, rtl=rtl), Printing()))

    assert [folds(side) for side in found] == [pytest.approx([57.15, 107.95, 158.75], abs=0.05)] * 2


def test_where_notes_stand_above_the_front_its_folds_are_marked_below():
    front, back = sides_of(SHOE, 2, "long-edge")

    def dashed(side, *, noted):
        return [line for line in marks_of(SHOE, side, "long-edge", noted=noted) if line.dashed]

    assert len(dashed(front, noted=True)) == 3
    assert len(dashed(back, noted=False)) == 6


def test_a_booklet_on_larger_paper_has_its_fold_marked_and_nothing_to_cut():
    sheet_plan = SheetPlan(BOOKLET, parse_size("17in x 12in"), SIZES["letter"])

    for side in drawn(impose(leaves(sheet_plan.piece, 4), sheet_plan, Printing("short-edge"))):
        assert folds(side) == [215.9]
        assert all(dashed for *_, dashed in side.lines)


def test_sheets_carry_no_tags_and_nothing_to_click(card, sheets):
    with pikepdf.open(io.BytesIO(card)) as piece:
        assert "/StructTreeRoot" in piece.Root
    with pikepdf.open(io.BytesIO(sheets)) as pdf:
        assert not {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/Metadata"} & set(pdf.Root.keys())
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream | pikepdf.Dictionary):
                assert not {"/StructParents", "/StructParent", "/Annots"} & set(item.keys())


def test_all_that_a_sheet_paints_is_an_artifact(sheets):
    with pikepdf.open(io.BytesIO(sheets)) as pdf:
        for page in pdf.pages:
            first, *_, last = pikepdf.parse_content_stream(page)
            operators = [str(operator) for _, operator in pikepdf.parse_content_stream(page)]
            assert (first.operands[0], str(first.operator), str(last.operator)) == (Name.Artifact, "BMC", "EMC")
            assert (operators.count("BMC"), operators.count("EMC")) == (1, 1)


def test_marks_are_painted_in_black_ink_only():
    with pikepdf.open(io.BytesIO(impose(leaves(SHOE.piece, 2), SHOE, Printing()))) as pdf:
        strokes = {paint for page in pdf.pages for paint in paints(page) if paint.what == "stroke"}

    assert strokes == {Paint("stroke", "cmyk", (0, 0, 0, 1))}


def test_sheets_keep_the_title_and_the_language_of_the_piece(sheets):
    with pikepdf.open(io.BytesIO(sheets)) as pdf:
        assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == ("A piece", "ar")


def test_every_copy_keeps_its_text(card, sheets):
    assert " ".join(lines_of(card)).count("1-415-555-0100") == 1
    assert " ".join(lines_of(sheets)).count("1-415-555-0100") == 10


def test_ten_copies_take_less_than_thirty_kilobytes_beside_the_card(card, sheets):
    assert len(sheets) - len(card) < 30_000


def test_the_same_card_gives_the_same_sheets(card, sheets):
    assert impose(card, CARDS, Printing()) == sheets


def test_a_card_is_not_scaled(sheets):
    front, back = drawn(sheets)

    assert {matrix[:4] for _, matrix in front.forms + back.forms} == {(1, 0, 0, 1)}
    with pikepdf.open(io.BytesIO(sheets)) as pdf:
        assert [round(float(value), 2) for value in pdf.pages[0].Resources.XObject["/P0"].BBox] == [0, 0, 252, 144]
