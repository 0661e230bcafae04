"""Our typefaces, examined before anything is drawn: which characters each has, and whether HarfBuzz can shape a text."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import uharfbuzz

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

DOTTED_CIRCLE = 0x25CC
# Control characters, which are never drawn: joiners, direction marks, zero-width spaces.
UNDRAWN = {0x00AD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x0A, 0x0D, 0x09}


class Faces:
    """The regular faces by family; every family's bold has the same characters.

    Attributes:
        files: the file of each regular face, by family.
        families: the families that have any face.
    """

    def __init__(self, files: Mapping[str, Path], families: Collection[str] = ()) -> None:
        self.files = dict(files)
        self.families = frozenset([*files, *families])

    def missing(self, text: str, families: Sequence[str]) -> list[str]:
        """The characters of a text that none of the families has, each once, in order."""
        known = [_characters(self.files[family]) for family in families if family in self.files]
        wanted = dict.fromkeys(text)
        return [c for c in wanted if ord(c) not in UNDRAWN and not any(ord(c) in characters for characters in known)]

    def unshaped(self, text: str, families: Sequence[str]) -> list[str]:
        """The words that HarfBuzz sets with a dotted circle or an empty glyph: mostly because marks are in the wrong order."""
        path = self.files.get(families[0]) if families else None
        if path is None:
            return []
        own = _characters(path)
        return [word for word in dict.fromkeys(text.split()) if _drawn_by(word, own) and not _shapes(path, word)]

    def width(self, text: str, family: str) -> float:
        """The width of a text once set, in hundredths of the type size."""
        path = self.files[family]
        buffer = _shaped(path, text)
        advance: float = sum(position.x_advance for position in buffer.glyph_positions)
        return float(advance / _face(path).upem * 100)


@cache
def _face(path: Path) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))


@cache
def _font(path: Path) -> uharfbuzz.Font:
    return uharfbuzz.Font(_face(path))


@cache
def _characters(path: Path) -> frozenset[int]:
    return frozenset(_face(path).unicodes)


def _drawn_by(word: str, own: frozenset[int]) -> bool:
    """True when a face draws all of a word."""
    return all(ord(c) in own or ord(c) in UNDRAWN for c in word)


def _shaped(path: Path, text: str) -> uharfbuzz.Buffer:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(_font(path), buffer)
    return buffer


@lru_cache(maxsize=65_536)
def _shapes(path: Path, word: str) -> bool:
    circle = _font(path).get_nominal_glyph(DOTTED_CIRCLE)
    glyphs = [info.codepoint for info in _shaped(path, word).glyph_infos]
    return 0 not in glyphs and (circle is None or circle not in glyphs or chr(DOTTED_CIRCLE) in word)
