"""Stars around strong words come in pairs that the press can read, as often as in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.emphasis import emphasis_in
from press.content.pair import Finding
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/emphasis",
        wants="As many strong words as the source, and no star that would be printed.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr "**Su pago"
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
)


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for stars that would be printed, or else for strong words that are lost or added."""
    if "*" not in pair.source and "*" not in pair.words:
        return
    source, words = emphasis_in(pair.source), emphasis_in(pair.words)
    if words.printed > source.printed:
        hint = "a star opens before a letter and closes after one, with no space inside; outside of it stands a space or a mark"
        yield Finding("translation/emphasis", "stars for emphasis do not come in pairs: they would be printed", hint)
    elif words.strong != source.strong:
        message = f"the source has {source.strong} parts between ** and **, the translation {words.strong}"
        yield Finding("translation/emphasis", message, "keep the strong words strong")
