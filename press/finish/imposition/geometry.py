"""Where every page goes on a sheet, in millimetres from the lower left corner. Nothing is drawn here.

A side is described as it is printed. The back of a sheet mirrors the front. When a portrait sheet is turned over its long
edge, the columns change places; over its short edge, the rows do, and every page is upside down.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.units import Size

LONG_EDGE, SHORT_EDGE = "long-edge", "short-edge"


@dataclass(frozen=True)
class Placement:
    """A place on a side: which page (from 0; None: blank), its lower left corner, and whether it is upside down.

    `past_left` and `past_right` are the widths at its edges that lie beyond a fold and are not drawn.
    """

    page: int | None
    x: float
    y: float
    turned: bool = False
    past_left: float = 0.0
    past_right: float = 0.0


@dataclass(frozen=True)
class Side:
    """One side of a sheet of paper."""

    placements: tuple[Placement, ...]
    back: bool = False


@dataclass(frozen=True)
class Grid:
    """Pieces in columns and rows on a sheet, centred, with a gutter between them."""

    sheet: Size
    piece: Size
    columns: int
    rows: int
    gutter: float = 0.0

    @property
    def left(self) -> float:
        """The waste on the left, and on the right."""
        return (self.sheet.width - self.columns * self.piece.width - (self.columns - 1) * self.gutter) / 2

    @property
    def bottom(self) -> float:
        """The waste above and below."""
        return (self.sheet.height - self.rows * self.piece.height - (self.rows - 1) * self.gutter) / 2

    @property
    def cells(self) -> list[tuple[int, int]]:
        """The column and row of every piece, from the upper left."""
        return [(column, row) for row in range(self.rows) for column in range(self.columns)]

    def place(self, column: int, row: int) -> tuple[float, float]:
        """The lower left corner of a piece; columns count from the left, rows from the top."""
        x = self.left + column * (self.piece.width + self.gutter)
        y = self.bottom + (self.rows - 1 - row) * (self.piece.height + self.gutter)
        return x, y


def grid_sides(grid: Grid, pages: int, duplex: str) -> list[Side]:
    """Sheets filled with copies of the same page: odd pages on the fronts, even pages on the backs."""
    return [_back(grid, page, duplex) if page % 2 else _front(grid, page) for page in range(pages)]


def _front(grid: Grid, page: int) -> Side:
    return Side(tuple(Placement(page, *grid.place(column, row)) for column, row in grid.cells))


def _back(grid: Grid, page: int, duplex: str) -> Side:
    back = Side(tuple(Placement(page, *grid.place(grid.columns - 1 - column, row)) for column, row in grid.cells), back=True)
    return back if mirrors_columns(grid.sheet, duplex) else upside_down(back, grid.sheet, grid.piece)


def upside_down(side: Side, sheet: Size, piece: Size) -> Side:
    """A side turned by 180 degrees, as a back is when the sheet is turned over its top or bottom edge."""
    turned = (
        replace(
            placement, x=sheet.width - placement.x - piece.width, y=sheet.height - placement.y - piece.height, turned=not placement.turned,
            past_left=placement.past_right, past_right=placement.past_left,
        )
        for placement in side.placements
    )  # fmt: skip
    return Side(tuple(turned), side.back)


def mirrors_columns(sheet: Size, duplex: str) -> bool:
    """True when turning the sheet mirrors its columns, over a vertical edge; False when it mirrors its rows."""
    portrait = sheet.height >= sheet.width
    return (duplex == LONG_EDGE) == portrait


def booklet_order(pages: int) -> list[tuple[int | None, int | None]]:
    """The pages on the left and right of each side of a saddle-stitched booklet, from 0; None for blanks at the end.

    Sides come in printing order: first the front and back of the outermost sheet. Eight pages: 8,1 2,7 6,3 4,5.
    """
    padded = max(4, math.ceil(pages / 4) * 4)
    order = []
    for side in range(padded // 2):
        outer, inner = padded - 1 - side, side
        left, right = (outer, inner) if side % 2 == 0 else (inner, outer)
        order.append((left if left < pages else None, right if right < pages else None))
    return order


def signatures(pages: int, longest: int) -> list[range]:
    """The pages of each signature, as equal as possible, where a single one would be too thick to fold and stitch."""
    count = max(1, math.ceil(pages / (longest // 4 * 4)))
    each = math.ceil(pages / count / 4) * 4
    return [range(start, min(start + each, pages)) for start in range(0, pages, each)]


def booklet_sides(sheet: Size, page: Size, pages: int, *, longest: int, creep: float, duplex: str, rtl: bool) -> list[Side]:
    """The sides of a saddle-stitched booklet, or of several signatures to be bound one after the other.

    `creep` is how far each sheet pushes out the sheets inside it, in mm; inner pages move towards the fold by as much.
    In a right-to-left booklet the spine is on the other side, so the two pages of every pair change places.
    """
    sides = []
    for section in signatures(pages, longest):
        pairs = booklet_order(len(section))
        for number, (left, right) in enumerate(pairs):
            shift = creep * (number // 2)
            pair = [None if p is None else section.start + p for p in (left, right)]
            if rtl:
                pair.reverse()
            sides.append(_spread(sheet, page, pair, shift, back=number % 2 == 1, duplex=duplex))
    return sides


def _spread(sheet: Size, page: Size, pair: Sequence[int | None], shift: float, *, back: bool, duplex: str) -> Side:
    """Two pages on either side of the fold in the middle of a sheet; what is shifted past the fold is cut off."""
    fold, y = sheet.width / 2, (sheet.height - page.height) / 2
    left = Placement(pair[0], fold - page.width + shift, y, past_right=shift)
    right = Placement(pair[1], fold - shift, y, past_left=shift)
    side = Side((left, right), back=back)
    return upside_down(side, sheet, page) if back and not mirrors_columns(sheet, duplex) else side
