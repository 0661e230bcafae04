"""Running heads, feet and the draft mark are clear of everything else.

Between two texts, a gap is needed: without one, a year and a page number read as one. Whether they are whole on the page is
for the rule `preflight/seen`.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.placed import TextRun
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/margins",
        wants="Running heads, feet and the draft mark are 1.5 mm clear of everything else.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails="""<style>
@page {
  @top-left { content: "People who came to work and were never paid"; inline-size: 50mm; white-space: nowrap }
  @top-right { content: "A policy brief of 2026"; inline-size: 50mm; text-align: end }
}
</style>""",
        passes="""<style>
@page {
  @top-left { content: "Never paid"; inline-size: 50mm; white-space: nowrap }
  @top-right { content: "A policy brief of 2026"; inline-size: 50mm; text-align: end }
}
</style>""",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.LAYOUT

GAP_MM = 1.5
SHARED_HEIGHT = 0.5  # stacked lines share a little of it; lines side by side share more than half
SHOWN = 40


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each margin text too near another."""
    in_margins = [run for run in subject.rendering.runs if run.margin]
    crowded: dict[tuple[str, str], list[int]] = defaultdict(list)
    for run in in_margins:
        if near := next((other for other in subject.rendering.runs if _too_near(run, other)), None):
            crowded[_shown(run), _shown(near)].append(run.page)
    for (words, others), pages in crowded.items():
        message = f'"{words}", in the margin, overlaps "{others}" or is less than {GAP_MM:g} mm from it'
        message += f", on {len(pages)} pages" if len(pages) > 1 else ""
        yield subject.problem("margins", message, "give the two more room, or make one shorter", page=pages[0])


def _too_near(run: TextRun, other: TextRun) -> bool:
    """True if a margin run is too near a run outside its own box; a pair of margin boxes counts once, in their order."""
    if run.page != other.page or (other.margin and other.margin <= run.margin):
        return False
    gap = max(run.x, other.x) - min(run.x + run.width, other.x + other.width)
    height = min(run.y + run.height, other.y + other.height) - max(run.y, other.y)
    return gap < GAP_MM and height > SHARED_HEIGHT * min(run.height, other.height)


def _shown(run: TextRun) -> str:
    return run.text.strip()[:SHOWN]
