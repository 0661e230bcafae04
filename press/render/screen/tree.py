"""The filled HTML of a piece as a tree, without what only paper needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# Running heads and feet say again what the page says once; numbers of pages say nothing where there are none.
ON_PAPER_ONLY = frozenset({"head-start", "head-end", "foot-start", "foot-end", "page-number"})
SVG = "{http://www.w3.org/2000/svg}"


def is_on_screen(element: Any) -> bool:
    """True for an element that a screen shows: comments, and what only paper needs, are left out."""
    return isinstance(element.tag, str) and ON_PAPER_ONLY.isdisjoint(classes_of(element))


def classes_of(element: Any) -> list[str]:
    """The classes of an element."""
    return str(element.get("class", "")).split()


def children_of(element: Any) -> Iterator[tuple[Any, str]]:
    """The elements below an element that a screen shows, each with the words after it.

    An element that is left out has none, so the words after it are given with None.
    """
    for child in element:
        yield (child if is_on_screen(child) else None), child.tail or ""
