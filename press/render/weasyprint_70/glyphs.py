"""Paints a line of text cluster by cluster, so that every reader gets its letters back whole and in order.

The engine paints glyph by glyph. Raised marks then stand apart in the file, where readers sort them away from their letters.
"""

from __future__ import annotations

from struct import iter_unpack
from typing import TYPE_CHECKING, Any

import weasyprint.draw.text
from weasyprint.logger import LOGGER
from weasyprint.text.ffi import ffi, pango

from press.render.weasyprint_70.clusters import BLANK, PANGO_UNITS, UNKNOWN, Cluster, Composite, clusters_of, sign_of
from press.render.weasyprint_70.text_layer import Codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Thousandths of the type size that a blank stands before its place: Poppler may sort what follows it before it otherwise.
BACK = 20
LEAST_SHIFT = 0.5  # thousandths of the type size; less is made up for later in the run
SINCE_SIZES_ARE_KNOWN = 14802  # the version of Pango from which it gives the size of a font
LEAST_SIZE = 1e-6
NO_GLYPH = '.notdef glyph rendered for Unicode string unsupported by fonts: "%s" (U+%04X)'  # what the engine says

_ROWS = "=Iiii4x"  # PangoGlyphInfo, without what it says about clusters
_ROW = ffi.sizeof("PangoGlyphInfo")
_UNPATCHED_DRAW = weasyprint.draw.text.draw_first_line


def apply() -> None:
    """Patches the engine."""
    weasyprint.draw.text.draw_first_line = _draw


def _draw(stream: Any, textbox: Any, text_overflow: str, block_ellipsis: str, matrix: Any) -> list[Any]:
    """Paints the first line of a text; the engine does it where it would cut the text, or where a face is not TrueType."""
    if textbox.style["font_size"] < LEAST_SIZE or not textbox.text.strip():
        return []
    cut = text_overflow == "ellipsis" or block_ellipsis != "none"
    if cut or not _paint(stream, textbox, matrix):
        return list(_UNPATCHED_DRAW(stream, textbox, text_overflow, block_ellipsis, matrix))
    return []


def _paint(stream: Any, textbox: Any, matrix: Any) -> bool:
    """False, and nothing is painted, if there is a face in the line that takes no composites."""
    layout = textbox.pango_layout
    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)  # noqa: FBT003 - a C function has no keywords
    line, _ = layout.get_first_line()
    items = [(item, *stream.add_font(item.item.analysis.font)) for item in _items(line)]
    if not all(isinstance(font.to_unicode, Codes) for _, font, _ in items):
        return False
    text, last, shown = layout.text.encode(), None, ""
    stream.set_text_matrix(*matrix.values)
    for item, font, found_size in items:
        size = found_size if pango.pango_version() >= SINCE_SIZES_ARE_KNOWN else textbox.style["font_size"]
        if item.item.analysis.font != last:
            last = item.item.analysis.font
            if shown:
                stream.show_text(shown)
            stream.set_font_size(font.hash, size)
            shown = ""
        shown += _Run(stream, font, size, last).shown(item, text)
    stream.show_text(shown)
    return True


def _items(line: Any) -> Iterator[Any]:
    run = line.runs[0]
    while run != ffi.NULL:
        yield run.data
        run = run.next


class _Run:
    """Glyphs of one face in one size, as strings and numbers of a TJ array."""

    def __init__(self, stream: Any, font: Any, size: float, pango_font: Any) -> None:
        self.stream, self.font, self.size, self.pango_font = stream, font, size, pango_font
        self.codes: Codes = font.to_unicode
        self.widths: dict[int, int] = font.widths
        self.parts: list[str] = []
        self.shift = 0.0  # how far back the pen moves before the next glyph, in thousandths of the type size

    def shown(self, item: Any, text: bytes) -> str:
        """What is shown for an item of a line."""
        strings, start, leftwards = item.glyphs, item.item.offset, bool(item.item.analysis.level % 2)
        count = strings.num_glyphs
        glyphs = list(iter_unpack(_ROWS, ffi.buffer(strings.glyphs, count * _ROW)))
        words = text[start : start + item.item.length]
        for cluster in clusters_of(glyphs, ffi.unpack(strings.log_clusters, count), words, leftwards=leftwards):
            if cluster.glyphs[0][0] & UNKNOWN:
                self._no_glyph(cluster)
            else:
                self._cluster(cluster, leftwards=leftwards)
        self._move()
        return "".join(self.parts).replace("><", "")

    def _cluster(self, cluster: Cluster, *, leftwards: bool) -> None:
        sign = sign_of(cluster, self.size, self.font.upem, leftwards=leftwards)
        if sign.drawing is None:
            self.shift -= sign.advance
            return
        self.shift -= sign.lead
        if leftwards:
            self._blanks(sign.more)
        code, width = self._code(sign.drawing, sign.text)
        self._show(code)
        room = width + sign.lead - sign.advance
        self.shift += (
            room if isinstance(sign.drawing, Composite) else int(room)
        )  # the engine leaves out what is after the point
        if sign.more and not leftwards:
            self.shift += BACK
            self._blanks(sign.more)
            self.shift -= BACK

    def _blanks(self, texts: Iterable[str]) -> None:
        """Glyphs without ink or width, for the rest of a text."""
        for text in texts:
            code = self.codes.code(BLANK, text)
            self.widths[code] = 0
            self._show(code)

    def _code(self, drawing: int | Composite, text: str) -> tuple[int, int]:
        """The code of a drawing with a text, and its width in thousandths of the type size."""
        code = self.codes.code(drawing, text)
        if code not in self.widths:
            self.widths[code] = self._width(drawing)
        return code, self.widths[code]

    def _width(self, drawing: int | Composite) -> int:
        if isinstance(drawing, Composite):
            width: int = round((drawing.width or 0) * 1000 / self.font.upem)
            return width
        extents = self.stream.logical_rect
        pango.pango_font_get_glyph_extents(self.pango_font, drawing, self.stream.ink_rect, extents)
        measured: int = round(extents.width * 1000 / PANGO_UNITS / self.size)
        return measured

    def _no_glyph(self, cluster: Cluster) -> None:
        """A character that no face has: the glyph .notdef, and a warning, as the engine gives it."""
        (number, width, _, _), *_ = cluster.glyphs
        character = number - UNKNOWN
        LOGGER.warning(NO_GLYPH, chr(character), character)
        code = self.font.missing[character] = self.codes.code(0, cluster.text)
        self.widths.setdefault(0, round(width * 1000 / PANGO_UNITS / self.size))
        self.widths[code] = self.widths[0]
        self._show(code)

    def _show(self, code: int) -> None:
        self._move()
        self.parts.append(f"<{code:04x}>")

    def _move(self) -> None:
        """Moves the pen if it is far enough to be seen; less is made up for later."""
        if abs(self.shift) >= LEAST_SHIFT:
            self.parts.append(f"{round(self.shift, 2):g}")
            self.shift = 0.0
