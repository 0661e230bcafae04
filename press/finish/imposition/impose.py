"""A finished piece on sheets of paper: the table of contents of imposition."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from press.finish.imposition.assemble import Printing, assemble
from press.finish.imposition.geometry import Grid, booklet_sides, grid_sides, mirrors_columns
from press.finish.imposition.marks import cut_marks, fold_in_the_middle, fold_marks, operators

if TYPE_CHECKING:
    from press.finish.imposition.geometry import Side
    from press.finish.imposition.marks import Line
    from press.units import Size

GRID, BOOKLET = "grid", "booklet"
ROOM_FOR_NOTES = 6.0


@dataclass(frozen=True)
class SheetPlan:
    """How a kind of piece is laid out on a kind of paper."""

    kind: str
    sheet: Size
    piece: Size
    columns: int = 1
    rows: int = 1
    gutter: float = 0.0
    folds: tuple[float, ...] = ()
    rtl: bool = False
    signature: int = 64
    creep: float = 0.0

    @property
    def grid(self) -> Grid:
        """The grid of a layout that is one."""
        return Grid(self.sheet, self.piece, self.columns, self.rows, self.gutter)

    @property
    def has_notes(self) -> bool:
        """True when the waste above the pieces has room for a line of text."""
        return self.kind == GRID and self.grid.bottom >= ROOM_FOR_NOTES


def sides_of(layout: SheetPlan, pages: int, duplex: str) -> list[Side]:
    """Every side of every sheet, in the order they are printed."""
    if layout.kind == BOOKLET:
        return booklet_sides(
            layout.sheet, layout.piece, pages, longest=layout.signature, creep=layout.creep, duplex=duplex, rtl=layout.rtl
        )
    return grid_sides(layout.grid, pages, duplex)


def copies_of(layout: SheetPlan) -> int:
    """How often each page of the piece stands on its sheets."""
    return 1 if layout.kind == BOOKLET else layout.columns * layout.rows


def marks_of(layout: SheetPlan, side: Side, duplex: str, *, noted: bool = False) -> list[Line]:
    """The marks of a side; where notes stand above the pieces, folds are marked below only."""
    if layout.kind == BOOKLET:
        return fold_in_the_middle(layout.sheet.width, layout.sheet.height, layout.piece.height)
    mirrored = layout.rtl != (side.back and mirrors_columns(layout.sheet, duplex))
    return cut_marks(layout.grid) + fold_marks(layout.grid, layout.folds, mirrored=mirrored, above=not noted)


def impose(pdf: bytes, layout: SheetPlan, printing: Printing, notes: bytes | None = None) -> bytes:
    """The piece on sheets; `notes`, a PDF of one page as large as the sheet, is drawn on the first side."""
    with pikepdf.open(io.BytesIO(pdf)) as source:
        pages = len(source.pages)
    sides = sides_of(layout, pages, printing.duplex)
    marks = [
        operators(marks_of(layout, side, printing.duplex, noted=notes is not None and number == 0))
        for number, side in enumerate(sides)
    ]
    return assemble(pdf, sides, layout.sheet, marks=marks, notes=notes, printing=printing)
