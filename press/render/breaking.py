"""Inserts invisible characters that tell the engine where lines may break in scripts whose rules it does not know.

Changes only the text between tags, never numbers or addresses. The inserted characters do not appear in copied text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from icu4py.breakers import LineBreaker

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT_TEXTS = 32_768
ZERO_WIDTH_SPACE = "\u200b"
WORD_JOINER = "\u2060"
BREAKS_ANYWHERE = {"Hans", "Hant", "Jpan"}  # scripts whose lines may end after any character
LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2066", "\u2069"

_HANGUL = re.compile(r"(?<=[\uac00-\ud7a3])(?=[\uac00-\ud7a3])")
_WHOLE = re.compile(r"https?://\S+|[\w.-]+\.[a-z]{2,}/\S*|\d[\d.,:/\u2013-]*\d")
_SPACES = " \u00a0\u202f\u200b\n\t"


def breaker(name: str, tag: str) -> Callable[[str], str]:
    """The function that prepares the text of a language for the engine's line breaking."""
    if name == "icu":
        return lambda text: break_by_dictionary(text, tag)
    return keep_words if name == "words" else str


@lru_cache(maxsize=KEPT_TEXTS)
def break_by_dictionary(text: str, tag: str) -> str:
    """The text with a zero-width space wherever ICU's dictionary for the language allows a line break."""
    text = text.replace(ZERO_WIDTH_SPACE, "")
    pieces = [str(piece) for piece in LineBreaker(text, tag.partition("-")[0])]
    inside = {at for match in _WHOLE.finditer(text) for at in range(match.start() + 1, match.end())}
    parts, at = pieces[:1], 0
    for before, after in pairwise(pieces):
        at += len(before)
        joint = "" if before[-1:] in _SPACES or after[:1] in _SPACES or at in inside else ZERO_WIDTH_SPACE
        parts.append(joint + after)
    return "".join(parts)


def keep_words(text: str) -> str:
    """Korean text whose lines break only at spaces."""
    return _HANGUL.sub(WORD_JOINER, text)


def keep_hyphens(address: str) -> str:
    """A web address that does not break after a hyphen, where readers could not tell whether the hyphen belongs to it.

    For right-to-left scripts only: not all of our other typefaces have the word joiner.
    """
    return address.replace("-", f"-{WORD_JOINER}")
