"""The structure of a document as plain nodes, independent of the engine and of PDF.

Tagged PDF: ISO 32000-1, 14.8; PDF/UA-1: ISO 14289-1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "{http://www.w3.org/2000/svg}svg"


@dataclass(eq=False)
class Leaf:
    """A painted box: a run of text on one line, or an image; with `ends_word`, an unpainted space follows."""

    page: int
    box: Any
    ends_word: bool = False


@dataclass(eq=False)
class Mark:
    """A box with a link annotation, which belongs to the node around it."""

    page: int
    box: Any


@dataclass(eq=False)
class Node:
    """One structure element: its role, its HTML element and its content in reading order."""

    role: str
    page: int
    element: Any = None
    lang: str = ""
    alt: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list[Node | Leaf | Mark] = field(default_factory=list)
    known: dict[Any, Node] = field(default_factory=dict)

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


@dataclass
class Tree:
    """The structure of a document, and the boxes outside it, each with its kind of artifact."""

    root: Node
    artifacts: dict[Any, str]
