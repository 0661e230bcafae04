"""The faces of a finished PDF: what each code of a font stands for, and how wide it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
EM = 1000  # the units of a width: a thousandth of the size

_BLOCK = re.compile(r"beginbf(char|range)(.*?)endbf", re.DOTALL)
_PART = re.compile(r"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


@dataclass(frozen=True)
class Face:
    """A font of a page: its PostScript name without the mark of its subset, the text and the width of each code."""

    name: str
    bytes_per_code: int
    texts: dict[int, str] = field(repr=False)
    widths: dict[int, float] = field(repr=False)
    usual_width: float

    def read(self, shown: bytes) -> Iterator[tuple[str, float, bool]]:
        """For each code of a string that is shown: its text, its width in ems, and whether it is the one-byte space."""
        for start in range(0, len(shown), self.bytes_per_code):
            code = int.from_bytes(shown[start : start + self.bytes_per_code], "big")
            width = self.widths.get(code, self.usual_width) / EM
            yield self.texts.get(code, UNKNOWN), width, self.bytes_per_code == 1 and code == ord(" ")


def face_of(font: Any) -> Face:
    """The face of an entry in a page's fonts."""
    name = str(font.get("/BaseFont", "/nameless")).lstrip("/")
    name = name.partition("+")[2] or name
    texts = _texts(font.ToUnicode.read_bytes().decode("latin-1")) if "/ToUnicode" in font else {}
    if font.Subtype == "/Type0":
        below = font.DescendantFonts[0]
        return Face(name, 2, texts, _widths(below.get("/W", [])), float(below.get("/DW", EM)))
    first = int(font.get("/FirstChar", 0))
    widths = {first + place: float(width) for place, width in enumerate(font.get("/Widths", []))}
    return Face(name, 1, texts or {code: chr(code) for code in range(ord(" "), 0x7F)}, widths, 0)


def _widths(entries: Any) -> dict[int, float]:
    """The W array of a composite font: `first [width ...]` or `first last width`, again and again."""
    found: dict[int, float] = {}
    queue = list(entries)
    while queue:
        first, second = int(queue.pop(0)), queue.pop(0)
        if isinstance(second, pikepdf.Array):
            found |= {first + place: float(width) for place, width in enumerate(second)}
        else:
            found |= dict.fromkeys(range(first, int(second) + 1), float(queue.pop(0)))
    return found


def _texts(cmap: str) -> dict[int, str]:
    """The ToUnicode map of a font."""
    found: dict[int, str] = {}
    for kind, block in _BLOCK.findall(cmap):
        parts = [opened or closed or re.sub(r"\s", "", digits) for digits, opened, closed in _PART.findall(block)]
        found |= _characters(parts) if kind == "char" else _ranges(parts)
    return found


def _characters(parts: list[str]) -> dict[int, str]:
    return {int(code, 16): _text(text) for code, text in zip(parts[::2], parts[1::2], strict=True)}


def _ranges(parts: list[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    queue = iter(parts)
    for first in queue:
        codes = range(int(first, 16), int(next(queue), 16) + 1)
        text = next(queue)
        if text == "[":
            found |= {code: _text(next(queue)) for code in codes}
            next(queue)  # the bracket that closes
        else:
            found |= {code: _text(text)[:-1] + chr(ord(_text(text)[-1]) + step) for step, code in enumerate(codes)}
    return found


def _text(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")
