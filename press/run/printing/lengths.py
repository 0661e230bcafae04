"""Lengths, sizes and papers in words: in the unit they are made in, and in brackets in the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.units import MM_PER_INCH, SIZES, Size

if TYPE_CHECKING:
    from collections.abc import Sequence

PAPERS = {"letter": "letter", "legal": "legal", "tabloid": "tabloid", "a4": "A4", "a3": "A3"}
COMMON = ("letter", "tabloid")
CLOSE = 0.05


def paper_name(size: Size) -> str:
    """What a paper of this size is called, upright or on its side; empty where printers hold none."""
    matching = (words for name, words in PAPERS.items() if _alike(_sides(size), _sides(SIZES[name])))
    return next(matching, "")


def paper_for(piece: Size) -> str:
    """The smaller of the common papers that hold a piece; empty where none does."""
    return next((PAPERS[name] for name in COMMON if _holds(SIZES[name], piece)), "")


def paper_in_words(paper: Size) -> str:
    """A size with the short side first, as papers are named whichever way they lie."""
    return size_in_words(Size(*_sides(paper)))


def size_in_words(size: Size) -> str:
    """`8.5 x 11 in (215.9 x 279.4 mm)`, or the other way about for what is made in millimetres."""
    inches = f"{_inches(size.width, metric=size.metric)} x {_inches(size.height, metric=size.metric)} in"
    metric = f"{_millimeters(size.width)} x {_millimeters(size.height)} mm"
    return f"{metric} ({inches})" if size.metric else f"{inches} ({metric})"


def lengths_in_words(lengths: Sequence[float], *, metric: bool = False) -> str:
    """`0.75, 4.25 in (19.1, 108 mm)`, or the other way about."""
    inches = f"{', '.join(_inches(length, metric=metric) for length in lengths)} in"
    millimeters = f"{', '.join(map(_millimeters, lengths))} mm"
    return f"{millimeters} ({inches})" if metric else f"{inches} ({millimeters})"


def _alike(some: Sequence[float], others: Sequence[float]) -> bool:
    return all(abs(one - other) < CLOSE for one, other in zip(some, others, strict=True))


def _holds(paper: Size, piece: Size) -> bool:
    return all(room >= need - CLOSE for room, need in zip(_sides(paper), _sides(piece), strict=True))


def _sides(size: Size) -> list[float]:
    return sorted((size.width, size.height))


def _inches(length: float, *, metric: bool) -> str:
    """Exact where things are made in inches, near enough where they are made in millimetres."""
    return f"{round(length / MM_PER_INCH, 2 if metric else 4):g}"


def _millimeters(length: float) -> str:
    return f"{round(length, 1):g}"
