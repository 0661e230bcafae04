"""A text with its digits, dashes and spaces written one way, so that one pattern finds a number in every disguise."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

NOTHING = "\x00"  # what is not seen: joiners, soft hyphens, marks of direction, the frame of a keycap
DOTS = "\u00b7\u2022\u2219\u22c5\u2024\u2027\u30fb\u3002\uff0e\u06d4\ufe52"
SLASHES = "\u2044\u2215\uff0f\u29f8\\\u2571"
DASHES = "\u2212\u02d7\u207b\u208b\u2011\u30fc\uff5e\u301c~_\u00af\u2500\u00ad"
FRAME = "\u20e3"


class _Table(dict[int, str]):
    """What each character becomes; found once for each."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _plain(chr(code))
        return found


def _plain(character: str) -> str:
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(character)
    if character == "\u00ad" or category == "Cf" or character == FRAME or "\ufe00" <= character <= "\ufe0f":
        return NOTHING
    if category == "Pd" or character in DASHES:
        return "-"
    if character == "\n":
        return "\n"
    if category == "Zs" or character.isspace():
        return " "
    if character in DOTS:
        return "."
    if character in SLASHES:
        return "/"
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 and folded.isascii() else character


_TABLE = _Table()


class Plain(NamedTuple):
    """A plain text, and for each of its characters its place in the text it was made from; None where these are the same."""

    text: str
    places: list[int] | None

    def place(self, at: int) -> int:
        """The place in the original text."""
        if self.places is None:
            return at
        return self.places[at] if at < len(self.places) else (self.places[-1] + 1 if self.places else 0)


def plain(text: str) -> Plain:
    """The text with its digits as 0 to 9, and without what is not seen."""
    written = text.translate(_TABLE)
    if NOTHING not in written:
        return Plain(written, None)
    places = [at for at, character in enumerate(written) if character != NOTHING]
    return Plain("".join(written[at] for at in places), places)
