"""Text keeps at least 3 mm from every edge, so that no guillotine or printer cuts it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
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


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each page with text too near an edge, naming the nearest."""
    nearest: dict[int, tuple[float, str]] = {}
    for run in subject.rendering.runs:
        if run.artifact:
            continue
        room = run.room_on(subject.job.page)
        if room < SAFE_MM - SLACK_MM and room < nearest.get(run.page, (SAFE_MM, ""))[0]:
            nearest[run.page] = room, run.text
    for number, (room, text) in nearest.items():
        message = f'"{text.strip()[:40]}" is {room:.1f} mm from the edge; it must be at least {SAFE_MM:g} mm'
        yield subject.problem("safe-area", message, page=number)
