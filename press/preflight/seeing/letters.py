"""The visible letters of a page: their boxes of ink, which of them are numbers, and which stand on each other."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from unicodedata import category

import pypdfium2.raw as pdfium

from press.preflight.seeing.objects import Box, meet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SPACE = 0x20
NO_BREAK = 0xA0
UNDRAWN = {NO_BREAK, 0xAD, 0x200B, 0xFFFE}
ON_EACH_OTHER = 0.4  # share of the narrower of two neighbours that both cover
THIN = 0.01  # points: what is no wider has no ink
LEVEL = 0.2  # share of a letter's height in which neighbours must meet
LAST_ALPHABET, FIRST_IDEOGRAPH = "\u0590", "\u3000"  # between them are the scripts with joins and marks

_NUMBER = re.compile(r"(?:\d[-().+\u2010\u2011]*){7,}")


@dataclass(frozen=True)
class Letter:
    """A visible letter: its number in the file, its sign, its box of ink in points, and whether a space comes before it."""

    number: int
    sign: str
    box: Box
    begins: bool


def letters_on(words: Any) -> list[Letter]:
    """The visible letters of a page, in the order of the file."""
    left, right, bottom, top = edges = [ctypes.c_double() for _ in range(4)]
    by_reference = [ctypes.byref(edge) for edge in edges]
    found, begins = [], False
    for number in range(words.count_chars()):
        code = pdfium.FPDFText_GetUnicode(words.raw, number)
        if code > SPACE and code not in UNDRAWN:
            pdfium.FPDFText_GetCharBox(words.raw, number, *by_reference)
            found.append(Letter(number, chr(code), (left.value, bottom.value, right.value, top.value), begins))
        begins = code <= SPACE or code == NO_BREAK
    return found


def marked_among(letters: Sequence[Letter]) -> set[Letter]:
    """The letters that are drawn together with the marks after them, which have no ink of their own."""
    found, base = set[Letter](), None
    for letter in letters:
        if category(letter.sign)[0] == "M" and letter.box[0] >= letter.box[2] - THIN:
            found |= {base} if base else set()
        else:
            base = letter
    return found


def crowded(letters: Iterable[Letter]) -> Iterator[Letter]:
    """Letters that stand on the one before them, as with negative spacing; in scripts without joins and marks."""
    last: Letter | None = None
    for letter in letters:
        simple = letter.sign.isalnum() and not LAST_ALPHABET <= letter.sign < FIRST_IDEOGRAPH
        if simple and last and _on(letter, last):
            yield letter
        last = letter if simple else None


def _on(letter: Letter, last: Letter) -> bool:
    box, other = letter.box, last.box
    if not meet(box, other) or (box == other and not letter.sign.isdigit()):  # a ligature is two letters in one place
        return False
    wide, high = min(box[2], other[2]) - max(box[0], other[0]), min(box[3], other[3]) - max(box[1], other[1])
    return wide > ON_EACH_OTHER * min(box[2] - box[0], other[2] - other[0]) and high > LEVEL * (box[3] - box[1])


def numbers_among(letters: Sequence[Letter], contacts: Iterable[str]) -> list[Letter]:
    """The letters of contacts as they are displayed, and of whatever else is as long as a phone number."""
    signs, found = "".join(letter.sign for letter in letters), set()
    for display in ("".join(display.split()) for display in contacts):
        for words in {display, display[::-1]}:  # PDFium turns stretches of some right-to-left lines round
            found |= {at for match in re.finditer(re.escape(words), signs) for at in range(*match.span())}
    found |= {at for match in _NUMBER.finditer(signs) for at in range(*match.span())}
    return [letters[at] for at in sorted(found)]
