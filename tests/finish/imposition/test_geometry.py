"""Where pages stand on a sheet: grids as text, mm from the lower left corner; `1^` page 1 upright, `2v` page 2 on its head."""

from __future__ import annotations

import pytest

from press.finish.imposition.geometry import grid_sides
from tests.finish.imposition.paper import impositions, picture

# Worked out by hand. Ten cards of 88.9 x 50.8 mm on 215.9 x 279.4: (215.9 - 2 x 88.9) / 2 = 19.05 are left at the sides,
# (279.4 - 5 x 50.8) / 2 = 12.7 above and below. On A4 16.1 and 21.5; with a gutter of 6.35 15.875 and 28.575.
FRONTS = {
    "cards-10": """
           19.050  107.950
 215.900       1^       1^
 165.100       1^       1^
 114.300       1^       1^
  63.500       1^       1^
  12.700       1^       1^
""",
    "cards-10-a4": """
           16.100  105.000
 224.700       1^       1^
 173.900       1^       1^
 123.100       1^       1^
  72.300       1^       1^
  21.500       1^       1^
""",
    "cards-8": """
           15.875  111.125
 200.025       1^       1^
 142.875       1^       1^
  85.725       1^       1^
  28.575       1^       1^
""",
    "shoe-3": """
            6.350
 184.150       1^
  95.250       1^
   6.350       1^
""",
    "shoe-3-a4": """
            3.400
 192.950       1^
 104.050       1^
  15.150       1^
""",
    "halves-2": """
            0.000  139.700
   0.000       1^       1^
""",
    "quarters-4": """
            0.000  107.950
 139.700       1^       1^
   0.000       1^       1^
""",
    "signs-2": """
           12.700  139.700
  19.050       1^       1^
""",
    "signs-2-a4": """
           21.500  148.500
  16.100       1^       1^
""",
    "tri-fold": """
            0.000
   0.000       1^
""",
    "tri-fold-legal": """
            0.000
   0.000       1^
""",
}
GRIDS = {name: sheet_plan.grid for name, sheet_plan in impositions().items() if sheet_plan.kind == "grid"}
LANDSCAPE = {"halves-2", "signs-2", "signs-2-a4", "tri-fold", "tri-fold-legal"}


def test_every_grid_of_the_house_is_drawn_here():
    assert FRONTS.keys() == GRIDS.keys()


@pytest.mark.parametrize("name", FRONTS)
def test_the_pieces_stand_in_the_middle_of_the_sheet(name):
    front, _ = grid_sides(GRIDS[name], 2, "long-edge")

    assert picture(front) == FRONTS[name]
    assert not front.back


@pytest.mark.parametrize("edge", ["long-edge", "short-edge"])
@pytest.mark.parametrize("name", FRONTS)
def test_a_back_stands_behind_the_front_on_its_head_when_the_sheet_is_turned_over_the_edge_across(name, edge):
    across = "long-edge" if name in LANDSCAPE else "short-edge"

    _, back = grid_sides(GRIDS[name], 2, edge)

    assert picture(back) == FRONTS[name].replace("1^", "2v" if edge == across else "2^")
    assert back.back


def test_columns_change_places_when_the_sheet_is_turned_over_the_edge_that_runs_up_the_page():
    front, back = grid_sides(GRIDS["cards-10"], 2, "long-edge")

    assert [round(placement.x, 2) for placement in front.placements[:2]] == [19.05, 107.95]
    assert [round(placement.x, 2) for placement in back.placements[:2]] == [107.95, 19.05]
    assert [placement.y for placement in front.placements] == [placement.y for placement in back.placements]


def test_rows_change_places_when_the_sheet_is_turned_over_the_edge_across():
    front, back = grid_sides(GRIDS["cards-10"], 2, "short-edge")

    assert [round(placement.y, 1) for placement in front.placements[::2]] == [215.9, 165.1, 114.3, 63.5, 12.7]
    assert [round(placement.y, 1) for placement in back.placements[::2]] == [12.7, 63.5, 114.3, 165.1, 215.9]
    assert [round(placement.x, 2) for placement in front.placements] == [round(placement.x, 2) for placement in back.placements]


def test_a_piece_of_one_page_has_no_back():
    assert [side.back for side in grid_sides(GRIDS["quarters-4"], 1, "long-edge")] == [False]


def test_a_piece_of_more_pages_has_a_sheet_for_each_two_of_them():
    sides = grid_sides(GRIDS["cards-10"], 5, "long-edge")

    assert [side.back for side in sides] == [False, True, False, True, False]
    assert picture(sides[3]) == FRONTS["cards-10"].replace("1^", "4^")
    assert picture(sides[4]) == FRONTS["cards-10"].replace("1^", "5^")
