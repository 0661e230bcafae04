"""The table as an Excel file: one line a text, the head frozen."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils.exceptions import InvalidFileException

from press.diagnostics import UsageError
from press.run.translate.exchange.table import Given, Returned, plain, tag_in

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from press.run.translate.exchange.table import Sheet

WIDTHS = {"A": 26, "B": 50, "C": 50, "D": 40, "E": 44}  # in characters
COLUMNS = 5


def as_xlsx(table: Sheet) -> bytes:
    """The bytes of the file."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = table.tag
    page.sheet_view.rightToLeft = False
    for number, values in enumerate([table.heads, *(row[:COLUMNS] for row in table.rows)], start=1):
        for column, value in enumerate(values, start=1):
            cell = page.cell(number, column)
            cell.value, cell.data_type = value, "s"  # a text that begins with = is no formula
            order = 2 if column == WORDS and table.language.direction == "rtl" else 0
            cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=order)
            cell.font = Font(bold=number == 1)
    for name, width in WIDTHS.items():
        page.column_dimensions[name].width = width
    page.freeze_panes = "C2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


WORDS = 3  # the column of the translation


def from_xlsx(data: bytes) -> Returned:
    """What a file gives; raises UsageError where it is no such table."""
    try:
        book = load_workbook(io.BytesIO(data))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError):
        raise UsageError("this is no Excel file (.xlsx) that can be read; export the table anew and fill that in") from None
    page: Worksheet = book.worksheets[0]
    lines = [[plain(cell.value) for cell in line[:COLUMNS]] for line in page.iter_rows(max_col=COLUMNS)]
    if not lines or len(lines[0]) < COLUMNS:
        raise UsageError("the first page of this file is no table of translations; export it anew and fill that in")
    notes = [f"{cell.coordinate}: {cell.comment.text}" for line in page.iter_rows() for cell in line if cell.comment]
    beside = tuple(f"a remark at {note}" for note in notes)
    beside += tuple(f'the page "{other.title}"' for other in book.worksheets[1:] if other.max_row > 1)
    return Returned(tag_in(lines[0][WORDS - 1]), tuple(Given(*line[:4]) for line in lines[1:] if any(line)), beside)
