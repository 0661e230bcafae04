"""Every plain handout in every language: what was written is what six readers give back, whole and in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from press.pieces import PLAIN
from press.preflight.pdf import PdfReading
from tests.languages.pages import RIGHT_TO_LEFT, TAGS
from tests.readers.floors import FLOORS, FOUND
from tests.readers.reading import READERS
from tests.readers.truth import Score, lines_of, score, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("campaign")]

LEAST_WORD = 4


@pytest.fixture(params=TAGS)
def handouts(request, campaign) -> tuple[str, list[Path]]:
    """A language, and its plain handouts, from the shortest file up."""
    wanted = [made for made in campaign.read if made.job.audience != "professional" and made.job.edition == PLAIN]
    files = [made.file for made in wanted if made.job.language == request.param]
    return request.param, sorted(files, key=lambda file: (file.stat().st_size, file.name))


def read_lines(file: Path) -> list[str]:
    reading = PdfReading(file.read_bytes())
    try:
        return lines_of(reading)
    finally:
        reading.close()


def scores(files: Sequence[Path], lines: Sequence[list[str]]) -> dict[str, tuple[float, float]]:
    """For each reader, what it gave back of these files, in percent."""
    found = {}
    for name, read in READERS.items():
        texts = read(files)
        found[name] = sum(map(score, lines, texts), Score()).percent
    return found


def test_every_reader_gives_lines_back_whole_and_in_order_and_every_word_is_found(handouts):
    tag, files = handouts
    lines, from_right = [read_lines(file) for file in files], tag in RIGHT_TO_LEFT

    assert len(files) > 10
    assert below(scores(files, lines), from_right=from_right) == {}
    found, missed = searched(files, lines)
    assert 100 * found >= FOUND[from_right] * (found + len(missed)), missed


def below(found: dict[str, tuple[float, float]], *, from_right: bool) -> dict[str, tuple[float, float]]:
    """What is less than its floor; a hundredth of a percent is less than a word."""
    floors = {name: FLOORS[name][from_right] for name in found}
    return {name: got for name, got in found.items() if any(g < f - 0.01 for g, f in zip(got, floors[name], strict=True))}


def searched(files: Sequence[Path], lines: Sequence[list[str]]) -> tuple[int, list[str]]:
    """How many words PDFium's search finds, and those that it does not; each is looked for in the first file that has it."""
    seen, missed = set[str](), []
    for file, said in zip(files, lines, strict=True):
        words = [word for word in words_in(said, LEAST_WORD) if word not in seen]
        seen |= set(words)
        with pypdfium2.PdfDocument(file) as document:
            pages = [page.get_textpage() for page in document]
            missed += [word for word in words if not any(page.search(word).get_next() for page in pages)]
    return len(seen) - len(missed), missed


def test_the_floors_are_those_of_the_readers():
    assert list(FLOORS) == list(READERS)
