"""What gives a faulty translation away in its language: no word for "not", letters or words of a neighboring language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from press.content.records import Record
from press.content.scalars import Line, Tag, Takes

if TYPE_CHECKING:
    from collections.abc import Iterable

# Vowel signs and joiners are parts of words, though not letters.
_MARKS = (
    "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
_IN_WORDS = f"[\\w{_MARKS}]"
_NEVER = re.compile(r"(?!)")


class Tells(Record):
    """What gives a faulty translation into one language away; what is left out is not looked for."""

    negations: tuple[Line, ...] = Field(
        default=(),
        description='The words that say "not"; * stands for any letters. A text that says "not" in English has one of them',
        examples=[["no", "nunca", "*sin*"]],
    )
    letters_of_others: Annotated[str, Takes("letters, one after the other", "letters")] = Field(
        default="", description="Letters that only languages alike in script have, such as those of Russian in Ukrainian"
    )
    words_of_others: tuple[Line, ...] = Field(
        default=(), description="Common words that only languages alike in script have, such as those of Hindi in Nepali"
    )


class Proofreading(Record):
    """The file of what gives faulty translations away, by BCP 47 tag."""

    proofreading: dict[Tag, Tells] = Field(description="One entry per language")


@lru_cache(maxsize=256)
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern that finds any of these words; * in a word stands for any letters."""
    return re.compile("|".join(_patterns(words)), re.IGNORECASE) if words else _NEVER


def _patterns(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        before = "" if word.startswith("*") else f"(?<!{_IN_WORDS})"
        after = "" if word.endswith("*") else f"(?!{_IN_WORDS})"
        yield before + f"{_IN_WORDS}*".join(map(re.escape, word.strip("*").split("*"))) + after
