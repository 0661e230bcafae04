"""preflight/page-count: a piece has the number of pages that content.yaml says.

A card of three pages has lost its second side to overflowing text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.check import Subject


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic when there are too few or too many pages."""
    if subject.job.pages is None:
        return
    low, high = subject.job.pages
    pages = subject.rendering.pages
    if not low <= pages <= high:
        wanted = str(low) if low == high else f"{low} to {high}"
        hint = "shorten the text, or change `pages` in content.yaml"
        yield subject.problem("page-count", f"the piece has {pages} pages and {wanted} are wanted", hint)
