"""A translation uses the agreed word for a glossary term, if there is one for the language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from press.content.pair import Finding
from press.diagnostics import Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/term",
        wants="The agreed word of the glossary, if there is one.",
        for_whom=Team.TRANSLATORS,
        fails="“Wage theft is common” as “El hurto es común”, where the glossary agrees on “robo de salario”.",
        passes="“Wage theft is common” as “El robo de salario es común”.",
        severity=Severity.WARNING,
    ),
)


REMARK = "without the agreed word"


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each term of the source whose agreed word is missing; `|` separates alternatives."""
    if REMARK in pair.remark.lower():
        return
    words = " ".join(pair.words.casefold().split())
    for name, term in pair.content.glossary.items():
        agreed = term.translations.get(pair.tag)
        if agreed and said_in(term.term, pair.source):
            stems = [part.strip() for part in agreed.split("|")]
            if not any(stem.casefold() in words for stem in stems):
                message = f'the agreed word for "{term.term}" is "{agreed}" ({name})'
                yield Finding(
                    "translation/term",
                    message,
                    "use it, or change the glossary; if the text needs no such word, write `# Without the agreed word.` above the entry",
                    Severity.WARNING,
                )


def said_in(term: str, words: str) -> bool:
    """True where a text has a term as a whole word."""
    return bool(_whole(term).search(words))


@cache
def _whole(term: str) -> re.Pattern[str]:
    """Finds a term as a whole word."""
    return re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE)
