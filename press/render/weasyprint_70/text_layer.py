"""The codes of a font: what each paints, and which text readers get for it.

The engine keeps one text per glyph: that of its first use. In Khmer, Burmese, Devanagari and other scripts the same glyph
is part of different syllables elsewhere, where copying and searching then give wrong text. Here a glyph gets a separate
code for each of its texts, and a syllable of several glyphs becomes one glyph of the subset with one code. The font's
CIDToGIDMap maps every code to its glyph, and its ToUnicode map to its text.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import pydyf
import weasyprint.pdf.fonts
from weasyprint.pdf.stream import Stream

from press.render.weasyprint_70.clusters import Composite
from press.render.weasyprint_70.composites import with_composites

if TYPE_CHECKING:
    from collections.abc import Iterable

HIGHEST_CODE = 0xFFFF
ROOM_FOR_MISSING = 256  # codes after those of the glyphs, which the engine gives to characters that no face has

_UNPATCHED_ADD_FONT = Stream.add_font
_UNPATCHED_SUBSET = weasyprint.pdf.fonts.Font.subset
_UNPATCHED_DICTIONARY = weasyprint.pdf.fonts._build_vector_font_dictionary


class Codes(dict[int, str]):
    """The texts of a font's codes, and what the codes paint."""

    def __init__(self, glyphs: int) -> None:
        super().__init__()
        self.known: dict[tuple[int | Composite, str], int] = {}
        self.painted: dict[int, int | Composite] = {}  # codes that are not the number of what they paint
        self.composites: dict[Composite, int] = {}  # their numbers in the subset, once there is one
        self._free = chain(range(glyphs + ROOM_FOR_MISSING, HIGHEST_CODE + 1), range(glyphs - 1, 0, -1))

    def code(self, drawing: int | Composite, text: str) -> int:
        """The code of a drawing with a text: a glyph's own number for its first text, otherwise a free one."""
        found = self.known.get((drawing, text))
        if found is None:
            if isinstance(drawing, int) and drawing not in self:
                found = drawing
            else:
                found = next(code for code in self._free if code not in self)
                self.painted[found] = drawing
            self.known[drawing, text] = found
            self[found] = text
        return found

    def glyphs(self) -> set[int]:
        """The glyphs of the face that the codes paint, alone or in composites."""
        drawings = [self.painted.get(code, code) for code in self]
        alone = {drawing for drawing in drawings if isinstance(drawing, int)}
        return alone | {part[0] for drawing in drawings if isinstance(drawing, Composite) for part in drawing.parts}

    def to_glyphs(self, missing: Iterable[int]) -> bytes:
        """The CIDToGIDMap (ISO 32000-1, 9.7.4.2): two bytes for each code; a character that no face has leads to .notdef."""
        numbers = dict.fromkeys(self, 0)
        for code in self.keys() - set(missing):
            drawing = self.painted.get(code, code)
            numbers[code] = self.composites[drawing] if isinstance(drawing, Composite) else drawing
        table = bytearray(2 * max(numbers, default=0) + 2)
        for code, number in numbers.items():
            table[2 * code : 2 * code + 2] = number.to_bytes(2, "big")
        return bytes(table)


def apply() -> None:
    """Patches the engine."""
    Stream.add_font = _add_font
    weasyprint.pdf.fonts.Font.subset = _subset
    weasyprint.pdf.fonts._build_vector_font_dictionary = _build_dictionary


def takes_composites(font: Any) -> bool:
    """True for a face of plain TrueType outlines: composites are made of nothing else."""
    return "glyf" in font.tables and "fvar" not in font.tables and not (font.bitmap or font.png or font.svg or font.colr)


def _add_font(self: Any, pango_font: Any) -> Any:
    font, size = _UNPATCHED_ADD_FONT(self, pango_font)
    if not isinstance(font.to_unicode, Codes) and takes_composites(font):
        same_face = [other for other in self._fonts.values() if other is not font and other.hash == font.hash]
        font.to_unicode = same_face[0].to_unicode if same_face else Codes(font.glyph_count)
        font.widths = same_face[0].widths if same_face else font.widths
    return font, size


def _subset(self: Any, to_unicode: Any, hinting: Any) -> None:
    """Keeps the glyphs that the codes paint, and adds the composites."""
    codes = self.to_unicode
    if not isinstance(codes, Codes):
        _UNPATCHED_SUBSET(self, to_unicode, hinting)
        return
    _UNPATCHED_SUBSET(self, dict.fromkeys(codes.glyphs() - set(self.missing.values()) or {0}, ""), hinting)
    composites = list(dict.fromkeys(drawing for drawing in codes.painted.values() if isinstance(drawing, Composite)))
    if composites:
        self.file_content, first = with_composites(self.file_content, composites)
        codes.composites = {composite: number for number, composite in enumerate(composites, start=first)}


def _build_dictionary(dictionary: Any, pdf: Any, font: Any, *rest: Any) -> None:
    """Writes the font with the plain encoding and, where codes differ from glyphs, the map from one to the other."""
    codes, missing, before = font.to_unicode, font.missing, len(pdf.objects)
    if not isinstance(codes, Codes):
        _UNPATCHED_DICTIONARY(dictionary, pdf, font, *rest)
        return
    font.missing = {}  # for these the engine would embed an encoding, which some readers do not follow
    _UNPATCHED_DICTIONARY(dictionary, pdf, font, *rest)
    font.missing = missing
    if codes.painted or missing:
        table = pydyf.Stream([codes.to_glyphs(missing.values())], compress=rest[1])
        pdf.add_object(table)
        (descendant,) = (entry for entry in pdf.objects[before:] if isinstance(entry, dict) and "CIDToGIDMap" in entry)
        descendant["CIDToGIDMap"] = table.reference
