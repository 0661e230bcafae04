"""Marks say where to cut (whole lines) and where to fold (dashed ones); they stand in the waste, in millimetres."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.finish.imposition.geometry import Grid
from press.finish.imposition.marks import Line, crop_marks, cut_marks, fold_in_the_middle, fold_marks, operators
from press.units import SIZES, parse_size
from tests.finish.imposition.paper import CARD, impositions

IMPOSITIONS = impositions()
GRIDS = {name: sheet_plan.grid for name, sheet_plan in IMPOSITIONS.items() if sheet_plan.kind == "grid"}
NO_WASTE = ("halves-2", "quarters-4", "tri-fold", "tri-fold-legal")
SHOE = (50.8,) * 4
# 3.625, 3.6875 and 3.6875 in of letter paper, in the middle of 17 x 11 in: 76.2 mm are left beside it, 31.75 above.
PANELS = (92.075, 93.6625, 93.6625)
TRI_FOLD = Grid(parse_size("17in x 11in"), SIZES["letter-landscape"], 1, 1)


def places(lines, *, dashed=None) -> set[tuple[float, ...]]:
    """Lines as points, to a hundredth of a millimetre."""
    chosen = [line for line in lines if dashed in (None, line.dashed)]
    return {tuple(round(value, 2) for value in (line.x1, line.y1, line.x2, line.y2)) for line in chosen}


def touches(line: Line, grid: Grid) -> bool:
    """True when a line meets a piece, its edges included."""
    corners = [grid.place(column, row) for column in range(grid.columns) for row in range(grid.rows)]
    across, upright = sorted((line.x1, line.x2)), sorted((line.y1, line.y2))
    return any(
        across[1] >= x and across[0] <= x + grid.piece.width and upright[1] >= y and upright[0] <= y + grid.piece.height
        for x, y in corners
    )


def test_ten_cards_are_marked_at_every_edge_1_4_mm_away_from_it():
    # Edges at 19.05 + 88.9 n and 12.7 + 50.8 n; a mark begins 1.4 mm away and is 4.2 mm long.
    lines = cut_marks(GRIDS["cards-10"])

    assert places(lines) == {
        *((x, 11.3, x, 7.1) for x in (19.05, 107.95, 196.85)),
        *((x, 268.1, x, 272.3) for x in (19.05, 107.95, 196.85)),
        *((17.65, y, 13.45, y) for y in (12.7, 63.5, 114.3, 165.1, 215.9, 266.7)),
        *((198.25, y, 202.45, y) for y in (12.7, 63.5, 114.3, 165.1, 215.9, 266.7)),
    }
    assert len(lines) == 18


def test_both_edges_of_a_gutter_are_marked():
    lines = cut_marks(GRIDS["cards-8"])

    assert {line.x1 for line in lines if line.x1 == line.x2} == {15.875, 104.775, 111.125, 200.025}
    assert {line.y1 for line in lines if line.y1 == line.y2} == {
        28.575, 79.375, 85.725, 136.525, 142.875, 193.675, 200.025, 250.825,
    }  # fmt: skip


@pytest.mark.parametrize("name", GRIDS)
def test_marks_stand_outside_of_every_piece_and_on_the_sheet(name):
    grid = GRIDS[name]
    folds = (grid.piece.width / 4,) * 4

    for line in cut_marks(grid) + fold_marks(grid, folds, mirrored=False):
        assert not touches(line, grid)
        assert 0 < min(line.x1, line.x2) <= max(line.x1, line.x2) < grid.sheet.width
        assert 0 < min(line.y1, line.y2) <= max(line.y1, line.y2) < grid.sheet.height


@pytest.mark.parametrize("name", NO_WASTE)
def test_a_piece_that_fills_its_sheet_has_no_marks(name):
    grid = GRIDS[name]

    assert cut_marks(grid) + fold_marks(grid, (grid.piece.width / 2,) * 2, mirrored=False) == []


def test_where_there_is_waste_at_the_sides_only_there_are_marks_at_the_sides_only():
    grid = Grid(SIZES["letter"], CARD, 2, 5, gutter=6.35)  # as high as the sheet

    assert all(line.y1 == line.y2 for line in cut_marks(grid))
    assert len(cut_marks(grid)) == 20  # two edges a row, at either side


def test_marks_are_shorter_where_there_is_little_waste():
    # 3.4 mm at the sides of an A4 sheet of shoe cards: from a fifth of it, 0.68, to 62 hundredths, 2.108.
    across = [line for line in cut_marks(GRIDS["shoe-3-a4"]) if line.y1 == line.y2]

    assert {(round(line.x1, 3), round(line.x2, 3)) for line in across} == {(2.72, 1.292), (207.28, 208.708)}


def test_shoe_cards_fold_at_every_two_inches_of_the_card():
    # Cards begin 6.35 mm from the edge of the sheet, so folds are 50.8, 101.6 and 152.4 further.
    lines = fold_marks(GRIDS["shoe-3"], SHOE, mirrored=False)

    assert places(lines, dashed=True) == {
        *((x, 5.08, x, 2.41) for x in (57.15, 107.95, 158.75)),
        *((x, 274.32, x, 276.99) for x in (57.15, 107.95, 158.75)),
    }
    assert places(lines, dashed=False) == set()


def test_the_short_panel_of_a_tri_fold_is_measured_from_the_start_of_the_outer_side():
    lines = fold_marks(TRI_FOLD, PANELS, mirrored=False)

    assert sorted({line.x1 for line in lines}) == pytest.approx([76.2 + 92.075, 76.2 + 185.7375], abs=0.001)
    # 1.4 mm from the trim, 4.2 long, below and above a page of 215.9 mm.
    assert {(round(line.y1, 2), round(line.y2, 2)) for line in lines} == {(30.35, 26.15), (249.05, 253.25)}


def test_seen_from_behind_the_folds_of_a_tri_fold_are_measured_from_the_other_edge():
    lines = fold_marks(TRI_FOLD, PANELS, mirrored=True)

    # The far edge of the page is at 76.2 + 279.4 = 355.6.
    assert sorted({line.x1 for line in lines}) == pytest.approx([355.6 - 185.7375, 355.6 - 92.075], abs=0.001)


def test_a_fold_is_marked_on_every_piece_of_a_row():
    grid = replace(GRIDS["cards-10"], rows=1)

    assert places(fold_marks(grid, (44.45, 44.45), mirrored=False)) >= {
        (x, y, x, z)
        for x in (63.5, 152.4)  # the middles of two cards from 19.05 on
        for y, z in ((112.9, 108.7), (166.5, 170.7))  # the card stands from 114.3 to 165.1
    }


def test_folds_are_marked_below_only_where_notes_stand_above():
    lines = fold_marks(GRIDS["shoe-3"], SHOE, mirrored=False, above=False)

    assert [round(line.y1, 2) for line in lines] == [5.08] * 3


@pytest.mark.parametrize("folds", [(), (88.9,)])
def test_a_piece_of_one_panel_has_no_fold(folds):
    assert fold_marks(GRIDS["cards-10"], folds, mirrored=False) == []


def test_crop_marks_stand_outside_of_the_bleed():
    # A bleed of 3 mm and a gap of 1.4: they begin 4.4 mm outside of the trim and end 4.2 further, inside of the slug of 8.
    lines = crop_marks(CARD, 3)

    assert places(lines, dashed=False) == {
        *((x, -4.4, x, -8.6) for x in (0, 88.9)),
        *((x, 55.2, x, 59.4) for x in (0, 88.9)),
        *((-4.4, y, -8.6, y) for y in (0, 50.8)),
        *((93.3, y, 97.5, y) for y in (0, 50.8)),
    }
    assert len(lines) == 8


def test_the_fold_of_a_booklet_is_marked_above_and_below_its_pages():
    # Pages of 279.4 mm on a sheet of 431.8 x 304.8: 12.7 mm of waste.
    assert places(fold_in_the_middle(431.8, 304.8, 279.4), dashed=True) == {
        (215.9, 11.3, 215.9, 7.1),
        (215.9, 293.5, 215.9, 297.7),
    }


def test_a_booklet_whose_pages_are_as_high_as_the_sheet_has_no_fold_mark():
    assert fold_in_the_middle(431.8, 279.4, 279.4) == []


def test_lines_are_drawn_in_black_ink_only_whole_to_cut_and_dashed_to_fold():
    drawn = operators([Line(25.4, 0, 25.4, 12.7), Line(0, 50.8, 25.4, 50.8, dashed=True)]).decode().split("\n")

    assert drawn == [
        "q 0 0 0 1 K",
        "0.255 w",  # 0.09 mm
        "[] 0 d 72.000 0.000 m 72.000 36.000 l S",
        "[1 1.5] 0 d 0.000 144.000 m 72.000 144.000 l S",
        "Q",
        "",
    ]
