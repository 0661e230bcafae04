"""A translation contains no characters that the press inserts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.pair import Finding
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/controls",
        wants="No direction marks, zero-width spaces or soft hyphens: the press inserts them.",
        for_whom=Team.TRANSLATORS,
        fails="“Ayuda gratis” with a soft hyphen in one of its words.",
        passes="“Ayuda gratis” as it is typed.",
    ),
)

BIDI_CONTROLS = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)))
ADDED_BY_PRESS = {"\u200b": "zero-width space", "\u2060": "word joiner", "\u00ad": "soft hyphen"}


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each such character."""
    for character in sorted(BIDI_CONTROLS.intersection(pair.words)):
        message = f"the text contains the direction mark U+{ord(character):04X}"
        yield Finding("translation/controls", message, "remove it; the press sets directions itself")
    for character in sorted(ADDED_BY_PRESS.keys() & set(pair.words)):
        message = f"the text contains a {ADDED_BY_PRESS[character]} (U+{ord(character):04X})"
        yield Finding("translation/controls", message, "remove it; the press adds what line breaking needs")
