"""The characters of a PDF's pages as a reader sees them: line by line, each from left to right."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Worth = Callable[[str], bool]

SPACE = 0x20
PADDING = {0xA0, 0x200B, 0xFFFE}  # never drawn: no-break and zero-width spaces, and what PDFium adds at a hyphen
BASELINE_TOLERANCE = 0.3
ADDED_SPACE_SIZE = 1.0  # the size of the spaces that PDFium inserts into right-to-left lines, at positions of its own
# A gap between letters wider than these is a space, or parts two columns: in type sizes as the engine writes them,
# in CSS pixels, so 0.75 is one em.
GAP, COLUMN = 0.45, 0.75


@dataclass(frozen=True, order=True)
class Glyph:
    """A visible character: the left and right edge of its box, its base line and its size, in points."""

    left: float
    right: float
    baseline: float
    size: float
    character: str


def lines_of(data: bytes, worth: Worth | None = None) -> list[str]:
    """Every line of every page, from top to bottom; columns on one base line are lines of their own.

    With `worth`, a line is skipped unless `worth` is true of its letters, given in no order; reading a line is slow.
    """
    document = pypdfium2.PdfDocument(data)
    try:
        return lines_on([page.get_textpage() for page in document], worth)
    finally:
        document.close()


def lines_on(pages: Iterable[pypdfium2.PdfTextPage], worth: Worth | None = None) -> list[str]:
    """Every line of pages that are already open; see `lines_of`."""
    return [line for page in pages for line in _lines(page, worth)]


def _lines(page: pypdfium2.PdfTextPage, worth: Worth | None) -> Iterator[str]:
    """Characters that share a base line exactly, from left to right, up to the next column."""
    line: list[Glyph] = []
    numbers = range(page.count_chars()) if worth is None else _worth_reading(page, worth)
    for glyph in sorted(_glyphs(page, numbers), key=lambda glyph: (-glyph.baseline, glyph.left)):
        if line and abs(glyph.baseline - line[0].baseline) > BASELINE_TOLERANCE:
            yield from _columns(line)
            line = []
        line.append(glyph)
    yield from _columns(line)


def _worth_reading(page: pypdfium2.PdfTextPage, worth: Worth) -> list[int]:
    """The numbers of the characters on base lines that are worth reading."""
    unicode = pdfium.FPDFText_GetUnicode
    lines = [line for line in _base_lines(page) if worth("".join(chr(unicode(page.raw, number)) for number in line))]
    return sorted(number for line in lines for number in line)


def _base_lines(page: pypdfium2.PdfTextPage) -> Iterator[list[int]]:
    """The numbers of a page's characters, grouped by base line, from the lowest up."""
    x, y, below = ctypes.c_double(), ctypes.c_double(), -math.inf
    heights = []
    for number in range(page.count_chars()):
        pdfium.FPDFText_GetCharOrigin(page.raw, number, x, y)
        heights.append((y.value, number))
    line: list[int] = []
    for height, number in sorted(heights):
        if line and height - below > BASELINE_TOLERANCE:
            yield line
            line = []
        line.append(number)
        below = height
    yield line


def _columns(line: list[Glyph]) -> Iterator[str]:
    """The words of a line; a gap as wide as the type is high ends a column."""
    words = ""
    ordered = sorted(line)
    for before, glyph in pairwise([*ordered[:1], *ordered]):
        gap = (glyph.left - before.right) / min(glyph.size, before.size)
        if gap > COLUMN:
            yield words.strip()
            words = ""
        words += f" {glyph.character}" if GAP < gap <= COLUMN else glyph.character
    if words.strip():
        yield words.strip()


def _glyphs(page: pypdfium2.PdfTextPage, numbers: Iterable[int]) -> Iterator[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in numbers:
        code = pdfium.FPDFText_GetUnicode(page.raw, index)
        if code < SPACE or code in PADDING or pdfium.FPDFText_IsGenerated(page.raw, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(page.raw, index, x, y)
        pdfium.FPDFText_GetCharBox(page.raw, index, left, right, bottom, top)
        size = pdfium.FPDFText_GetFontSize(page.raw, index)
        if code == SPACE and size == ADDED_SPACE_SIZE:
            continue
        edges, baseline = (left.value, right.value), round(y.value, 3)
        if math.cos(pdfium.FPDFText_GetCharAngle(page.raw, index)) < 0:  # upside down: read it from the other side
            edges, baseline = (-right.value, -left.value), -baseline
        yield Glyph(*edges, baseline, size, chr(code))
