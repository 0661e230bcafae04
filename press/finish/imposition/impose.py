"""Imposes a finished piece on sheets of paper."""

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
    """How the copies or pages of a piece stand on a sheet; lengths in millimetres."""

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
        """The grid of the pieces on the sheet."""
        return Grid(self.sheet, self.piece, self.columns, self.rows, self.gutter)

    @property
    def has_notes(self) -> bool:
        """True when the waste above the pieces has room for a line of text."""
        return self.kind == GRID and self.grid.bottom >= ROOM_FOR_NOTES


def sides_of(sheet_plan: SheetPlan, pages: int, duplex: str) -> list[Side]:
    """Every side of every sheet, in printing order."""
    if sheet_plan.kind == BOOKLET:
        return booklet_sides(
            sheet_plan.sheet,
            sheet_plan.piece,
            pages,
            longest=sheet_plan.signature,
            creep=sheet_plan.creep,
            duplex=duplex,
            rtl=sheet_plan.rtl,
        )
    return grid_sides(sheet_plan.grid, pages, duplex)


def copies_of(sheet_plan: SheetPlan) -> int:
    """The number of copies of each page on its sheet."""
    return 1 if sheet_plan.kind == BOOKLET else sheet_plan.columns * sheet_plan.rows


def marks_of(sheet_plan: SheetPlan, side: Side, duplex: str, *, noted: bool = False) -> list[Line]:
    """The marks of a side; with notes above the pieces, folds are marked only below."""
    if sheet_plan.kind == BOOKLET:
        return fold_in_the_middle(sheet_plan.sheet.width, sheet_plan.sheet.height, sheet_plan.piece.height)
    mirrored = sheet_plan.rtl != (side.back and mirrors_columns(sheet_plan.sheet, duplex))
    return cut_marks(sheet_plan.grid) + fold_marks(sheet_plan.grid, sheet_plan.folds, mirrored=mirrored, above=not noted)


def impose(pdf: bytes, sheet_plan: SheetPlan, printing: Printing, notes: bytes | None = None) -> bytes:
    """The PDF of a piece on sheets; `notes`, a one-page PDF as large as the sheet, is drawn on the first side."""
    with pikepdf.open(io.BytesIO(pdf)) as source:
        pages = len(source.pages)
    sides = sides_of(sheet_plan, pages, printing.duplex)
    marks = [
        operators(marks_of(sheet_plan, side, printing.duplex, noted=notes is not None and number == 0))
        for number, side in enumerate(sides)
    ]
    return assemble(pdf, sides, sheet_plan.sheet, marks=marks, notes=notes, printing=printing)
