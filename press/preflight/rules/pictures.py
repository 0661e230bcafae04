"""Every picture that means something has alternative text."""

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
        code="preflight/pictures",
        wants="Every picture that means something has alternative text.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
        passes='<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" aria-label="A locked door"><rect width="9" height="9"/></svg>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each figure without alternative text."""
    if subject.pdf.tree is None:
        return
    for element in subject.pdf.tree.walk():
        if element.role == "Figure" and not str(element.entries.get("/Alt", "")).strip():
            page = element.content[0][0] if element.content else 0
            hint = 'give it alt="..."; if it is decoration, aria-hidden="true"'
            yield subject.problem("pictures", "a picture has no alternative text", hint, page=page)
