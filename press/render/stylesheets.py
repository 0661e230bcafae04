"""Finds problems in the text of stylesheets that the engine does not report, and the lines of those that it does."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

from press.diagnostics import Diagnostic, FilePlace
from press.placed import EngineWarning
from press.render.html import TemplateFault
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RULES = (
    Rule(
        code="style/encoding",
        wants="Stylesheets are UTF-8.",
        for_whom=Team.DESIGNERS,
        fails="A stylesheet that was saved as Latin-1.",
        passes="The same stylesheet, saved as UTF-8.",
    ),
    Rule(
        code="style/missing-file",
        wants="Stylesheets and pictures that are asked for are there and inside of the project.",
        for_whom=Team.DESIGNERS,
        where="styles/documents/piece.css",
        fails='@import "../components/bnad.css";',
        passes='@import "../components/band.css";',
    ),
    Rule(
        code="style/picture",
        wants="Pictures can be read: PNG, JPEG, GIF, WebP and SVG.",
        for_whom=Team.DESIGNERS,
        fails="A picture that ends in `.png` and holds a page of HTML.",
        passes="The picture, saved as PNG.",
    ),
)

_TOKENS = re.compile(r"/\*.*?(?:\*/|\Z)|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|[{}]", re.DOTALL)
_QUOTED = re.compile(r"'([^']+)'")
# How files of each kind name others.
_NAMES = {
    ".css": re.compile(r"(?:@import\s+(?:url\()?|url\()[\"']?([^\"')\s;]+)"),
    ".html": re.compile(r"(?:\b(?:src|href|data)\s*=|url\()\s*[\"']?([^\"')\s>]+)"),
}


def css_of(path: Path) -> str:
    """The text of a stylesheet; raises TemplateFault for the first byte that is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode().split("\n")
        message = f"byte {error.object[error.start]:#04x} is not UTF-8"
        place = FilePlace(_name(path), len(before), len(before[-1]) + 1)
        raise TemplateFault(Diagnostic("style/encoding", message, place, "save the file as UTF-8 in your editor")) from None


def missing_file(words: str, name: str, files: Mapping[Path, bool]) -> TemplateFault:
    """The fault for a missing file that `words` name, at the line of the stylesheet or the template that names it."""
    place, missing = _named_at(words, files) or FilePlace(name), words.rsplit("/", 1)[-1].rsplit(" ", 1)[-1]
    gone = [path for path, there in files.items() if path.name == missing and not there and path.parent.is_dir()]
    beside = {other.name for path in gone for other in path.parent.iterdir() if other.is_file()}
    near = get_close_matches(missing, beside, n=1)
    hint = f'did you mean "{near[0]}"?' if near else "create it, or correct its name where it is used"
    return TemplateFault(Diagnostic("style/missing-file", words, place, hint))


def unusable_picture(words: str, name: str, files: Mapping[Path, bool]) -> TemplateFault:
    """The fault for a picture that `words` say is not drawn, at the line of the stylesheet or the template that names it."""
    place = _named_at(words, files) or FilePlace(name)
    if "million pixels" in words:
        hint = "make it smaller: 300 pixels an inch are enough for print; `pixels` in `limits` of content.yaml allows more"
        return TemplateFault(Diagnostic("press/limit", words, place, hint))
    hint = "open it in a picture editor, and save it as PNG, JPEG or SVG"
    return TemplateFault(Diagnostic("style/picture", words, place, hint))


def _named_at(words: str, files: Mapping[Path, bool]) -> FilePlace | None:
    """The last place where a stylesheet or a template names a file that `words` name; None where none does."""
    place = None
    for path in (path for path, there in files.items() if there and path.suffix in _NAMES):
        text = path.read_text(encoding="utf-8", errors="replace")
        for match in _NAMES[path.suffix].finditer(text):
            if (last := match[1].rstrip("/").rsplit("/", 1)[-1]) and last in words:
                place = _place(path, text, match.start(1), len(match[1]))
    return place


def quoted_at(sheet: str, message: str) -> tuple[int, int]:
    """The line and column in a stylesheet of what a message about it quotes; zeros where it cannot be found."""
    path = Path(url2pathname(urlsplit(sheet).path))
    quoted = _QUOTED.search(message)
    text = css_of(path) if quoted and path.is_file() else ""
    at = text.find(quoted[1].strip()) if quoted and text else -1
    place = _place(path, text, at)
    return (place.line, place.column) if at >= 0 else (0, 0)


def unmatched(files: Mapping[Path, bool]) -> Iterator[EngineWarning]:
    """A warning for each stylesheet whose braces do not match, since CSS silently closes open blocks at the end of a file."""
    for path in (path for path, there in files.items() if there and path.suffix == ".css"):
        text = css_of(path)
        if (at := unmatched_brace(text)) is not None:
            place = _place(path, text, at)
            yield EngineWarning("this brace has no matching brace", path.as_uri(), place.line, place.column)


def unmatched_brace(text: str) -> int | None:
    """The index of the first closing brace that opens nowhere, or of the last opening brace that is never closed."""
    opened: list[int] = []
    for token in _TOKENS.finditer(text):
        if token[0] == "{":
            opened.append(token.start())
        elif token[0] == "}" and not opened:
            return token.start()
        elif token[0] == "}":
            opened.pop()
    return opened[-1] if opened else None


def _place(path: Path, text: str, at: int, length: int = 1) -> FilePlace:
    before = text[:at].split("\n")
    return FilePlace(_name(path), len(before), len(before[-1]) + 1, text.split("\n")[len(before) - 1], length)


def _name(path: Path) -> str:
    """The path of the file from `styles/` or `templates/` on."""
    parts = path.parts
    folder = "templates" if path.suffix == ".html" else "styles"
    start = len(parts) - 1 - parts[::-1].index(folder) if folder in parts else len(parts) - 1
    return "/".join(parts[start:])
