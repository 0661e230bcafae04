"""A translation contains no characters that nobody sees, and none that the press inserts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.invisible import cure_for, invisible_in, named
from press.content.pair import Finding
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/controls",
        wants="No character that nobody sees, such as direction marks, zero-width spaces and soft hyphens: the press inserts these.",
        for_whom=Team.TRANSLATORS,
        fails="“Ayuda gratis” with a soft hyphen in one of its words.",
        passes="“Ayuda gratis” as it is typed.",
    ),
)


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each such character, named by its code."""
    for character in dict.fromkeys(match[0] for match in invisible_in(pair.words)):
        yield Finding("translation/controls", f"the text contains {named(character)}", cure_for(character))
