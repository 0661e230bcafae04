"""A translation has the numbers of its source, in whatever order; what the source spells out it may write in digits."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from press.content.numerals import other_digits, plain_numbers
from press.content.pair import Finding
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/digits",
        wants="The same numbers as the source, in digits 0 to 9.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago de 2026"
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
)


_SPELLED = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_WORD = re.compile(r"[a-z]+")


def check(pair: Pair) -> Iterator[Finding]:
    """A finding if a number is missing or added, digits of any script counted; one for digits other than 0 to 9."""
    wanted, given = Counter(plain_numbers(pair.source)), Counter(plain_numbers(pair.words))
    lost, more = wanted - given, given - wanted - _spelled(pair.source)
    if lost or more:
        what = f"{', '.join(sorted(lost))} is missing" if lost else f"{', '.join(sorted(more))} is not in the source"
        yield Finding("translation/digits", f"the number {what}", "keep numbers unchanged, in the digits 0 to 9")
    if digits := other_digits(pair.words):
        message = f"the digits {digits} are not 0 to 9"
        yield Finding("translation/digits", message, "write 0 to 9 in every language: people dial and compare numbers")


def _spelled(text: str) -> Counter[str]:
    """The numbers from two to twelve that an English text writes in letters, as digits."""
    words = Counter(_WORD.findall(text.lower()))
    return Counter({str(number): words[word] for number, word in enumerate(_SPELLED, start=2) if words[word]})
