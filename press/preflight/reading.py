"""The characters of a PDF's pages as an eye meets them: line by line, each from left to right."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACE = 0x20
PADDING = {0xA0, 0x200B, 0xFFFE}  # spaces that are no gap, and what PDFium adds at a hyphen
BASELINE_TOLERANCE = 0.3
GAP = 0.45


@dataclass(frozen=True, order=True)
class Glyph:
    """A visible character: the left and right edge of its box, its base line and its size, in points."""

    left: float
    right: float
    baseline: float
    size: float
    character: str


def lines_of(data: bytes) -> list[str]:
    """Every line of every page; a gap wider than a letter is a space."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [line for page in document for line in _lines(page.get_textpage())]
    finally:
        document.close()


def _lines(page: pypdfium2.PdfTextPage) -> Iterator[str]:
    """Characters that share a base line exactly, from left to right; so columns and neighbours do not mix."""
    line: list[Glyph] = []
    for glyph in sorted(_glyphs(page), key=lambda glyph: (-glyph.baseline, glyph.left)):
        if line and abs(glyph.baseline - line[0].baseline) > BASELINE_TOLERANCE:
            yield _join(line)
            line = []
        line.append(glyph)
    if line:
        yield _join(line)


def _join(line: list[Glyph]) -> str:
    ordered = sorted(line)
    parts = [ordered[0].character]
    for before, glyph in pairwise(ordered):
        gap = glyph.left - before.right > GAP * min(glyph.size, before.size)
        parts.append(f" {glyph.character}" if gap else glyph.character)
    return "".join(parts)


def _glyphs(page: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page.raw, index)
        if code <= SPACE or code in PADDING:
            continue
        pdfium.FPDFText_GetCharOrigin(page.raw, index, x, y)
        pdfium.FPDFText_GetCharBox(page.raw, index, left, right, bottom, top)
        size = pdfium.FPDFText_GetFontSize(page.raw, index)
        yield Glyph(left.value, right.value, round(y.value, 3), size, chr(code))
