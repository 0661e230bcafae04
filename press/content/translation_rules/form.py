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
# Zawgyi gives Burmese letters other code points than Unicode does. These sequences are in no language that is written in
# Myanmar letters: Shan, Mon and Karen have consonants and vowels of their own, which Zawgyi uses for stacked letters.
_CONSONANT = "\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7a\uaa7e\uaa7f"
_MEDIAL = "\u103b-\u103e\u105e-\u1060\u1082"
ZAWGYI = re.compile(
    f"(?<![{_CONSONANT}{_MEDIAL}])\u1031"  # the vowel e before its consonant, as it is drawn
    f"|\u1004\u1039|\u1039(?![{_CONSONANT}])"  # a stacker that stacks nothing, drawn as a killer
    f"|(?<![{_CONSONANT}\u103a\u103c])\u103b"  # the medial ya where Zawgyi has ra, before its consonant
    "|\u103a[\u102d\u102e\u1032]"  # a killed consonant with an i: in Zawgyi the medial ya
)


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each non-standard way in which letters are encoded."""
    if unicodedata.normalize("NFC", pair.words) != pair.words:
        yield Finding("translation/form", "the text is not in Unicode normal form C", "normalise it in your editor (NFC)")
    if match := PRESENTATION_FORMS.search(pair.words):
        message = f"the text contains the Arabic presentation form U+{ord(match[0]):04X}"
        yield Finding("translation/form", message, "type plain Arabic letters; fonts shape them")
    if pair.language.script == "Mymr" and ZAWGYI.search(pair.words):
        yield Finding("translation/form", "this looks like Zawgyi, not Unicode", "convert it to Unicode Burmese")
