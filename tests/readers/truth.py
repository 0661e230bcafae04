"""What a finished file says, line by line, from its structure tree; and how much of it a reader gave back."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.render.spoken import texts_by_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.preflight.pdf import PdfReading


def lines_of(reading: PdfReading) -> list[str]:
    """Each run of text on a line, in reading order, as it was written."""
    marks = texts_by_mark(reading)
    return [line for element in [reading.root.StructTreeRoot.K[0]] for line in _lines(element, marks, reading)]


def _lines(element: Any, marks: dict[Any, str], reading: PdfReading) -> Iterator[str]:
    if "/ActualText" in element:
        yield from _cut(str(element.ActualText), list(_shown(element, marks, reading)))
        return
    for kid in element.get("/K", ()):
        if isinstance(kid, int) or "/MCID" in kid:
            yield _text(kid, element, marks, reading)
        elif "/S" in kid:
            yield from _lines(kid, marks, reading)


def _shown(element: Any, marks: dict[Any, str], reading: PdfReading) -> Iterator[str]:
    for kid in element.get("/K", ()):
        if isinstance(kid, int) or "/MCID" in kid:
            yield _text(kid, element, marks, reading)
        else:
            yield from _shown(kid, marks, reading)


def _text(kid: Any, element: Any, marks: dict[Any, str], reading: PdfReading) -> str:
    page, number = (element.Pg, kid) if isinstance(kid, int) else (kid.Pg, int(kid.MCID))
    return marks.get((reading.page_numbers[page.objgen], number), "")


def _cut(words: str, shown: list[str]) -> Iterator[str]:
    """The words of several lines, line by line: each has as many letters as are shown in it."""
    start = 0
    for line in shown[:-1]:
        end, left = start, len(letters(line, ""))
        while left and end < len(words):
            left -= len(letters(words[end], ""))
            end += 1
        while end < len(words) and not letters(words[end], ""):
            end += 1
        yield words[start:end]
        start = end
    yield words[start:]


def letters(text: str, form: str = "NFC") -> str:
    """The letters, marks and digits of a text; spaces, stops and what cannot be seen are left out."""
    whole = unicodedata.normalize(form, text) if form else text
    return "".join(character for character in whole if unicodedata.category(character)[0] in "LMN")


def words_in(lines: Iterable[str], least: int) -> list[str]:
    """The different words of at least so many letters."""
    shown = ["".join(c if unicodedata.category(c)[0] in "LM" else " " for c in line) for line in lines]
    return list(dict.fromkeys(word for line in shown for word in line.split() if len(word) >= least))


@dataclass(frozen=True)
class Score:
    """Of so many letters: how many stood in lines that came back whole, and how many came back in reading order."""

    all: int = 0
    whole: int = 0
    in_order: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.all + other.all, self.whole + other.whole, self.in_order + other.in_order)

    @property
    def percent(self) -> tuple[float, float]:
        """Both as percent."""
        return 100 * self.whole / max(1, self.all), 100 * self.in_order / max(1, self.all)


def score(lines: Iterable[str], text: str) -> Score:
    """What a reader gave back of the lines of a file."""
    wanted, found = [line for line in map(letters, lines) if line], letters(text)
    whole = "".join(wanted)
    return Score(len(whole), sum(len(line) for line in wanted if line in found), in_order(whole, found))


def in_order(wanted: str, found: str) -> int:
    """The length of the longest common subsequence, reckoned with whole numbers as sets of places (Hyyrö 2004)."""
    places: dict[str, int] = defaultdict(int)
    for place, character in enumerate(wanted):
        places[character] |= 1 << place
    full = open_ = (1 << len(wanted)) - 1
    for character in found:
        both = open_ & places.get(character, 0)
        open_ = ((open_ + both) | (open_ - both)) & full
    return len(wanted) - open_.bit_count()
