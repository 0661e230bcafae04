"""The codes of a font: what each paints, and which text readers get for it.

The engine keeps one text per glyph: that of its first use. In Khmer, Burmese, Devanagari and other scripts the same glyph
is part of different syllables elsewhere, where copying and searching then give wrong text. Here a glyph gets a separate
code for each of its texts, and a syllable of several glyphs has one code. Each such code is the number of a composite
glyph that is added to the subset of the face, so that codes and glyphs are the same, and no reader has to follow a map.
"""

from __future__ import annotations

from typing import Any

import weasyprint.pdf.fonts
from weasyprint.pdf.stream import Stream

from press.render.weasyprint_70.clusters import Composite
from press.render.weasyprint_70.composites import Unpaintable, with_composites

HIGHEST_CODE = 0xFFFF
MOST_GLYPHS = 0x8000  # of a face; it leaves as many codes for composites

_UNPATCHED_ADD_FONT = Stream.add_font
_UNPATCHED_SUBSET = weasyprint.pdf.fonts.Font.subset
_UNPATCHED_DICTIONARY = weasyprint.pdf.fonts._build_vector_font_dictionary


class Codes(dict[int, str]):
    """The texts of a font's codes, and what those codes paint that are not glyphs of the face."""

    def __init__(self, glyphs: int) -> None:
        super().__init__()
        self.glyphs = glyphs
        self.known: dict[tuple[int | Composite, str], int] = {}
        self.composites: dict[int, Composite] = {}

    def code(self, drawing: int | Composite, text: str) -> int:
        """The code of a drawing with a text: a glyph's own number for its first text, otherwise that of a composite."""
        found = self.known.get((drawing, text))
        if found is None:
            found = self.known[drawing, text] = self._new(drawing)
            self[found] = text
        return found

    def _new(self, drawing: int | Composite) -> int:
        if isinstance(drawing, int):
            if drawing not in self:
                return drawing
            drawing = Composite(None, ((drawing, 0, 0),))
        code = self.glyphs + len(self.composites)
        if code >= HIGHEST_CODE:
            raise Unpaintable("the piece has more different syllables than a font can hold")
        self.composites[code] = drawing
        return code

    def needed(self) -> set[int]:
        """The glyphs of the face that are painted, alone or in composites."""
        parts = {number for composite in self.composites.values() for number, _, _ in composite.parts}
        return (self.keys() - self.composites.keys()) | parts


def apply() -> None:
    """Patches the engine."""
    Stream.add_font = _add_font
    weasyprint.pdf.fonts.Font.subset = _subset
    weasyprint.pdf.fonts._build_vector_font_dictionary = _build_dictionary


def takes_composites(font: Any) -> bool:
    """True for a face of plain TrueType outlines: composites are made of nothing else."""
    plain = "glyf" in font.tables and "fvar" not in font.tables and font.glyph_count <= MOST_GLYPHS
    return plain and not (font.bitmap or font.png or font.svg or font.colr)


def _add_font(self: Any, pango_font: Any) -> Any:
    font, size = _UNPATCHED_ADD_FONT(self, pango_font)
    if not isinstance(font.to_unicode, Codes) and takes_composites(font):
        same_face = [other for other in self._fonts.values() if other is not font and other.hash == font.hash]
        font.to_unicode = same_face[0].to_unicode if same_face else Codes(font.glyph_count)
        font.widths = same_face[0].widths if same_face else font.widths
    return font, size


def _subset(self: Any, to_unicode: Any, hinting: Any) -> None:
    """Keeps the glyphs that are painted, and adds the composites."""
    codes = self.to_unicode
    if not isinstance(codes, Codes):
        _UNPATCHED_SUBSET(self, to_unicode, hinting)
        return
    _UNPATCHED_SUBSET(self, dict.fromkeys(codes.needed(), ""), hinting)
    if codes.composites:
        self.file_content = with_composites(self.file_content, codes.glyphs, list(codes.composites.values()))


def _build_dictionary(dictionary: Any, pdf: Any, font: Any, *rest: Any) -> None:
    """Writes the font with the plain encoding, even if characters are missing: their codes lead to .notdef as they are."""
    missing = font.missing
    if isinstance(font.to_unicode, Codes):
        font.missing = {}
    _UNPATCHED_DICTIONARY(dictionary, pdf, font, *rest)
    font.missing = missing
