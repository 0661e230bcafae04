"""The table as a Word file, on pages that lie on their side."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

from press.diagnostics import UsageError
from press.run.translate.exchange.table import Given, Returned, plain, tag_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from docx.document import Document as Word
    from docx.table import _Cell as Cell

    from press.run.translate.exchange.table import Sheet

WIDTHS = (1.3, 2.6, 2.6, 1.9, 1.6)  # inches
WORDS, NOTES = 2, 4  # the columns of the translation and of what to know
CHANGES = ("ins", "del", "moveFrom", "moveTo")


def as_docx(table: Sheet, pictures: Mapping[str, Path]) -> bytes:
    """The bytes of the file. `pictures` show texts, by id."""
    word = Document()
    _lie_down(word)
    grid = word.add_table(rows=0, cols=len(table.heads), style="Table Grid")
    grid.autofit = False
    for values in (table.heads, *(row[: len(table.heads)] for row in table.rows)):
        cells = grid.add_row().cells
        for column, (cell, value) in enumerate(zip(cells, values, strict=True)):
            cell.width = Inches(WIDTHS[column])
            cell.text = value
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(9)
                run.bold = values is table.heads
            if column == WORDS and table.language.direction == "rtl":
                _from_the_right(cell)
        if values[0] in pictures:
            cells[NOTES].add_paragraph().add_run().add_picture(str(pictures[values[0]]), width=Inches(WIDTHS[NOTES] - 0.2))
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def from_docx(data: bytes) -> Returned:
    """What a file gives; raises UsageError where it is no such table, or holds changes that nobody has accepted."""
    try:
        word = Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError):
        raise UsageError("this is no Word file (.docx) that can be read; export the table anew and fill that in") from None
    if any(next(word.element.iter(qn(f"w:{change}")), None) is not None for change in CHANGES):
        raise UsageError("this file holds changes that are tracked; accept or reject all of them, save it, and import it again")
    grids = [grid for grid in word.tables if len(grid.columns) == len(WIDTHS)]
    if not grids:
        raise UsageError("there is no table of translations in this file; export it anew and fill that in")
    lines = [[plain(cell.text) for cell in row.cells] for grid in grids for row in grid.rows]
    tag, head = tag_in(lines[0][WORDS]), lines[0]
    beside = tuple(f"a remark: {' '.join(comment.text.split())}" for comment in word.comments)
    beside += tuple(f"words outside of the table: {text}" for text in (p.text.strip() for p in word.paragraphs) if text)
    return Returned(tag, tuple(Given(*line[:4]) for line in lines if line != head and any(line)), beside)


def _lie_down(word: Word) -> None:
    """Turns the pages and narrows their margins."""
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Inches(11), Inches(8.5)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Inches(0.5)


def _from_the_right(cell: Cell) -> None:
    """Lets the paragraphs of a cell run from right to left."""
    for paragraph in cell.paragraphs:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            run.font.rtl = True
