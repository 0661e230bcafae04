"""Headings start at the first level and skip none.

Readers who listen move from heading to heading. PDF/UA-1, 7.4.2.
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
        code="preflight/headings",
        wants="Headings start at the first level and skip none.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails="<h1>Your rights</h1><h3>Pay</h3>",
        passes="<h1>Your rights</h1><h2>Pay</h2>",
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF

LEVELS = {f"H{level}": level for level in range(1, 7)}


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each heading that skips a level, and for a piece without headings."""
    tree = subject.pdf.tree
    if tree is None:
        return
    above = 0
    for element in tree.walk():
        if level := LEVELS.get(element.role):
            if level > above + 1:
                yield subject.problem("headings", f"a heading of level {level} follows level {above or 'none'}")
            above = level
    if not above:
        yield subject.problem("headings", "the piece has no heading")
