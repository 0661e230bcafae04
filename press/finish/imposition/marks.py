"""Cut and fold marks in the waste of a sheet, as drawing operators.

All are outside the trim, in black ink only. Lengths are in millimetres; the operators use points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.units import PT_PER_MM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.finish.imposition.geometry import Grid
    from press.units import Size

GAP, LENGTH = 1.4, 4.2
WIDTH = 0.09
LEAST_WASTE = 2.0


@dataclass(frozen=True)
class Line:
    """A straight line on a sheet: dashed for a fold, solid for a cut."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool = False


def edges_of(grid: Grid) -> tuple[list[float], list[float]]:
    """The edges of all pieces, without duplicates: distances from the left of the sheet, and from its bottom."""
    columns = {x for column in range(grid.columns) for x in _edges(grid.place(column, 0)[0], grid.piece.width)}
    rows = {y for row in range(grid.rows) for y in _edges(grid.place(0, row)[1], grid.piece.height)}
    return sorted(columns), sorted(rows)


def cut_marks(grid: Grid) -> list[Line]:
    """Lines at every edge of every piece, in the waste above, below and on both sides."""
    columns, rows = edges_of(grid)
    return [*_upright(grid, columns), *_across(grid, rows)]


def _edges(start: float, length: float) -> tuple[float, float]:
    return round(start, 4), round(start + length, 4)


def _upright(grid: Grid, places: Iterable[float], *, dashed: bool = False) -> list[Line]:
    if grid.bottom < LEAST_WASTE:
        return []
    near, far = _reach(grid.bottom)
    top = grid.sheet.height - grid.bottom
    below = [Line(x, grid.bottom - near, x, grid.bottom - far, dashed) for x in places]
    return below + [Line(x, top + near, x, top + far, dashed) for x in places]


def _across(grid: Grid, places: Iterable[float]) -> list[Line]:
    if grid.left < LEAST_WASTE:
        return []
    near, far = _reach(grid.left)
    right = grid.sheet.width - grid.left
    return [Line(grid.left - near, y, grid.left - far, y) for y in places] + [
        Line(right + near, y, right + far, y) for y in places
    ]


def _reach(waste: float) -> tuple[float, float]:
    """The distances from the trim at which a mark begins and ends; shorter where there is little waste."""
    gap = min(GAP, waste * 0.2)
    return gap, min(gap + LENGTH, waste * 0.62)


def fold_places(folds: Sequence[float]) -> list[float]:
    """The positions of the folds, from the start edge of the outer side; `folds` are the widths of the panels."""
    return [sum(folds[: number + 1]) for number in range(len(folds) - 1)]


def fold_marks(grid: Grid, folds: Sequence[float], *, mirrored: bool, above: bool = True) -> list[Line]:
    """Dashed lines at every fold of every piece, in the waste below and, with `above`, above."""
    inner = fold_places(folds)
    if mirrored:
        inner = [grid.piece.width - x for x in inner]
    places = [grid.place(column, 0)[0] + x for column in range(grid.columns) for x in inner]
    lines = _upright(grid, places, dashed=True)
    return [line for line in lines if above or line.y1 < grid.bottom]


def crop_marks(page: Size, bleed: float) -> list[Line]:
    """Crop marks for a single page: two lines at each corner, outside the bleed; measured from the lower left of the trim."""
    near, far = bleed + GAP, bleed + GAP + LENGTH
    upright = [
        Line(x, y1, x, y2) for x in (0.0, page.width) for y1, y2 in ((-near, -far), (page.height + near, page.height + far))
    ]
    across = [
        Line(x1, y, x2, y) for y in (0.0, page.height) for x1, x2 in ((-near, -far), (page.width + near, page.width + far))
    ]
    return upright + across


def fold_in_the_middle(width: float, height: float, page_height: float) -> list[Line]:
    """The fold marks of a booklet, above and below its pages."""
    waste, fold = (height - page_height) / 2, width / 2
    if waste < LEAST_WASTE:
        return []
    near, far = _reach(waste)
    below = Line(fold, waste - near, fold, waste - far, dashed=True)
    return [below, Line(fold, height - waste + near, fold, height - waste + far, dashed=True)]


def operators(lines: Iterable[Line]) -> bytes:
    """The content stream that draws the lines, in black ink only."""
    parts = ["q 0 0 0 1 K", f"{WIDTH * PT_PER_MM:.3f} w"]
    for line in lines:
        dash = "[1 1.5] 0 d" if line.dashed else "[] 0 d"
        x1, y1, x2, y2 = (value * PT_PER_MM for value in (line.x1, line.y1, line.x2, line.y2))
        parts.append(f"{dash} {x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S")
    return ("\n".join([*parts, "Q"]) + "\n").encode()
