"""Every letter of a finished page is seen, and the pixels of a number are those of the number alone.

The text layer says what is in a file, not what is on the paper: a box that hides what overflows it, a white shape that is
painted later, a colour like its ground, a mirrored number, a line over another line. The page is drawn with and without its
text, and the difference compared with the ink that the letters should leave. Veils that leave more than three quarters of a
number's darkness, and losses of less than a twentieth of a letter, are not seen here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from press.diagnostics import Diagnostic, FilePlace, Severity
from press.preflight.rules.traps import place_in
from press.preflight.seeing.objects import Setting
from press.preflight.seeing.page import Fate, unseen_on
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team
from press.units import PT_PER_MM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from press.placed import TextRun
    from press.preflight.seeing.page import Unseen
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/seen",
        wants="Every letter is seen: whole, not covered, not beyond the edge, not in the colour of its ground, not mirrored, squeezed, turned or under 4 points; the digits of a number stand on a calm ground.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="inline-size: 20mm; overflow: hidden; white-space: nowrap">You can ask for help.</p>',
        passes='<p style="inline-size: 60mm; overflow: hidden; white-space: nowrap">You can ask for help.</p>',
    ),
    Rule(
        code="preflight/text-over-text",
        wants="No text stands on other text.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p>You can leave.</p><p style="margin-block-start: -12pt">You can call.</p>',
        passes="<p>You can leave.</p><p>You can call.</p>",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.PDF

SHOWN = 40  # letters in a message
PLACES = 2  # in a hint


class Cause(NamedTuple):
    """How a message goes on after the letters it names, what to do, and what in a style may be the cause."""

    rule: str
    says: str
    hint: str
    style: str = ""


_MOVES = r"\btransform\s*:|\b(?:rotate|scale)\s*:"
_POSITIONS = r"\bposition\s*:\s*(?:absolute|relative|fixed)|\bmargin[a-z-]*\s*:[^;}]*-\d|\bz-index\s*:|\bfloat\s*:"
CAUSES: dict[Fate | Setting, Cause] = {
    Fate.CUT: Cause("preflight/seen", "is cut off by a box around it", "give the box more room", r"\boverflow[a-z-]*\s*:\s*(?:hidden|clip)|\bclip(?:-path)?\s*:"),
    Fate.COVERED: Cause("preflight/seen", "is covered, or has the colour of what is behind it", "move what is painted over it, or change its colour", _POSITIONS),
    Fate.PALE: Cause("preflight/seen", "is paler than it was asked for", "take away what lies over it", rf"\bopacity\s*:|{_POSITIONS}"),
    Fate.BEYOND: Cause("preflight/seen", "stands beyond the edge of the page", "give it more room", _POSITIONS),
    Fate.CROSSED: Cause("preflight/seen", "stands on a line, an edge or a pattern", "leave the ground of a number calm", rf"\btext-decoration[a-z-]*\s*:|\bbackground[a-z-]*\s*:|{_POSITIONS}"),
    Fate.BLANK: Cause("preflight/seen", "leaves no ink", "set it in another typeface"),
    Fate.CROWDED: Cause("preflight/seen", "stands on the letter before it", "space the letters", r"\b(?:letter|word)-spacing\s*:\s*-"),
    Fate.OVER: Cause("preflight/text-over-text", "and other text stand on each other", "give the two more room", rf"{_POSITIONS}|\bline-height\s*:"),
    Fate.TOUCHED: Cause("preflight/text-over-text", "touches the line above or below", "give the lines more leading", r"\bline-height\s*:"),
    Setting.UNPAINTED: Cause("preflight/seen", "is not painted", "give it a colour"),
    Setting.SMALL: Cause("preflight/seen", "is smaller than 4 points", "set it larger", rf"\bfont(?:-size)?\s*:|{_MOVES}"),
    Setting.MIRRORED: Cause("preflight/seen", "is mirrored", "take the transformation away", _MOVES),
    Setting.SQUEEZED: Cause("preflight/seen", "is squeezed", "take the transformation away", _MOVES),
    Setting.SLANTED: Cause("preflight/seen", "is slanted", "take the transformation away", _MOVES),
    Setting.TURNED: Cause("preflight/seen", "is askew", "turn it by a quarter or not at all", _MOVES),
    Setting.UPSIDE_DOWN: Cause("preflight/seen", "stands on its head", "only pieces with `folds` may have such text", _MOVES),
}  # fmt: skip


@dataclass(frozen=True)
class Group:
    """Letters that share a page, a fate and the text that they come from."""

    page: int
    fate: Fate | Setting
    run: TextRun | None

    @property
    def source(self) -> str:
        """The text, as `language:id`; empty where a template prints it."""
        return self.run.source if self.run else ""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each text of a page with letters that are not seen."""
    contacts = subject.rendering.contacts.values()
    for number, page in enumerate(subject.pdf.pages_to_look_at(), start=1):
        grouped: dict[tuple[str, Fate | Setting], tuple[Group, list[Unseen]]] = {}
        for unseen in unseen_on(page, contacts):
            if unseen.fate is Setting.UPSIDE_DOWN and subject.job.folds:
                continue
            group = Group(number, unseen.fate, _run_at(subject, number, page, unseen))
            grouped.setdefault((group.source, unseen.fate), (group, []))[1].append(unseen)
        yield from (_diagnostic(subject, *found) for found in grouped.values())


