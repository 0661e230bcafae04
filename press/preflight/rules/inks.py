"""A print-shop file uses only CMYK and grey, and its text is black ink alone.

RGB becomes whatever the shop's machine makes of it; text in several inks gets coloured edges when the plates are
slightly off. Text without any ink, left white in a solid, is fine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.preflight.inks import Paint, paints
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/rgb",
        wants="Print-shop files use only CMYK and grey.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="color: #0B4F5C">Call us.</p>',
        passes='<p style="color: device-cmyk(0 0 0 1)">Call us.</p>',
    ),
    Rule(
        code="preflight/ink",
        wants="In print-shop files, text is black ink alone, and nothing takes more than 300 % of ink.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="color: device-cmyk(0.9 0.4 0.4 0.3)">Call us.</p>',
        passes='<p style="color: device-cmyk(0 0 0 1)">Call us.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.SHOP})
NEEDS = Needs.PDF

INKS = {"cmyk", "gray"}
MOST_INK = 3.0


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each kind of paint that a print shop should not get."""
    seen: set[str] = set()
    for number, page in enumerate(subject.pdf.file.pages, start=1):
        for paint in sorted(paints(page), key=repr):
            fault = fault_of(paint)
            if fault and fault[1] not in seen:
                seen.add(fault[1])
                yield subject.problem(*fault, "give the token a `device-cmyk()` color in styles/editions/shop.css", page=number)


def fault_of(paint: Paint) -> tuple[str, str] | None:
    """The rule that a paint breaks, and how; None if it breaks none."""
    if paint.space not in INKS:
        return "rgb", f"{paint.what} is painted in {paint.space.lstrip('/')}, not in CMYK"
    if paint.space == "gray":
        return None
    if paint.what == "text" and any(paint.values[:3]):
        return "ink", f"text is painted in more than black: {_written(paint)}"
    if sum(paint.values) > MOST_INK:
        return "ink", f"{paint.what} takes {sum(paint.values):.0%} of ink; {MOST_INK:.0%} is the most that dries"
    return None


def _written(paint: Paint) -> str:
    return ", ".join(f"{name} {value:.0%}" for name, value in zip("CMYK", paint.values, strict=False))
