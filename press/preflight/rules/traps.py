"""No style asks for what the engine silently draws wrong in a language of the piece.

A grid is not mirrored from right to left; joined letters come apart when spaced; italics and small capitals of
a script that has none are faked; a face from a stylesheet is a second file beside ours, and letters of one are drawn
with the other's. A rule that names its languages, by `:lang(en)`, is checked for these alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from press.diagnostics import Diagnostic, FilePlace
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from press.localized import Locale
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="style/trap",
        wants="Nothing that the engine silently draws wrong in a language of the piece: grids from right to left, spaced joined letters, faked italics and small capitals, lists that lose their numbers, notes at the foot of pages, `@font-face`.",
        for_whom=Team.DESIGNERS,
        where="styles/documents/leaflet.css",
        fails="h1 { letter-spacing: 0.05em }",
        passes="h1:lang(en) { letter-spacing: 0.05em }",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT

JOINED = {"Arab", "Beng", "Deva", "Guru"}  # scripts with joined letters
FOLDERS = ("styles", "templates")

_COMMENTS = re.compile(r"/\*.*?\*/|\{#.*?#\}|<!--.*?-->", re.DOTALL)
_LANGUAGES = re.compile(r":lang\(([^)]*)\)|\[lang\W*=\W*([\w-]+)")


class Trap(NamedTuple):
    """Something in a style, why it is a trap, what to do instead, and for which languages."""

    pattern: re.Pattern[str]
    message: str
    hint: str
    catches: Callable[[Locale], bool]


TRAPS = (
    Trap(
        re.compile(r"\bdisplay\s*:\s*(?:inline-)?grid\b"),
        "the columns of a grid still run from left to right", "use flex, a table or columns",
        lambda locale: locale.direction == "rtl",
    ),
    Trap(
        re.compile(r"\bletter-spacing\s*:\s*+(?!normal\b|0(?:\.0+)?(?:[a-z]+|%)?\s*[;}\"!])[^;}\"]+"),
        "spaced letters come apart", "space letters only under :lang() of languages whose letters stand alone",
        lambda locale: locale.script in JOINED,
    ),
    Trap(
        re.compile(r"\bfont-style\s*:\s*(?:italic|oblique)\b"),
        "the script has no italics, and upright letters would be slanted", "use var(--emphasis-style)",
        lambda locale: not locale.italics,
    ),
    Trap(
        re.compile(r"\bfont-variant(?:-caps)?\s*:[^;}\"]*\bsmall-caps\b"),
        "the script has no small capitals", "leave them out, or put them under :lang()",
        lambda locale: not locale.italics,
    ),
    Trap(
        re.compile(r"\blist-style(?:-type)?\s*:[^;}\"]*\b(?:ethiopic-[a-z]+|cjk-ideographic|simp-chinese-informal|hangul)\b"),
        "the engine numbers such lists 1, 2, 3", "define the numbers with @counter-style under your own name",
        lambda _: True,
    ),
    Trap(
        re.compile(r"\bfloat\s*:\s*footnote\b"),
        "a note at the foot of a page is read after all else on it", "cite a source, or put the note where it belongs",
        lambda _: True,
    ),
    Trap(
        re.compile(r"@font-face\b"),
        "a face from a stylesheet may be drawn with the letters of another", "install it: see fonts/ and fonts.lock.json",
        lambda _: True,
    ),
)  # fmt: skip


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each trap in the stylesheets and templates of a piece, at its line."""
    for path, there in subject.rendering.files.items():
        if there and path.suffix in {".css", ".html"}:
            text = path.read_text(encoding="utf-8", errors="replace")
            yield from _caught(text, path, subject.job.locales)


def _caught(text: str, path: Path, locales: tuple[Locale, ...]) -> Iterator[Diagnostic]:
    for trap, match in _traps_in(text):
        caught = [locale for locale in locales if trap.catches(locale) and _is_for(locale, match.string, match.start())]
        if caught:
            names, written = ", ".join(locale.english for locale in caught), match[0].strip()
            message = f"`{written}`: {trap.message} ({names})"
            yield Diagnostic("style/trap", message, place_in(path, text, match.start(), len(written)), trap.hint)


@lru_cache(maxsize=512)
def _traps_in(text: str) -> list[tuple[Trap, re.Match[str]]]:
    """The traps of a text without its comments, in any language; cached, since most files are read for many pieces."""
    bare = _COMMENTS.sub(_blank, text)
    return [(trap, match) for trap in TRAPS for match in trap.pattern.finditer(bare)]


def _is_for(locale: Locale, text: str, at: int) -> bool:
    """False if the selector of the enclosing rule names languages, but not this one."""
    opened = text.rfind("{", 0, at)
    selector = re.split(r"[{};]", text[: max(opened, 0)])[-1]
    named = [tag.strip(" \"'") for found in _LANGUAGES.findall(selector) for tag in "".join(found).split(",")]
    return not named or any(f"{locale.tag}-".startswith(f"{tag}-") for tag in named)


def place_in(path: Path, text: str, at: int, length: int) -> FilePlace:
    """A place in a file, whose name starts at `styles/` or `templates/`."""
    before = text[:at].split("\n")
    starts = [len(path.parts) - path.parts[::-1].index(name) - 1 for name in FOLDERS if name in path.parts]
    name = "/".join(path.parts[max(starts, default=-1) :])
    return FilePlace(name, len(before), len(before[-1]) + 1, text.split("\n")[len(before) - 1], length)


def _blank(match: re.Match[str]) -> str:
    """As many blanks as the match has characters, with its line breaks kept."""
    return re.sub(r"[^\n]", " ", match[0])


def typed_at(subject: Subject, words: str) -> FilePlace | None:
    """The place where words are typed into a template or a style of a piece, or None."""
    for path, there in subject.rendering.files.items():
        text = path.read_text(encoding="utf-8") if there and path.suffix in {".html", ".css"} else ""
        if (at := text.find(words)) >= 0:
            return place_in(path, text, at, len(words))
    return None
