"""A piece as plain text, for messengers and braille displays: a line for each block, in reading order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from press.render.screen.tree import SVG, children_of, classes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {
    "article", "aside", "caption", "dd", "div", "dl", "dt", "footer", "header", "li", "main", "nav", "ol", "p", "section", "table", "tbody", "thead", "tr", "ul"
}  # fmt: skip
SPACE = re.compile(r"[ \t\n\r\f]+")
ISOLATES = {"ltr": "\u2066", "rtl": "\u2067"}
LEFT_TO_RIGHT, FIRST_STRONG = "ltr", "\u2068"  # of words whose direction nobody says, the first strong letter decides
END_OF_ISOLATE = "\u2069"
CELL = "; "
WEB = ("http://", "https://")


def plain_text(root: Any) -> str:
    """A filled page, from its root, as lines of text; headings stand alone, items begin with a dash or their number."""
    direction = root.get("dir") or LEFT_TO_RIGHT
    writer = _Writer()
    writer.inside(root.find("body"), direction)
    writer.end_line()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(writer.lines)).strip() + "\n"


class _Writer:
    """Writes blocks as lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.before = ""

    def end_line(self) -> None:
        """Ends the line, if there is anything on it."""
        words = SPACE.sub(" ", "".join(self.line)).strip()
        if words:
            self.lines.append(self.before + words)
            self.before = ""
        self.line = []

    def inside(self, element: Any, direction: str) -> None:
        """Writes what stands in an element."""
        self.line.append(element.text or "")
        for child, tail in children_of(element):
            if child is not None:
                self.element(child, direction)
            self.line.append(tail)

    def element(self, element: Any, direction: str) -> None:
        """Writes an element; one of another direction is kept apart from its neighbours."""
        if element.tag.startswith(SVG):
            return
        own = element.get("dir") or direction
        if element.tag in BLOCKS:
            self._block(element, own)
        elif element.tag == "br":
            self.end_line()
        elif own != direction:
            self.line.append(ISOLATES.get(own, FIRST_STRONG))
            self._inline(element, own)
            self.line.append(END_OF_ISOLATE)
        else:
            self._inline(element, own)

    def _inline(self, element: Any, direction: str) -> None:
        classes, target = classes_of(element), str(element.get("href") or "")
        if element.tag == "a" and "cite" in classes:
            self.line.append(f"[{''.join(element.itertext()).strip()}]")
            return
        if "cite-comma" in classes:
            return
        self.inside(element, direction)
        if target.startswith(WEB) and "contact" not in classes:
            self.line.append(f" <{target}>")

    def _block(self, element: Any, direction: str) -> None:
        self.end_line()
        if element.tag == "tr":
            self.lines.append(CELL.join(_cells(element, direction)))
            return
        if element.tag in HEADINGS or element.tag == "table":
            self.lines.append("")
        if element.tag == "li":
            self.before = "" if _is_numbered(element) else "- "
        self.inside(element, direction)
        self.end_line()
        if element.tag in HEADINGS or element.tag in {"p", "table", "ul", "ol", "dl"}:
            self.lines.append("")


def _is_numbered(item: Any) -> bool:
    """True for an item that begins with its number."""
    return len(item) > 0 and "number" in classes_of(item[0])


def _cells(row: Any, direction: str) -> Iterator[str]:
    for cell in row:
        writer = _Writer()
        writer.inside(cell, direction)
        writer.end_line()
        yield " ".join(writer.lines).strip()
