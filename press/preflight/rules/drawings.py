"""No drawing contains text, and none uses what is not drawn.

The engine sets the text of an SVG letter by letter, unshaped and from left to right: in most scripts it cannot be read. A color
that it does not know, such as `var(--ink)`, it draws in black, and it says nothing.
"""

from __future__ import annotations

import base64
import binascii
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tinycss2.color5 import parse_color

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
    Rule(
        code="preflight/drawing-color",
        wants="The colors of a drawing are written in it, in a way that the engine knows.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<svg xmlns="http://www.w3.org/2000/svg" aria-label="A door"><rect width="9" height="9" fill="var(--ink)"/></svg>',
        passes='<svg xmlns="http://www.w3.org/2000/svg" aria-label="A door"><rect width="9" height="9" fill="currentColor"/></svg>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT

MESSAGE = "a drawing contains text, which the engine sets letter by letter"
HINT = "put the words in HTML over the drawing, or convert them to outlines"
COLOR_HINT = "write the color itself, or currentColor, which is that of the text around it"

_TEXT = re.compile(r"<text\b")
_INSIDE = re.compile(r"<svg\b(?:(?!</svg).)*?<text\b", re.DOTALL)
_SVG = re.compile(r"<svg\b.*?(?:</svg>|\Z)", re.DOTALL)
_PAINT = re.compile(
    r"""(?<![\w-])(fill|stroke|color|stop-color|flood-color|lighting-color)\s*(?::\s*([^;}"'<>]+)|=\s*(?:"([^"]*)"|'([^']*)'))"""
)
_COMMENTS = re.compile(r"<!--.*?-->|/\*.*?\*/", re.DOTALL)
_WORDS = frozenset({"none", "currentcolor", "inherit", "initial", "unset", "transparent", "context-fill", "context-stroke", ""})
_ADDRESS = re.compile(r"data:image/svg\+xml([^,]*),([^\"')\s]*)")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each drawing with text, at its line; one for the piece if a template assembles it."""
    found = list(_in_files(subject))
    yield from found
    paints = list(_paints_in_files(subject))
    yield from paints
    if not paints and (unknown := _unknown_paints(subject.rendering.html, whole=False)):
        message = f'a drawing asks for the color "{unknown[0][1]}", which would be drawn in black'
        yield Diagnostic("preflight/drawing-color", message, subject.place(), COLOR_HINT)
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


def _paints_in_files(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each color in a drawing that the engine does not know."""
    for path, there in subject.rendering.files.items():
        if there and path.suffix in {".svg", ".html"}:
            text = path.read_text(encoding="utf-8", errors="replace")
            for at, value in _unknown_paints(text, whole=path.suffix == ".svg"):
                message = f'the drawing asks for the color "{value}", which would be drawn in black'
                yield Diagnostic("preflight/drawing-color", message, place_in(path, text, at, len(value)), COLOR_HINT)


@lru_cache(maxsize=512)
def _unknown_paints(text: str, *, whole: bool) -> tuple[tuple[int, str], ...]:
    """The colors in the drawings of a file, or in a file that is `whole` a drawing, that the engine does not know."""
    drawings = [(0, text)] if whole else [(match.start(), match[0]) for match in _SVG.finditer(_without_comments(text))]
    found = [(start + at, value) for start, drawing in drawings for at, value in paints_in(drawing)]
    return tuple((at, value) for at, value in found if not _is_known(value))


def paints_in(drawing: str) -> list[tuple[int, str]]:
    """The colors that a drawing asks for, each with its place."""
    found = []
    for match in _PAINT.finditer(_without_comments(drawing)):
        group = next(number for number in (2, 3, 4) if match[number] is not None)
        found.append((match.start(group), match[group].removesuffix("!important").strip()))
    return found


def is_rgb(value: str) -> bool:
    """True for a color that is not in inks."""
    color = parse_color(value) if value.lower() not in _WORDS else None
    return color is not None and color.space != "device-cmyk"


def _without_comments(text: str) -> str:
    return _COMMENTS.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _is_known(value: str) -> bool:
    """True for a color that the engine can draw, and for one that a template puts in."""
    if value.lower() in _WORDS or "{{" in value or "{%" in value:
        return True
    if value.startswith("url("):
        return True
    return "var(" not in value and parse_color(value) is not None


def _holds_text(address: re.Match[str]) -> bool:
    """True for a data: address of a drawing that contains text."""
    data = unquote(address[2])
    if "base64" in address[1]:
        try:
            data = base64.b64decode(data).decode("utf-8", errors="replace")
        except (binascii.Error, ValueError):
            return False
    return bool(_TEXT.search(data))
