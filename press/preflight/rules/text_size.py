"""preflight/text-size: no text is smaller than people can read.

At least 7.5 pt on cards, 8 pt on pages; marks at the edge that are not part of the reading are free. A phone number
on a card is at least 15 pt once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.check import Subject

CARD_WIDTH_MM = 110
LEAST_ON_CARD = 7.5
LEAST_ON_PAGE = 8.0
LEAST_PHONE = 15.0
SLACK = 0.05


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each page with text that is too small, naming the smallest."""
    card = subject.job.page.width <= CARD_WIDTH_MM
    least = LEAST_ON_CARD if card else LEAST_ON_PAGE
    runs = [run for run in subject.rendering.runs if not run.artifact and any(c.isalnum() for c in run.text)]
    for page in sorted({run.page for run in runs}):
        smallest = min((run for run in runs if run.page == page), key=lambda run: run.size)
        if smallest.size < least - SLACK and not _is_raised(smallest.text):
            message = f'"{smallest.text.strip()[:40]}" is set in {smallest.size:.1f} pt; at least {least:g} pt is wanted'
            yield subject.problem("text-size", message, page=page)
    phones = [run.size for run in runs if run.text in subject.rendering.contacts.values()]
    if card and phones and max(phones) < LEAST_PHONE - SLACK:
        message = f"the phone number is set in {max(phones):.1f} pt; at least {LEAST_PHONE:g} pt is wanted on a card"
        yield subject.problem("text-size", message)


def _is_raised(text: str) -> bool:
    """True for the small figures of notes."""
    return text.strip().strip(",").isdigit()
