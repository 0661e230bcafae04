"""Parts of a text in two columns of about the same height, by an estimate of their lines: the engine need not try."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, TypeVar

from press.render.views import TemplateText

if TYPE_CHECKING:
    from collections.abc import Iterable

Part = TypeVar("Part")
LINE = 46  # characters of a line in half a letter page
GAP = 1.5  # lines: what a part has around it


def in_two(parts: Iterable[Part]) -> list[list[Part]]:
    """The parts in their order, the first of them in one list and the rest in another, so that the longer one is short."""
    given = list(parts)
    heights = [lines_of(part) + GAP for part in given]
    at = min(range(len(given) + 1), key=lambda number: max(sum(heights[:number]), sum(heights[number:])))
    return [given[:at], given[at:]]


def lines_of(part: Any) -> int:
    """About how many lines the texts of a part take."""
    if isinstance(part, TemplateText):
        return sum(ceil(len(paragraph) / LINE) for paragraph in part.paragraphs)
    if isinstance(part, dict):
        return sum(map(lines_of, part.values()))
    return 0
