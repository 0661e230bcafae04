"""A translation is in the form of Unicode that fonts and search expect."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from press.content.pair import Finding
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/form",
        wants="Unicode normal form C, plain Arabic letters, no Zawgyi.",
        for_whom=Team.TRANSLATORS,
        fails="“Remuneración” with an o and an accent as two characters.",
        passes="“Remuneración” with the letter ó.",
    ),
)

PRESENTATION_FORMS = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefe]")
# Zawgyi gives Burmese letters other code points than Unicode; these sequences are Burmese in Zawgyi only.
ZAWGYI = re.compile(r"[\u1060-\u1097]|\u1031[\u1000-\u1021]?\u1031|^\u1031|[\s\u200b]\u1031|(?<![\u1000-\u1025\u103f])\u103b")


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each non-standard way in which letters are encoded."""
    if unicodedata.normalize("NFC", pair.words) != pair.words:
        yield Finding("translation/form", "the text is not in Unicode normal form C", "normalise it in your editor (NFC)")
    if match := PRESENTATION_FORMS.search(pair.words):
        message = f"the text contains the Arabic presentation form U+{ord(match[0]):04X}"
        yield Finding("translation/form", message, "type plain Arabic letters; fonts shape them")
    if pair.language.script == "Mymr" and ZAWGYI.search(pair.words):
        yield Finding("translation/form", "this looks like Zawgyi, not Unicode", "convert it to Unicode Burmese")
