"""Sides become a PDF: boxes, one form a page, nothing tagged, wishes for the printer, backs moved as the profile says."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from PIL import ImageChops

from press.finish.imposition.assemble import Printing
from press.finish.imposition.impose import SheetPlan, impose
from press.units import PT_PER_MM, Size, inches, parse_size
from tests.finish.imposition.paper import CARD, EDGES, boxes, drawn, impositions, leaves, piece, printed

IMPOSITIONS = impositions()
CARDS, BOOKLET = IMPOSITIONS["cards-10"], IMPOSITIONS["booklet-tabloid"]
SHEETS = {
    "cards-10": [612, 792],
    "cards-10-a4": [595.28, 841.89],  # 210 and 297 mm of 72 / 25.4 points
    "signs-2-a4": [841.89, 595.28],
    "tri-fold": [792, 612],
    "tri-fold-legal": [1008, 612],
    "booklet-tabloid": [1224, 792],
}
THREE_POINTS, TWO_POINTS = 3 / PT_PER_MM, 2 / PT_PER_MM
RED = "1 0 0 rg 0 0 {:.3f} {:.3f} re f"


def imposed(sheet_plan=CARDS, pages=2, edge="long-edge", **printer: float) -> bytes:
    return impose(leaves(sheet_plan.piece, pages), sheet_plan, Printing(edge, **printer))


@pytest.mark.parametrize("name", SHEETS)
def test_every_box_of_a_sheet_is_the_paper_to_a_hundredth_of_a_point(name):
    paper = [0, 0, *SHEETS[name]]

    for found in boxes(imposed(IMPOSITIONS[name])):
        assert found == {"MediaBox": paper, "CropBox": paper, "BleedBox": paper, "TrimBox": paper}


def test_cards_are_drawn_upright_where_the_imposition_places_them():
    # Margins of 54 and 36 points, cards of 252 x 144.
    front, back = drawn(imposed())

    assert front.forms == [("/P0", (1, 0, 0, 1, x, y)) for y in (612, 468, 324, 180, 36) for x in (54, 306)]
    assert sorted(back.forms) == [("/P1", (1, 0, 0, 1, x, y)) for x in (54, 306) for y in (36, 180, 324, 468, 612)]


def test_a_turned_card_is_drawn_from_its_other_corner():
    _, back = drawn(imposed(edge="short-edge"))

    assert ("/P1", (-1, 0, 0, -1, 54 + 252, 36 + 144)) in back.forms
    assert {matrix[:4] for _, matrix in back.forms} == {(-1, 0, 0, -1)}


@pytest.mark.parametrize("edge", EDGES)
def test_a_printer_profile_moves_everything_on_every_back_and_nothing_on_a_front(edge):
    sheet_plan = SheetPlan("booklet", parse_size("17in x 12in"), parse_size("letter"), creep=0.1)
    plain = drawn(imposed(sheet_plan, 8, edge))
    moved = drawn(imposed(sheet_plan, 8, edge, back_right=0.5, back_up=-1.25))

    assert len(plain) == 4
    for before, after in zip(plain[::2], moved[::2], strict=True):
        assert before == after
    for before, after in zip(plain[1::2], moved[1::2], strict=True):
        shifts = [[b - a for a, b in zip(x[1], y[1], strict=True)] for x, y in zip(before.forms, after.forms, strict=True)]
        assert shifts == [pytest.approx([0, 0, 0, 0, 0.5 * 72 / 25.4, -1.25 * 72 / 25.4], abs=0.002)] * 2
        marks = [[b - a for a, b in zip(x, y, strict=True)] for x, y in zip(before.lines, after.lines, strict=True)]
        assert marks == [pytest.approx([0.5, -1.25, 0.5, -1.25, 0], abs=0.002)] * 2


@pytest.mark.parametrize("edge", EDGES)
def test_a_moved_back_is_the_same_picture_so_many_pixels_further(edge):
    front, back = printed(imposed(edge=edge), CARDS.sheet)
    same, moved = printed(imposed(edge=edge, back_right=THREE_POINTS, back_up=TWO_POINTS), CARDS.sheet)

    # At two pixels a point: six to the right and four up.
    assert ImageChops.difference(front, same).getbbox() is None
    assert ImageChops.difference(ImageChops.offset(back, 6, -4), moved).getbbox() is None


def test_each_page_is_embedded_once_however_often_it_stands_on_a_sheet():
    with pikepdf.open(io.BytesIO(imposed())) as pdf:
        forms = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"]
        assert [list(page.Resources.XObject.keys()) for page in pdf.pages] == [["/P0"], ["/P1"]]

    assert len(forms) == 2


def test_each_page_of_a_booklet_is_embedded_once():
    with pikepdf.open(io.BytesIO(imposed(BOOKLET, 6))) as pdf:
        names = [sorted(page.Resources.XObject.keys()) for page in pdf.pages]

    assert names == [["/P0"], ["/P1"], ["/P2", "/P5"], ["/P3", "/P4"]]


def test_what_a_piece_paints_in_its_bleed_does_not_run_over_its_neighbour():
    # A card that is red to 3 mm outside of its trim, eight to a sheet with gutters of 6.35 mm.
    red = f"1 0 0 rg -9 -9 {252 + 18} {144 + 18} re f"
    sheet = impose(piece(CARD, [red], bleed=3.175), IMPOSITIONS["cards-8"], Printing())

    (image,) = printed(sheet, CARDS.sheet)
    left, bottom = 45 + 252, 81 + 144  # where the gutters begin, in points
    assert image.crop((2 * left, 2 * 90, 2 * left + 36, 2 * 700)).getextrema() == (255, 255)
    assert image.crop((2 * 60, 2 * (792 - bottom) - 36, 2 * 550, 2 * (792 - bottom))).getextrema() == (255, 255)
    assert image.crop((2 * 45, 2 * 81, 2 * left, 2 * (81 + 144))).getextrema() == (0, 0)


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("rtl", [False, True])
def test_a_page_that_creeps_towards_the_fold_is_cut_off_at_the_fold(edge, rtl):
    # Eight pages of 4 x 4 in, only the sixth printed all over; it shares the front of the inner sheet with the third.
    size = inches(4, 4)
    sheet_plan = SheetPlan("booklet", inches(8, 4), size, creep=25.4 / 4, rtl=rtl)
    pages = [RED.format(288, 288) if number == 6 else "" for number in range(1, 9)]

    front = printed(impose(piece(size, pages), sheet_plan, Printing(edge)), sheet_plan.sheet)[2]

    near, far = ((576, 36, 1116, 540), (0, 0, 576, 576)) if rtl else ((36, 36, 576, 540), (576, 0, 1152, 576))
    assert front.crop(near).getextrema() == (0, 0)
    assert front.crop(far).getextrema() == (255, 255)


def test_a_page_that_creeps_is_cut_off_at_the_fold_on_a_back_that_stands_on_its_head():
    size = inches(4, 4)
    sheet_plan = SheetPlan("booklet", inches(8, 4), size, creep=25.4 / 4)
    pages = [RED.format(288, 288) if number == 4 else "" for number in range(1, 9)]  # left of the fifth, turned: right of it

    back = printed(impose(piece(size, pages), sheet_plan, Printing("long-edge")), sheet_plan.sheet)[3]

    assert back.crop((0, 0, 576, 576)).getextrema() == (255, 255)
    assert back.crop((576, 0, 1116, 576)).getextrema() == (0, 0)


@pytest.mark.parametrize(
    ("sheet_plan", "pages", "edge", "flip"),
    [
        (CARDS, 2, "long-edge", "/DuplexFlipLongEdge"),
        (CARDS, 2, "short-edge", "/DuplexFlipShortEdge"),
        (BOOKLET, 4, "short-edge", "/DuplexFlipShortEdge"),
        (CARDS, 1, "long-edge", "/Simplex"),
    ],
)
def test_a_printer_is_asked_for_the_full_size_and_the_right_turn(sheet_plan, pages, edge, flip):
    with pikepdf.open(io.BytesIO(imposed(sheet_plan, pages, edge))) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert (wishes.PrintScaling, wishes.Duplex) == ("/None", flip)
        assert wishes.PickTrayByPDFSize
        assert wishes.DisplayDocTitle


def test_sheets_keep_title_and_language_of_the_piece():
    with pikepdf.open(io.BytesIO(imposed())) as pdf:
        assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == ("A piece", "en")


def test_the_same_piece_gives_the_same_bytes():
    assert imposed() == imposed()
    assert imposed(BOOKLET, 8) == imposed(BOOKLET, 8)


def test_notes_are_drawn_on_the_first_side_only():
    notes = piece(CARDS.sheet, [RED.format(100, 20)])

    front, back = drawn(impose(leaves(CARD, 2), CARDS, Printing(), notes))

    assert front.forms[-1] == ("/N", (1, 0, 0, 1, 0, 0))
    assert "/N" not in [name for name, _ in back.forms]


def test_notes_do_not_move_with_the_backs():
    notes = piece(CARDS.sheet, [RED.format(100, 20)])

    front, _ = drawn(impose(leaves(CARD, 2), CARDS, Printing(back_right=3), notes))

    assert front.forms[-1] == ("/N", (1, 0, 0, 1, 0, 0))


def test_a_page_whose_trim_does_not_begin_at_nothing_is_drawn_in_its_place():
    with pikepdf.open(io.BytesIO(leaves(CARD, 1))) as pdf:
        pdf.pages[0].obj.MediaBox = pdf.pages[0].obj.TrimBox = pikepdf.Array([9, 18, 261, 162])
        out = io.BytesIO()
        pdf.save(out)

    (side,) = drawn(impose(out.getvalue(), replace(CARDS, columns=1, rows=1, sheet=Size(88.9, 50.8)), Printing()))

    assert side.forms == [("/P0", (1, 0, 0, 1, -9, -18))]
