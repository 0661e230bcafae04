"""What a finished piece says, line by line: what is laid out, what is read aloud instead of it, and its bookmarks."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from press.placed import TextRun

SAME_LINE = 0.5  # of the height of the lower of two runs
JOINED, SPACED = 0.2, 1.2  # gaps between runs, in sizes of the smaller type
MM_PER_POINT = 25.4 / 72
APART = "\x03"  # a gap as between the columns of a table
_ALOUD = re.compile(
    r"\b(?:alt|aria-[a-z]+|title|abbr|summary|placeholder|label|content)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
    r"|<(?:title|desc)\b[^>]*>([^<]*)<"
)
_DIGITS_ONLY = re.compile(r"[().+-]{0,2}\d[\d().+-]{0,6}")


@dataclass(frozen=True)
class Line:
    """A line of text, its page from 1, and the texts (`language:id`) that it is made of."""

    text: str
    page: int
    sources: frozenset[str] = frozenset()


def lines_laid_out(runs: Sequence[TextRun]) -> Iterator[Line]:
    """Each line of each page in the order of the text; what stands far apart on one line is parted by `APART`."""
    line: list[TextRun] = []
    for run in runs:
        if line and not _on_one_line(line[-1], run):
            yield _line(line)
            line = []
        line.append(run)
    if line:
        yield _line(line)


def passages(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines of a page, joined: a number may be broken between two of them."""
    joined: dict[int, list[Line]] = {}
    for line in lines:
        joined.setdefault(line.page, []).append(line)
    for page, found in joined.items():
        yield Line("\n".join(line.text for line in found), page, frozenset().union(*(line.sources for line in found)))


def digits_in_cells(runs: Sequence[TextRun]) -> Iterator[tuple[TextRun, ...]]:
    """Runs in a row that hold digits and nothing else, such as the cells of a table."""
    row: list[TextRun] = []
    for run in runs:
        if _DIGITS_ONLY.fullmatch(run.text.strip()):
            row.append(run)
            continue
        if len(row) > 1:
            yield tuple(row)
        row = []
    if len(row) > 1:
        yield tuple(row)


def read_aloud(markup: str) -> Iterator[str]:
    """The texts of a page of HTML that are not laid out and are read aloud: descriptions, labels, titles."""
    for match in _ALOUD.finditer(markup):
        if words := next((group for group in match.groups() if group), ""):
            yield html.unescape(words)


def bookmarks(root: Any) -> Iterator[str]:
    """The titles of a PDF's bookmarks."""
    waiting = [root.Outlines] if "/Outlines" in root else []
    while waiting:
        entry = waiting.pop()
        if "/Title" in entry:
            yield str(entry.Title)
        waiting += [entry[key] for key in ("/Next", "/First") if key in entry]


def _on_one_line(before: TextRun, after: TextRun) -> bool:
    """True where two runs stand beside each other and overlap in height, as a raised figure does with its line."""
    shared = min(before.y + before.height, after.y + after.height) - max(before.y, after.y)
    return before.page == after.page and shared > SAME_LINE * min(before.height, after.height) and _gap(before, after) > -JOINED


def _gap(before: TextRun, after: TextRun) -> float:
    """The space between two runs of a line, in sizes of the smaller type; negative where one is above the other."""
    gap = max(after.x - before.x - before.width, before.x - after.x - after.width)
    return gap / (max(1.0, min(before.size, after.size)) * MM_PER_POINT)


def _line(runs: Sequence[TextRun]) -> Line:
    words = runs[0].text
    for before, after in pairwise(runs):
        gap = _gap(before, after)
        words += ("" if gap < JOINED else " " if gap < SPACED else APART) + after.text
    return Line(words, runs[0].page, frozenset(run.source for run in runs if run.source))
