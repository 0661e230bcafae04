"""Keeps the right text for each glyph at each place where it is drawn.

The engine keeps one text per glyph: that of its first use. In Khmer, Burmese, Devanagari and other scripts the same glyph
is part of different syllables elsewhere, where copying and searching then give wrong text. Here a glyph gets a separate
code for each of its texts: the font's encoding maps every code to its glyph, and its ToUnicode map to its text.
"""

from __future__ import annotations

import re
from collections import deque
from struct import pack
from typing import TYPE_CHECKING, Any

import pydyf
import weasyprint.pdf.fonts
from weasyprint.pdf.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_TEXT = "\u200b"  # for glyphs without text; an empty entry would be extracted as a control character
HIGHEST_CODE = 0xFFFF
OUT_OF_STEP = "the glyphs shown are not those that were drawn"
MOST_IN_A_BLOCK = 100  # Adobe Technical Note 5014: entries between begincidchar and endcidchar

_SHOWN = re.compile("<([0-9a-f]+)>")
_UNPATCHED_ADD_FONT = Stream.add_font
_UNPATCHED_SUBSET = weasyprint.pdf.fonts.Font.subset
_UNPATCHED_DICTIONARY = weasyprint.pdf.fonts._build_vector_font_dictionary
_drawn: deque[tuple[GlyphTexts, int, str]] = deque()  # one document at a time per process


class GlyphTexts(dict[int, str]):
    """The texts of a font's codes. The engine sets one for each glyph that it draws; it waits in `_drawn` until it is shown."""

    def __init__(self, glyphs: int) -> None:
        super().__init__()
        self.glyphs = glyphs
        self.codes: dict[tuple[int, str], int] = {}
        self.aliases: dict[int, int] = {}

    def __contains__(self, _glyph: object) -> bool:
        """Always False, so that the engine computes the text of every glyph each time."""
        return False

    def __setitem__(self, glyph: int, text: str) -> None:
        _drawn.append((self, glyph, text or NO_TEXT))

    def code(self, glyph: int, text: str) -> int:
        """The code of a glyph with a text: the glyph's own number for its first text, a free code for each other text."""
        known = self.codes.get((glyph, text))
        if known is not None:
            return known
        code = glyph if glyph not in self.keys() else HIGHEST_CODE - len(self.aliases)
        if code < self.glyphs:  # the glyph's own number, or no code is left, and the glyph keeps its first text
            code = glyph
        if code != glyph:
            self.aliases[code] = glyph
        self.codes[glyph, text] = code
        if code not in self.keys():
            super().__setitem__(code, text)
        return code


def apply() -> None:
    """Patches the engine."""
    show = Stream.show_text

    def show_text(self: Any, text: str) -> None:
        show(self, with_codes(text))

    Stream.show_text = show_text
    Stream.add_font = _add_font
    weasyprint.pdf.fonts.Font.subset = _subset
    weasyprint.pdf.fonts._build_vector_font_dictionary = _build_dictionary


def with_codes(text: str) -> str:
    """A TJ array in which codes replace the numbers of the glyphs drawn since the last array."""
    return _SHOWN.sub(_codes, text) if _drawn else text


def _codes(match: re.Match[str]) -> str:
    if len(match[1]) == len("0000"):
        texts, glyph, text = _drawn.popleft()
        if f"{glyph:04x}" != match[1]:
            raise RuntimeError(OUT_OF_STEP)
        return f"<{texts.codes.get((glyph, text)) or texts.code(glyph, text):04x}>"
    shown = [_drawn.popleft() for _ in range(len(match[1]) // 4)]
    if bytes.fromhex(match[1]) != pack(f">{len(shown)}H", *(glyph for _, glyph, _ in shown)):
        raise RuntimeError(OUT_OF_STEP)
    codes = [texts.codes.get((glyph, text)) or texts.code(glyph, text) for texts, glyph, text in shown]
    return f"<{pack(f'>{len(codes)}H', *codes).hex()}>"


def _add_font(self: Any, pango_font: Any) -> Any:
    if not self._fonts:
        _drawn.clear()  # left over from a document that failed
    font, size = _UNPATCHED_ADD_FONT(self, pango_font)
    if not isinstance(font.to_unicode, GlyphTexts) and not font.bitmap:
        same_file = (other.to_unicode for other in self._fonts.values() if other is not font and other.hash == font.hash)
        font.to_unicode = next(same_file, None) or GlyphTexts(font.glyph_count)
    return font, size


def _subset(self: Any, to_unicode: Any, hinting: Any) -> None:
    """Keeps the glyphs that the codes map to."""
    aliases = getattr(self.to_unicode, "aliases", {})
    _UNPATCHED_SUBSET(self, {aliases.get(code, code): text for code, text in to_unicode.items()}, hinting)


def _build_dictionary(dictionary: Any, pdf: Any, font: Any, widths: Any, compress: Any, *rest: Any) -> None:
    _UNPATCHED_DICTIONARY(dictionary, pdf, font, widths, compress, *rest)
    aliases = getattr(font.to_unicode, "aliases", {})
    if aliases:
        glyphs = {code: 0 if code in font.missing.values() else aliases.get(code, code) for code in font.to_unicode}
        encoding = pydyf.Stream(list(_encoding(glyphs)), _about_encoding(), compress=compress)
        pdf.add_object(encoding)
        dictionary["Encoding"] = encoding.reference


def _about_encoding() -> pydyf.Dictionary:
    system = pydyf.Dictionary({"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"), "Supplement": 0})
    return pydyf.Dictionary({"Type": "/CMap", "CMapName": "/Press-Codes", "CIDSystemInfo": system})


def _encoding(glyphs: dict[int, int]) -> Iterator[bytes]:
    """The CMap from codes to glyphs; ISO 32000-1, 9.7.5.3."""
    yield from (
        b"/CIDInit /ProcSet findresource begin", b"12 dict begin", b"begincmap", b"/CIDSystemInfo 3 dict dup begin",
        b"/Registry (Adobe) def", b"/Ordering (Identity) def", b"/Supplement 0 def", b"end def",
        b"/CMapName /Press-Codes def", b"/CMapType 1 def", b"1 begincodespacerange", b"<0000> <ffff>", b"endcodespacerange",
    )  # fmt: skip
    entries = sorted(glyphs.items())
    for start in range(0, len(entries), MOST_IN_A_BLOCK):
        block = entries[start : start + MOST_IN_A_BLOCK]
        yield f"{len(block)} begincidchar".encode()
        yield from (f"<{code:04x}> {glyph}".encode() for code, glyph in block)
        yield b"endcidchar"
    yield from (b"endcmap", b"CMapName currentdict /CMap defineresource pop", b"end", b"end")
