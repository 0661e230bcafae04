"""preflight/pictures: every picture that means something says what, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.check import Subject


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each figure without alternative text."""
    if subject.pdf.tree is None:
        return
    for element in subject.pdf.tree.walk():
        if element.role == "Figure" and not str(element.entries.get("/Alt", "")).strip():
            page = element.content[0][0] if element.content else 0
            hint = 'give it alt="..."; if it is decoration, aria-hidden="true"'
            yield subject.problem("pictures", "a picture has no alternative text", hint, page=page)
