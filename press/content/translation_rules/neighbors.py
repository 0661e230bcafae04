"""A translation is not in a language that only looks alike: Simplified in Traditional Chinese, Russian in Ukrainian."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from press.content.pair import Finding, bare
from press.content.proofreading import any_of
from press.diagnostics import Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/neighbor",
        wants="No letters or words that only a language of the same script has; three or more are an error.",
        for_whom=Team.TRANSLATORS,
        fails="“Виклик безкоштовный” in Ukrainian, with the Russian letter ы.",
        passes="“Виклик безкоштовний”.",
        severity=Severity.WARNING,
    ),
)

MANY = 3
SHOWN = 5
# The two ways of writing Chinese, each with the character set that has its characters, and the set of the other.
_CHINESE = {"Hant": ("big5", "gb2312"), "Hans": ("gb2312", "big5")}
_HAN = re.compile(r"[\u4e00-\u9fff]")


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for what is another language's: a warning, from three on an error."""
    found = list(dict.fromkeys(_foreign(pair)))
    if not found:
        return
    shown = ", ".join(found[:SHOWN]) + (" and more" if len(found) > SHOWN else "")
    message = f"{shown}: not written so in {pair.language.english}"
    severity = Severity.ERROR if len(found) >= MANY else Severity.WARNING
    yield Finding("translation/neighbor", message, "is this the right language, typed on its own keyboard?", severity)


def _foreign(pair: Pair) -> Iterator[str]:
    """The words and characters of a translation that another language has and this one has not."""
    words = bare(pair.words)
    if pair.language.script in _CHINESE:
        own, other = _CHINESE[pair.language.script]
        kept = set(_HAN.findall(pair.source))
        yield from (c for c in _HAN.findall(words) if c not in kept and _has(other, c) and not _has(own, c))
    tells = pair.content.proofreading.get(pair.tag)
    if tells and tells.letters_of_others:
        letters = re.escape(tells.letters_of_others)
        yield from re.findall(rf"\w*[{letters}][\w\u200c]*", words)
    if tells and tells.words_of_others:
        yield from (match[0] for match in any_of(tells.words_of_others).finditer(words))


@cache
def _has(encoding: str, character: str) -> bool:
    """True where a character set has a character."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
