"""What a release requires of contacts beyond a build: somebody has tried every printed contact, not too long ago."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.pieces import Job

RULES = (
    Rule(
        code="release/untried-contact",
        wants="Contacts on a released piece were tried by somebody, not only seen in a copy of a page.",
        for_whom=Team.OUTREACH,
        fails="A contact with `verified_by: copy` on a piece of a release.",
        passes="The same contact with `verified_by: use`.",
    ),
    Rule(
        code="release/old-contact",
        wants="Contacts on a released piece were tried not longer ago than `contact_age_days`.",
        for_whom=Team.OUTREACH,
        fails="A contact on a piece of a release that was tried 200 days ago.",
        passes="The same contact, tried again last week.",
    ),
)

UNTRIED = "copy"


def contact_problems(job: Job, printed: Iterable[str]) -> Iterator[Diagnostic]:
    """A diagnostic for each printed contact that nobody has tried, or not recently enough."""
    contacts = {name: values for locale in job.locales for name, values in locale.contacts.items()}
    for name in printed:
        contact = contacts[name]
        days = (date.fromisoformat(job.release) - date.fromisoformat(contact["verified_on"])).days
        hint = f"try {contact['display']}, then set verified_on and verified_by in content/contacts.yaml"
        if contact["verified_by"] == UNTRIED:
            message = f'the contact "{name}" was only seen in a stored copy of a page; nobody has tried it'
            yield Diagnostic("release/untried-contact", message, PagePlace(job.path), hint)
        elif timedelta(days=days) > timedelta(days=job.contact_age_days):
            message = f'the contact "{name}" was last verified {days} days ago; {job.contact_age_days} are allowed'
            yield Diagnostic("release/old-contact", message, PagePlace(job.path), hint)
