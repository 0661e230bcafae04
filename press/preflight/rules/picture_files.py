"""Every picture's file is whole, and of a kind that can be printed.

The engine leaves out a picture that it cannot read, and fills up one that was cut short with grey.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.diagnostics import Diagnostic, FilePlace, did_you_mean
from press.preflight.picture_files import SUFFIXES, Fault, looked_at
from press.preflight.rules.traps import place_in
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.placed import EngineWarning
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/picture-file",
        wants="Every picture is there, whole, and in a format, color space and depth that can be printed.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p><img src="data:image/svg+xml,%3Csvg" alt="A door"></p>',
        passes='<p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==" alt="A door"></p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT

TEXTS = frozenset({".html", ".css"})
SHOWN = 40

_FAILED = re.compile(
    r"^Failed to load image at '(?P<url>[^']*)': ?(?P<why>.*)|^Failed to render SVG image (?P<svg>\S+)", re.DOTALL
)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each picture that is not there, not whole or not printable, where it is named."""
    told: set[str] = set()
    for path, there in subject.rendering.files.items():
        if path.suffix.lower() in SUFFIXES and there:
            found = looked_at(path)
            if isinstance(found, Fault):
                told.add(path.name)
                yield _diagnostic(subject, path, found)
    for warning in subject.rendering.warnings:
        if (match := _FAILED.match(warning.message)) and _name(match) not in told:
            told.add(_name(match))
            yield _failed(subject, match)


def is_of_picture(warning: EngineWarning) -> bool:
    """True for what the engine says of a picture, which this rule says better."""
    return bool(_FAILED.match(warning.message)) or warning.message.startswith("Unknown image mode")


def _name(match: re.Match[str]) -> str:
    return unquote((match["url"] or match["svg"] or "").rsplit("/", 1)[-1])


def _diagnostic(subject: Subject, path: Path, fault: Fault) -> Diagnostic:
    place = _named_at(subject, path.name)
    if fault.line:
        text = path.read_text(encoding="utf-8", errors="replace").splitlines()
        excerpt = text[fault.line - 1] if fault.line <= len(text) else ""
        place = FilePlace(_shown(path), fault.line, fault.column, excerpt[:200])
    message = f'the picture "{path.name}" {fault.says}'
    if place is None:
        return Diagnostic("preflight/picture-file", message, subject.place(), fault.hint)
    return Diagnostic("preflight/picture-file", message, place, fault.hint)


def _failed(subject: Subject, match: re.Match[str]) -> Diagnostic:
    """For a picture that the engine could not load, and that is in no file we know."""
    if (match["url"] or "").startswith("data:"):
        message = f'the picture "{match["url"][:SHOWN]}" cannot be read'
        return Diagnostic(
            "preflight/picture-file", message, subject.place(), "it is damaged, or in a format that cannot be printed"
        )
    name, place = _name(match), _named_at(subject, _name(match))
    gone = [path for path, there in subject.rendering.files.items() if path.name == name and not there]
    beside = {other.name for path in gone if path.parent.is_dir() for other in path.parent.iterdir() if other.is_file()}
    says = "is not there" if gone else "cannot be loaded" if match["url"] is not None else "cannot be drawn"
    near = did_you_mean(name, beside) if gone else ""
    hint = near or (
        "put it there, or correct its name" if gone else match["why"] or "open it in a drawing program and save it again"
    )
    return Diagnostic("preflight/picture-file", f'the picture "{name}" {says}', place or subject.place(), hint)


def _named_at(subject: Subject, name: str) -> FilePlace | None:
    """Where a template or a stylesheet names a picture; the project's own files come first."""
    for path, there in subject.rendering.files.items():
        if there and path.suffix in TEXTS:
            text = path.read_text(encoding="utf-8", errors="replace")
            if (at := text.find(name)) >= 0:
                return place_in(path, text, at, len(name))
    return None


def _shown(path: Path) -> str:
    """The last two parts of a path: the folder of the pictures, and the file."""
    return "/".join(path.parts[-2:])
