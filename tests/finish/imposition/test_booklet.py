"""Saddle-stitched booklets: folded and read through, every page comes once and in its order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.finish.imposition.geometry import Side, booklet_order, booklet_sides, signatures
from press.units import SIZES, parse_size
from tests.finish.imposition.paper import EDGES, picture

LETTER, TABLOID = SIZES["letter"], parse_size("17in x 11in")
# Sides as they are printed, left and right page; `-` is blank.
ORDERS = {
    1: "-,1 | -,-",
    4: "4,1 | 2,3",
    5: "-,1 | 2,- | -,3 | 4,5",
    8: "8,1 | 2,7 | 6,3 | 4,5",
    12: "12,1 | 2,11 | 10,3 | 4,9 | 8,5 | 6,7",
    16: "16,1 | 2,15 | 14,3 | 4,13 | 12,5 | 6,11 | 10,7 | 8,9",
}


def sides_of(pages, *, longest=64, creep=0.0, edge="short-edge", rtl=False):
    return booklet_sides(TABLOID, LETTER, pages, longest=longest, creep=creep, duplex=edge, rtl=rtl)


def pair(side: Side) -> tuple[int | None, int | None]:
    """The pages of a side from left to right as one holds it: a side on its head is turned first."""
    left, right = sorted(side.placements, key=lambda placement: -placement.x if placement.turned else placement.x)
    return left.page, right.page


def written(pairs) -> str:
    return " | ".join(",".join("-" if page is None else str(page + 1) for page in both) for both in pairs)


def folded(sides, *, rtl) -> list[int | None]:
    """The pages in the order in which a reader of the folded booklet meets them, from the outermost sheet in and out again.

    The first page of a sheet is on its front, away from the spine's back: on the right, from right to left on the left.
    """
    first, last = (0, 1) if rtl else (1, 0)
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    inwards = [page for front, back in sheets for page in (pair(front)[first], pair(back)[last])]
    outwards = [page for front, back in reversed(sheets) for page in (pair(back)[first], pair(front)[last])]
    return inwards + outwards


@pytest.mark.parametrize("pages", ORDERS)
def test_pages_are_paired_for_folding(pages):
    assert written(booklet_order(pages)) == ORDERS[pages]
    assert written(map(pair, sides_of(pages))) == ORDERS[pages]


def test_from_right_to_left_every_pair_changes_places():
    assert written(map(pair, sides_of(8, rtl=True))) == "1,8 | 7,2 | 3,6 | 5,4"


@pytest.mark.parametrize("edge", EDGES)
def test_fronts_and_backs_take_turns(edge):
    assert [side.back for side in sides_of(12, edge=edge)] == [False, True, False, True, False, True]


@settings(deadline=None)
@given(
    pages=st.integers(1, 200), longest=st.integers(1, 16).map(lambda n: 4 * n), edge=st.sampled_from(EDGES), rtl=st.booleans()
)
def test_every_page_stands_once_and_in_its_place_however_many_there_are(pages, longest, edge, rtl):
    sides = sides_of(pages, longest=longest, edge=edge, rtl=rtl)

    read, start = [], 0
    for section in signatures(pages, longest):
        count = -(-len(section) // 4) * 2  # four pages to a sheet, two sides
        read += folded(sides[start : start + count], rtl=rtl)
        start += count
    assert start == len(sides)
    assert read == [*range(pages), *[None] * (-pages % 4)]


@given(pages=st.integers(1, 64))
def test_one_signature_holds_up_to_sixty_four_pages(pages):
    assert folded(sides_of(pages), rtl=False) == [*range(pages), *[None] * (-pages % 4)]


@settings(deadline=None)
@given(pages=st.integers(1, 300), longest=st.integers(4, 64))
def test_no_signature_is_thicker_than_allowed_once_its_blanks_are_counted(pages, longest):
    sections = signatures(pages, longest)

    assert [page for section in sections for page in section] == list(range(pages))
    assert max(-(-len(section) // 4) * 4 for section in sections) <= longest
    assert all(len(section) % 4 == 0 for section in sections[:-1])  # blanks stand at the end only


@pytest.mark.parametrize(
    ("pages", "longest", "lengths"),
    [
        (48, 48, [48]),
        (49, 48, [28, 21]),
        (96, 48, [48, 48]),
        (100, 48, [36, 36, 28]),
        (12, 6, [4, 4, 4]),  # six pages make no whole sheets; four do
    ],
)
def test_signatures_are_as_even_as_whole_sheets_allow(pages, longest, lengths):
    assert [len(section) for section in signatures(pages, longest)] == lengths


# A tabloid sheet of 431.8 x 279.4 mm, its fold at 215.9: letter pages stand at 0 and 215.9 and fill its height. With a
# creep of 0.5 the second sheet's pages stand 0.5 nearer to the fold, the third's 1.0.
def test_inner_sheets_move_towards_the_fold_on_both_sides():
    drawn = [picture(side) for side in sides_of(12, creep=0.5)]

    assert drawn == [
        "\n            0.000  215.900\n   0.000      12^       1^\n",
        "\n            0.000  215.900\n   0.000       2^      11^\n",
        "\n            0.500  215.400\n   0.000      10^       3^\n",
        "\n            0.500  215.400\n   0.000       4^       9^\n",
        "\n            1.000  214.900\n   0.000       8^       5^\n",
        "\n            1.000  214.900\n   0.000       6^       7^\n",
    ]


def test_backs_turned_over_the_edge_across_stand_on_their_heads_with_their_pair_changed_round():
    drawn = [picture(side) for side in sides_of(8, creep=0.5, edge="long-edge")]

    assert drawn[1] == "\n            0.000  215.900\n   0.000       7v       2v\n"
    assert drawn[2] == "\n            0.500  215.400\n   0.000       6^       3^\n"
    assert drawn[3] == "\n            0.500  215.400\n   0.000       5v       4v\n"


def test_creep_begins_anew_with_every_signature():
    fronts = sides_of(16, longest=8, creep=0.5)[::2]

    assert [side.placements[0].x for side in fronts] == [0, 0.5, 0, 0.5]
