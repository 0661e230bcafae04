"""The engine logs no warnings.

WeasyPrint logs what it cannot use and continues. Every such line is a problem here: a property it does not know, a
picture it cannot load, a letter no font has.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

from press.diagnostics import Diagnostic, FilePlace, PagePlace
from press.preflight.rules.coverage import uncovered
from press.preflight.rules.picture_files import is_of_picture
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.placed import EngineWarning
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/engine",
        wants="The engine logs no warnings.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p><a href="#help">Where to get help</a></p>',
        passes='<p><a href="#help">Where to get help</a></p><h2 id="help">Help</h2>',
    ),
    Rule(
        code="style/ignored",
        wants="The engine knows every property and value; braces match.",
        for_whom=Team.DESIGNERS,
        where="styles/documents/leaflet.css",
        fails=".band { filter: blur(2px) }",
        passes=".band { background: #0B4F5C }",
    ),
    Rule(
        code="preflight/missing-glyph",
        wants="Every character is in one of the fonts.",
        for_whom=Team.TRANSLATORS,
        where="templates/documents/leaflet.html",
        fails="<p>You can ask for help &#xE000;.</p>",
        passes="<p>You can ask for help.</p>",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT

_PICTURE = re.compile(r"^Failed to load image at (?P<quote>['\"])(?P<url>.*?)(?P=quote): ?(?P<reason>.*)$", re.DOTALL)
_NOTDEF = re.compile(r"\.notdef glyph rendered.*\(U\+(?P<code>[0-9A-F]+)\)")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each line the engine logged; for a character without a glyph one, at the first text that has it."""
    found = {
        warning_diagnostic(warning, subject.job.path): warning
        for warning in subject.rendering.warnings
        if not is_of_picture(warning)
    }
    told = uncovered(subject) if found else set()
    for diagnostic, warning in found.items():
        match = _NOTDEF.search(warning.message)
        if match and chr(int(match["code"], 16)) in told:
            continue  # preflight/coverage names the text
        yield replace(diagnostic, origin=_first_with(chr(int(match["code"], 16)), subject)) if match else diagnostic


def _first_with(letter: str, subject: Subject) -> FilePlace | None:
    """The place of the first printed text that has a character; None where it stands in no text."""
    texts = subject.rendering.texts
    name = next((name for name, words in texts.items() if letter in words), "")
    return subject.job.origin_of(name) if name else None


def warning_diagnostic(warning: EngineWarning, pdf: str) -> Diagnostic:
    """The diagnostic for one line of the engine's log: at the line of the stylesheet if it was reading one."""
    if warning.file:
        hint = warning.hint or "the engine does not support this; see its documentation"
        return Diagnostic("style/ignored", warning.message, _place(warning), hint)
    if match := _NOTDEF.search(warning.message):
        letter = chr(int(match["code"], 16))
        message = f'no declared font has the character "{letter}" (U+{match["code"]})'
        hint = "replace it, or add a font for it to the language table"
        return Diagnostic("preflight/missing-glyph", message, PagePlace(pdf), hint)
    if match := _PICTURE.search(warning.message):
        return _picture(match["url"], match["reason"].strip(), pdf)
    return Diagnostic("preflight/engine", warning.message, PagePlace(pdf))


def _picture(url: str, reason: str, pdf: str) -> Diagnostic:
    """The diagnostic for a picture that was not drawn: which, and why."""
    name = "in the template" if url.startswith("data:") else f'"{url2pathname(urlsplit(url).path).rsplit("/", 1)[-1]}"'
    why = reason or "cannot be read to its end: it is damaged, or of a kind that is not known here"
    hint = "open it in a picture editor and save it as PNG, JPEG or SVG"
    return Diagnostic("preflight/engine", f"the picture {name} {why}", PagePlace(pdf), hint)


def _place(warning: EngineWarning) -> FilePlace:
    path = Path(url2pathname(urlsplit(warning.file).path))
    name = "/".join(path.parts[path.parts.index("styles") :]) if "styles" in path.parts else path.name
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    excerpt = lines[warning.line - 1] if 0 < warning.line <= len(lines) else ""
    return FilePlace(name, warning.line, warning.column, excerpt, max(1, len(excerpt) - warning.column + 1))
