"""What a release requires of contacts beyond a build: somebody has tried every printed contact, not too long ago."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace, Severity
from press.pieces import as_verified, contacts_in
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.localized import Names
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
        code="release/changed-contact",
        wants="Contacts on a released piece are what they were when somebody tried them.",
        for_whom=Team.OUTREACH,
        fails="A contact on a piece of a release whose `value` is not what its `verified_as` says.",
        passes="The same contact, tried again.",
    ),
    Rule(
        code="release/unrecorded-contact",
        wants="Contacts on a released piece say in `verified_as` as what they were tried, so that a later change is noticed.",
        for_whom=Team.OUTREACH,
        fails="A contact without `verified_as` on a piece of a release.",
        passes='The same contact with `verified_as: "+14155550100 1-415-555-0100"`.',
        severity=Severity.WARNING,
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
    """A diagnostic for each printed contact that nobody has tried as it is now, or not recently enough."""
    contacts = contacts_in([job.view, job.locales])
    for name in printed:
        if name in contacts:
            yield from _problems(job, name, contacts[name])


def _problems(job: Job, name: str, contact: Names) -> Iterator[Diagnostic]:
    place, as_it_is = PagePlace(job.path), as_verified(contact)
    days = (date.fromisoformat(job.release) - date.fromisoformat(contact["verified_on"])).days
    hint = f"try {contact['display']}, then set verified_on and verified_by in content/contacts.yaml"
    if contact["verified_by"] == UNTRIED:
        message = f'the contact "{name}" was only seen in a stored copy of a page; nobody has tried it'
        yield Diagnostic("release/untried-contact", message, place, hint)
    elif days > job.contact_age_days:
        message = f'the contact "{name}" was last verified {days} days ago; {job.contact_age_days} are allowed'
        yield Diagnostic("release/old-contact", message, place, hint)
    told = f'{hint}, and verified_as: "{as_it_is}"'
    if contact["verified_as"] and contact["verified_as"] != as_it_is:
        message = f'the contact "{name}" was verified as "{contact["verified_as"]}" and is "{as_it_is}" now'
        yield Diagnostic("release/changed-contact", message, place, told)
    elif not contact["verified_as"]:
        message = f'the contact "{name}" does not say as what it was verified; a change of it would not be noticed'
        told = f'add verified_as: "{as_it_is}" in content/contacts.yaml, if that is what was tried'
        yield Diagnostic("release/unrecorded-contact", message, place, told, Severity.WARNING)
