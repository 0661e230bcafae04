"""A translation has the numbers of its source, in whatever order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from press.content.pair import Finding, bare
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

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_NATIVE_DIGITS = {ord(d): str(unicodedata.digit(d)) for z in "٠۰०੦០໐๐၀" for d in (chr(ord(z) + n) for n in range(10))}


def check(pair: Pair) -> Iterator[Finding]:
    """A finding if a number is missing or added; digits of any script count."""
    wanted = _plain(_DIGITS.findall(bare(pair.source)))
    given = _plain(_DIGITS.findall(bare(pair.words).translate(_NATIVE_DIGITS)))
    if wanted != given:
        lost, more = wanted - given, given - wanted
        what = f"{', '.join(sorted(lost))} is missing" if lost else f"{', '.join(sorted(more))} is not in the source"
        yield Finding("translation/digits", f"the number {what}", "keep numbers unchanged, in the digits 0 to 9")


def _plain(numbers: list[str]) -> Counter[str]:
    """Numbers with their separators, which languages write differently, written one way: 1323 and 12.8."""
    return Counter(re.sub(r"[.,](?=\d{3}(?!\d))", "", number).replace(",", ".") for number in numbers)