def _run_at(subject: Subject, number: int, page: object, unseen: Unseen) -> TextRun | None:
    """The run of text that a letter is part of."""
    left, _, _, top = page.get_trimbox()  # type: ignore[attr-defined] # PDFium's page has no type
    box = unseen.letter.box
    x, y = ((box[0] + box[2]) / 2 - left) / PT_PER_MM, (top - (box[1] + box[3]) / 2) / PT_PER_MM
    near = [run for run in subject.rendering.runs if run.page == number and unseen.letter.sign in run.text]
    inside = (run for run in near if run.x <= x <= run.x + run.width and run.y <= y <= run.y + run.height)
    return min(inside, key=lambda run: abs(run.y + run.height / 2 - y), default=None)


def _diagnostic(subject: Subject, group: Group, letters: list[Unseen]) -> Diagnostic:
    cause = CAUSES[group.fate]
    signs = "".join(" " * unseen.letter.begins + unseen.letter.sign for unseen in letters).strip()
    words = signs[:SHOWN] + ("\u2026" if len(signs) > SHOWN else "")
    of_number = " of a number to call" if any(unseen.in_number for unseen in letters) else ""
    language, _, text = group.source.partition(":")
    where = f' in "{text}" ({language})' if text else ""
    suspects = ", ".join(map(str, _suspects(subject, cause.style)))
    return Diagnostic(
        cause.rule,
        f'"{words}"{of_number}{where} {cause.says}',
        subject.place(group.page, group.run.panel if group.run else ""),
        f"{cause.hint}; look at {suspects}" if suspects else cause.hint,
        Severity.WARNING if group.fate is Fate.TOUCHED else Severity.ERROR,
        origin=subject.job.origin_of(group.source) if group.source else None,
    )


def _suspects(subject: Subject, style: str) -> list[FilePlace]:
    """Where the stylesheets and templates of the piece hold what may be the cause; the document's own come first."""
    if not style:
        return []
    files = [path for path, there in subject.rendering.files.items() if there and path.suffix in {".css", ".html"}]
    files.sort(key=lambda path: ("documents" not in path.parts, path.suffix != ".css", path.as_posix()))
    return [place for path in files for place in _places(path, style)][:PLACES]


def _places(path: Path, style: str) -> Iterable[FilePlace]:
    text = path.read_text(encoding="utf-8", errors="replace")
    return [place_in(path, text, match.start(), len(match[0])) for match in _pattern(style).finditer(text)]


@lru_cache
def _pattern(style: str) -> re.Pattern[str]:
    return re.compile(style)
