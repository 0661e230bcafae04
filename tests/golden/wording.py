"""The words of a run as a reader has them: in the order they are read in, and nothing in them invisible."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

RIGHT_TO_LEFT = {"R", "AL", "AN"}
LEFT_TO_RIGHT = {"L", "EN"}

SHOWN = {"\u200b": "¦", "\u00a0": "⍽", "\u00ad": "⟨shy⟩"}  # where a line may break, a space where it may not
UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def readable(text: str) -> str:
    """A text with a mark for each character that nobody sees."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in SHOWN:
        return SHOWN[character]
    return f"⟨{ord(character):04X}⟩" if unicodedata.category(character) in UNSEEN else character


def without_breaks(text: str) -> str:
    """A text without spaces around it, and without those of no width, which glyphs without a text have as well."""
    return text.replace("\u200b", "").strip()


def beginning(text: str, length: int = 40) -> str:
    """The first words of a text, in quotes."""
    text = readable(without_breaks(text) or text)
    return f'"{text[:length].rstrip()}…"' if len(text) > length else f'"{text}"'


def parted(before: str, after: str) -> bool:
    """True when a space is wanted between two texts: neither has one, nor a letter of a script that has none."""
    meeting = before[-1:] + after[:1]
    wide = any(unicodedata.east_asian_width(character) in {"W", "F"} for character in meeting)
    return len(meeting) == 2 and not wide and not any(character.isspace() for character in meeting)


def as_read(glyphs: Sequence[str]) -> str:
    """The texts of glyphs that stand in a line from left to right, as they are read; from right to left, of several letters too."""
    if not runs_left(glyphs):
        return "".join(glyphs)
    kinds = [_direction(glyph) for glyph in glyphs]
    pairs = list(zip(glyphs, _resolved(kinds), strict=True))[::-1]
    parts = [(left, [glyph for glyph, _ in part]) for left, part in groupby(pairs, key=lambda pair: pair[1])]
    return "".join("".join(part[::-1] if left else (glyph[::-1] for glyph in part)) for left, part in parts)


def runs_left(glyphs: Iterable[str]) -> bool:
    """True when any of the glyphs is read from right to left."""
    return any(unicodedata.bidirectional(character) in RIGHT_TO_LEFT for glyph in glyphs for character in glyph)


def _direction(glyph: str) -> str:
    """The bidirectional class of the first letter of a glyph, or of its only sign."""
    classes = [unicodedata.bidirectional(character) for character in glyph]
    return next((kind for kind in classes if kind in RIGHT_TO_LEFT | LEFT_TO_RIGHT), classes[0] if classes else "ON")


def _resolved(kinds: list[str]) -> list[bool]:
    """For each glyph whether it runs from left to right; signs do between two glyphs that do."""
    found = [kind in LEFT_TO_RIGHT for kind in kinds]
    place = 0
    for sure, part in groupby(list(found)):
        length = len(list(part))
        between = place > 0 and place + length < len(found)
        if not sure and between and not RIGHT_TO_LEFT & set(kinds[place : place + length]):
            found[place : place + length] = [True] * length
        place += length
    return found
