"""A translation is mostly written in the script of its language."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from press.content.pair import LEAST_LETTERS, Finding, bare, words_in
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/script",
        wants="Most letters are of the language's script.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Ваша зарплата"
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
)

# How the Unicode names of a script's letters begin; a script that is not here is not checked.
SCRIPTS: dict[str, tuple[str, ...]] = {
    "Latn": ("LATIN",), "Cyrl": ("CYRILLIC",), "Arab": ("ARABIC",), "Armn": ("ARMENIAN",), "Deva": ("DEVANAGARI",),
    "Guru": ("GURMUKHI",), "Khmr": ("KHMER",), "Laoo": ("LAO",), "Thai": ("THAI",), "Mymr": ("MYANMAR",),
    "Ethi": ("ETHIOPIC",), "Hant": ("CJK", "BOPOMOFO"), "Hans": ("CJK",), "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL", "CJK"),
}  # fmt: skip


def check(pair: Pair) -> Iterator[Finding]:
    """A finding if most letters are of another script."""
    names = set(words_in(pair.source))  # such as Los Angeles, which may be kept beside its name in the language
    letters = [c for word in words_in(bare(pair.words)) if word not in names for c in word]
    if len(letters) < LEAST_LETTERS:
        return
    script = SCRIPTS.get(pair.language.script, ())
    own = sum(_is_of(letter, script) for letter in letters)
    if script and own < len(letters) / 2:
        message = f"most letters are not {pair.language.script}, the script of {pair.language.english}"
        yield Finding("translation/script", message, "is this the right file?")


@cache
def _is_of(letter: str, script: tuple[str, ...]) -> bool:
    """True for a letter whose name begins with one of these."""
    return unicodedata.name(letter, "").startswith(script)
