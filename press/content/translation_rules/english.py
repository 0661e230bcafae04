"""A translation is not the English text left in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.pair import LEAST_LETTERS, Finding, bare, words_in
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/english",
        wants="No English left in place, unless it is marked as the same.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Your pay"
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
)


def check(pair: Pair) -> Iterator[Finding]:
    """A finding if the words are those of the source."""
    letters = "".join(words_in(bare(pair.source)))
    if pair.words.strip() == pair.source.strip() and len(letters) >= LEAST_LETTERS and not pair.same:
        hint = (
            "translate it; for a name that stays unchanged, write `# Same as in English.` above it or, if it is the same in "
            "every language, set `same: true` in the source"
        )
        yield Finding("translation/english", "the translation is the English text", hint)
