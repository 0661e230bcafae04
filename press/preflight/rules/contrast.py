"""Text contrasts with what is behind it, 4.5 to 1, or 3 to 1 if it is large.

WCAG 2.1, 1.4.3; large is 18 pt, or 14 pt bold. Text over pictures is not checked.
"""

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
        code="preflight/contrast",
        wants="Text has a contrast of 4.5 to 1, large text 3 to 1.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="color: #999999">You can ask for help.</p>',
        passes='<p style="color: #666666">You can ask for help.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.LAYOUT

LARGE, LARGE_BOLD = 18, 14
WANTED, WANTED_LARGE = 4.5, 3.0

Colour = tuple[float, float, float]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each pair of colours that are too close."""
    seen = set()
    for run in subject.rendering.runs:
        if run.ground is None:
            continue
        large = run.size >= LARGE or (run.bold and run.size >= LARGE_BOLD)
        ratio, wanted = contrast(run.ink, run.ground), WANTED_LARGE if large else WANTED
        if ratio < wanted and (run.ink, run.ground, large) not in seen:
            seen.add((run.ink, run.ground, large))
            message = f'"{run.text.strip()[:40]}" has a contrast of {ratio:.1f} to 1; it needs {wanted:g} to 1'
            yield subject.problem("contrast", message, "use another colour from the tokens", page=run.page)


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two sRGB colours, from 1 to 21 (WCAG 2.1)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
