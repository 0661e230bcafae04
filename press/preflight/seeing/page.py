"""Which letters of a finished page are not seen, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from unicodedata import category

import pypdfium2.raw as pdfium
from PIL import ImageChops, ImageStat

from press.preflight.seeing.letters import crowded, letters_on, marked_among, numbers_among
from press.preflight.seeing.objects import Setting, address, grey_of, ill_set, meet, texts_among, things_on
from press.preflight.seeing.pixels import pixels_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.preflight.seeing.letters import Letter
    from press.preflight.seeing.objects import Text
    from press.preflight.seeing.pixels import Pixels

CONTRAST = 80  # greys by which text differs from what is behind it; 4.5 : 1 is never less than about 100
NOISE = 20  # greys of ink that are not asked for
LOST, SHARED = 0.05, 0.12  # shares of a letter's ink that may be unseen, or be another letter's too
TOUCHING, SHARED_WITH_MARKS = 0.02, 0.15  # the same of a letter that is drawn with its marks, which may touch a line
PALE = 0.25  # share of a number's own darkness that may be missing
CALM = 48  # greys by which the ground of a number may vary
EDGE = 0.05  # points that a letter may stand beyond the edge of the page: the engine rounds

_WANTED = [max(0, (value - NOISE) * CONTRAST // 255) for value in range(256)]
_ANY = [0] + [255] * 255
_BOTH = [255 if value > 64 else 0 for value in range(256)]


class Fate(StrEnum):
    """What becomes of letters that are not seen as they should be."""

    CUT = "cut off"
    COVERED = "covered"
    PALE = "veiled"
    OVER = "under other text"
    TOUCHED = "touched by a mark"
    CROWDED = "on each other"
    BEYOND = "beyond the edge"
    CROSSED = "crossed"
    BLANK = "blank"


@dataclass(frozen=True)
class Unseen:
    """A letter that is not seen as it should be, what becomes of it, and whether it is part of a number to call."""

    letter: Letter
    fate: Fate | Setting
    in_number: bool


def unseen_on(page: Any, contacts: Iterable[str]) -> list[Unseen]:
    """The letters of a page that are not seen, in the order of the file, each with the first of its fates.

    `contacts` are numbers and addresses as they are displayed. The page cannot be drawn afterwards as it was.
    """
    words = page.get_textpage()
    try:
        return _Page(page, words, contacts).unseen() if words.count_chars() else []
    finally:
        words.close()


class _Page:
    """A page that is looked at."""

    def __init__(self, page: Any, words: Any, contacts: Iterable[str]) -> None:
        things, clipped = things_on(page), set[int]()
        self.words, self.texts = words, list(texts_among(things))
        self.letters = letters_on(words)
        self.numbers = numbers_among(self.letters, contacts)
        self.greys = {address(text.raw): grey_of(text.raw) for text in self.texts}
        self.ill: dict[int, Fate | Setting] = {address(t.raw): fault for t in self.texts if (fault := ill_set(t))}
        self.edge = page.get_trimbox()
        self.pixels = pixels_of(page, things, self.texts, clipped)
        self.ill |= {address(self.texts[number].raw): Fate.CUT for number in clipped}

    def unseen(self) -> list[Unseen]:
        """The letters that are not seen."""
        first: dict[Letter, Fate | Setting] = {}
        for letter, fate in self._found():
            first.setdefault(letter, fate)
        numbers = set(self.numbers)
        return [Unseen(letter, first[letter], letter in numbers) for letter in self.letters if letter in first]

    def _found(self) -> Iterator[tuple[Letter, Fate | Setting]]:
        yield from self._ill_set()
        yield from ((letter, Fate.BEYOND) for letter in self.letters if self._beyond(letter))
        yield from self._missing()
        yield from ((letter, Fate.CROWDED) for letter in crowded(self.letters))
        yield from self._on_other_text()
        for letter in self.numbers:
            if fate := self._fate_in_number(letter):
                yield letter, fate

    def _ill_set(self) -> Iterator[tuple[Letter, Fate | Setting]]:
        for letter in self.letters if self.ill else ():
            if (owner := self._owner(letter)) in self.ill:
                yield letter, self.ill[owner]

    def _owner(self, letter: Letter) -> int:
        """The text that a letter is part of."""
        owner = pdfium.FPDFText_GetTextObject(self.words.raw, letter.number)
        return address(owner) if owner else 0

    def _beyond(self, letter: Letter) -> bool:
        """True for a letter whose ink is not within the page once it is cut."""
        (left, bottom, right, top), edge = letter.box, self.edge
        beyond = left < edge[0] - EDGE or bottom < edge[1] - EDGE or right > edge[2] + EDGE or top > edge[3] + EDGE
        return beyond and left < right and bottom < top

    def _missing(self) -> Iterator[tuple[Letter, Fate]]:
        """Letters of which the page shows less than their ink asks for."""
        pixels = self.pixels
        shown = ImageChops.difference(pixels.whole, pixels.bare)
        missing = ImageChops.subtract(pixels.ink.point(_WANTED), shown).point(_ANY)
        clips: Mapping[int, Text] = {address(text.raw): text for text in self.texts}
        for letter in _marred(pixels, missing, LOST, self.letters):
            text = clips.get(self._owner(letter))
            yield letter, Fate.CUT if text and not _within(letter.box, text.clip) else Fate.COVERED

    def _on_other_text(self) -> Iterator[tuple[Letter, Fate]]:
        """Letters that share ink with other text. A letter that is drawn with its marks may share more: marks touch marks."""
        marked = marked_among(self.letters)
        for letter, share in _shares(self.pixels, self.pixels.shared.point(_BOTH), self.letters):
            if letter in marked or category(letter.sign)[0] == "M":
                if share > TOUCHING:
                    yield letter, Fate.TOUCHED if share < SHARED_WITH_MARKS else Fate.OVER
            elif share > SHARED:
                yield letter, Fate.OVER

    def _fate_in_number(self, letter: Letter) -> Fate | None:
        """What becomes of a letter of a number, where even a little is too much."""
        at = self.pixels.spot(letter.box)
        if not letter.sign.isalnum() or at[0] >= at[2] or at[1] >= at[3]:
            return Fate.BLANK if letter.sign.isalnum() else None
        bare, ink = self.pixels.bare.crop(at), self.pixels.ink.crop(at)
        darkest, lightest = bare.getextrema()
        if lightest - darkest > CALM:
            return Fate.CROSSED
        if ink.getextrema()[1] < CALM:
            return Fate.BLANK
        grey = self.greys.get(self._owner(letter))
        return Fate.PALE if grey is not None and _pale(self.pixels.whole.crop(at), bare, ink, grey) else None


def _within(box: tuple[float, ...], clip: tuple[float, ...]) -> bool:
    return box[0] >= clip[0] and box[1] >= clip[1] and box[2] <= clip[2] and box[3] <= clip[3]


def _pale(whole: Any, bare: Any, ink: Any, grey: int) -> bool:
    """True where a letter of this grey has changed its ground by less than it should."""
    asked = ImageChops.multiply(ink, bare.point([abs(value - grey) for value in range(256)]))
    missing = ImageChops.subtract(asked, ImageChops.difference(whole, bare))
    return float(ImageStat.Stat(missing).sum[0]) > PALE * float(ImageStat.Stat(asked).sum[0])


def _marred(pixels: Pixels, mask: Any, allowed: float, letters: Sequence[Letter]) -> Iterator[Letter]:
    """The letters of whose ink a mask takes more than is allowed."""
    return (letter for letter, share in _shares(pixels, mask, letters) if share > allowed)


def _shares(pixels: Pixels, mask: Any, letters: Sequence[Letter]) -> Iterator[tuple[Letter, float]]:
    """The letters of whose ink a mask takes something, each with the share of it."""
    area = mask.getbbox()
    for letter in letters if area else ():
        if meet(at := pixels.spot(letter.box), area) and (part := mask.crop(at)).getbbox():
            ink = pixels.ink.crop(at)
            if whole := float(ImageStat.Stat(ink).sum[0]):
                yield letter, float(ImageStat.Stat(ink, part).sum[0]) / whole
