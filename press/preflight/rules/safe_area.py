"""Text keeps at least 3 mm from every edge, so that no guillotine or printer cuts it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.placed import TextRun
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/safe-area",
        wants="Text stays at least 3 mm from the edge.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="position: absolute; inset-inline-start: -8mm">Call us.</p>',
        passes='<p style="position: absolute; inset-inline-start: -6mm">Call us.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.LAYOUT

SAFE_MM = 3.0
SLACK_MM = 0.15
SHOWN = 40


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each page with text too near an edge, naming the nearest."""
    nearest: dict[int, tuple[float, TextRun]] = {}
    for run in subject.rendering.runs:
        if run.artifact:
            continue
        room = run.room_on(subject.job.page)
        if room < SAFE_MM - SLACK_MM and (run.page not in nearest or room < nearest[run.page][0]):
            nearest[run.page] = room, run
    for number, (room, run) in nearest.items():
        yield _problem(subject, number, room, run)


def _problem(subject: Subject, number: int, room: float, run: TextRun) -> Diagnostic:
    """The diagnostic for the text nearest to an edge, at the line that it comes from."""
    words, origin = run.text.strip(), subject.job.origin_of(run.source) if run.source else None
    message = f'"{words[:SHOWN]}{"..." if len(words) > SHOWN else ""}" is {room:.1f} mm from the edge; it must be at least {SAFE_MM:g} mm'
    hint = "give it more room: a wider margin, or smaller type"
    if len(words.split()) == 1 and run.width > subject.job.page.width - 2 * SAFE_MM:
        message += f": this word alone is {run.width:.0f} mm wide, and the page {subject.job.page.width:.0f} mm"
        hint = "a line breaks at spaces: write a shorter word, or part it with a space or a hyphen"
    return Diagnostic("preflight/safe-area", message, subject.place(number), hint, origin=origin)
