"""No text is too small to read.

At least 7.5 pt on pieces that fit in a hand, flat or folded, 8 pt on pages, and what an edition says (large print:
18 pt); marks at the edge that are not part of the text are exempt. A phone number on a card is at least 15 pt once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.pieces import Job
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/text-size",
        wants="Text is at least 7.5 pt on cards, 8 pt on pages, 18 pt in large print; a phone number on a card is at least 15 pt once.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="font-size: 6pt">You can ask for help.</p>',
        passes='<p style="font-size: 9pt">You can ask for help.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.LAYOUT

CARD_SIDE_MM = 110
LEAST_ON_CARD = 7.5
LEAST_ON_PAGE = 8.0
LEAST_PHONE = 15.0
SLACK = 0.05


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each page with text that is too small, naming the smallest."""
    card = is_card(subject.job)
    least = max(LEAST_ON_CARD if card else LEAST_ON_PAGE, subject.job.least_size)
    runs = [run for run in subject.rendering.runs if not run.artifact and any(c.isalnum() for c in run.text)]
    contacts = set(subject.rendering.contacts.values())
    read = [run for run in runs if run.text in contacts or not _is_raised(run.text)]
    for page in sorted({run.page for run in read}):
        smallest = min((run for run in read if run.page == page), key=lambda run: run.size)
        if smallest.size < least - SLACK:
            message = f'"{smallest.text.strip()[:40]}" is set in {smallest.size:.1f} pt; it must be at least {least:g} pt'
            yield subject.problem("text-size", message, page=page)
    phones = [run.size for run in read if run.text in contacts]
    if card and phones and max(phones) < LEAST_PHONE - SLACK:
        message = f"the phone number is set in {max(phones):.1f} pt; on a card it must be at least {LEAST_PHONE:g} pt"
        yield subject.problem("text-size", message)


def is_card(job: Job) -> bool:
    """True for a piece that fits in a hand, once folded if it has folds."""
    return max(max(job.folds, default=job.page.width), job.page.height) <= CARD_SIDE_MM


def _is_raised(text: str) -> bool:
    """True for the small raised numbers of notes."""
    return text.strip().strip(",").isdigit()
