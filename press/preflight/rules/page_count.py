"""A piece has the number of pages that content.yaml says.

A card of three pages has lost its second side to overflowing text.
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
        code="preflight/page-count",
        wants="A piece has as many pages as `content.yaml` says.",
        for_whom=Team.DESIGNERS,
        where="content.yaml",
        fails="""documents:
  leaflet:
    pages: [2]  # and the leaflet has one""",
        passes="""documents:
  leaflet:
    pages: [1]""",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic if there are too few or too many pages."""
    if subject.job.pages is None:
        return
    low, high = subject.job.pages
    pages = subject.rendering.pages
    if not low <= pages <= high:
        wanted = str(low) if low == high else f"{low} to {high}"
        count = "1 page" if pages == 1 else f"{pages} pages"
        hint = "shorten the text, or change `pages` in content.yaml"
        yield subject.problem("page-count", f"the piece has {count}, not {wanted}", hint)
