"""No drawing contains text.

The engine sets the text of an SVG letter by letter, unshaped and from left to right: in most scripts it cannot be read.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.diagnostics import Diagnostic
from press.preflight.rules.traps import place_in
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/drawings",
        wants="No text inside SVG.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<svg xmlns="http://www.w3.org/2000/svg" aria-label="Calls by year"><text x="1" y="9">2025</text></svg>',
        passes='<svg xmlns="http://www.w3.org/2000/svg" aria-label="Calls by year"><rect width="9" height="9"/></svg> 2025',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT

MESSAGE = "a drawing contains text, which the engine sets letter by letter"
HINT = "put the words in HTML over the drawing, or convert them to outlines"

_TEXT = re.compile(r"<text\b")
_INSIDE = re.compile(r"<svg\b(?:(?!</svg).)*?<text\b", re.DOTALL)
_ADDRESS = re.compile(r"data:image/svg\+xml([^,]*),([^\"')\s]*)")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each drawing with text, at its line; one for the piece if a template assembles it."""
    found = list(_in_files(subject))
    yield from found
    if not found and (
        _INSIDE.search(subject.rendering.html) or any(map(_holds_text, _ADDRESS.finditer(subject.rendering.html)))
    ):
        yield Diagnostic("preflight/drawings", MESSAGE, subject.place(), HINT)


def _in_files(subject: Subject) -> Iterator[Diagnostic]:
    for path, there in subject.rendering.files.items():
        if not there or path.suffix not in {".svg", ".html", ".css"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        words = _TEXT if path.suffix == ".svg" else _INSIDE
        places = [match.end() - len("<text") for match in words.finditer(text)]
        places += [match.start() for match in _ADDRESS.finditer(text) if _holds_text(match)]
        for at in places:
            yield Diagnostic("preflight/drawings", MESSAGE, place_in(path, text, at, len("<text")), HINT)


def _holds_text(address: re.Match[str]) -> bool:
    """True for a data: address of a drawing that contains text."""
    data = unquote(address[2])
    if "base64" in address[1]:
        try:
            data = base64.b64decode(data).decode("utf-8", errors="replace")
        except (binascii.Error, ValueError):
            return False
    return bool(_TEXT.search(data))
