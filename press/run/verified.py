"""When contacts were verified: not in the future, as what they are now, and not too long ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from press.content.contacts import Contact
    from press.content.content import Content
    from press.diagnostics import FilePlace

RULES = (
    Rule(
        code="content/verified-later",
        wants="A contact was verified today or before, never in the future: such a date never grows old.",
        for_whom=Team.OUTREACH,
        fails="A contact with `verified_on: 2099-01-01`.",
        passes="The same contact with the day on which somebody tried it.",
    ),
    Rule(
        code="content/verified-before",
        wants="A contact is what it was when it was verified: its `verified_as` says its value, its display and its extension.",
        for_whom=Team.OUTREACH,
        fails='A contact with the value "+14155550101" and `verified_as: "+14155550100 1-415-555-0100"`.',
        passes="The same contact, verified again, with `verified_as` as it is now.",
        severity=Severity.WARNING,
    ),
    Rule(
        code="content/old-contact",
        wants="Contacts were verified not longer ago than `contact_age_days`.",
        for_whom=Team.OUTREACH,
        fails="A contact that was verified 200 days ago.",
        passes="A contact that was verified 20 days ago.",
        severity=Severity.WARNING,
    ),
)


def verification_problems(content: Content, today: date, names: Collection[str]) -> Iterator[Diagnostic]:
    """A diagnostic for each of these contacts, and forms of them, whose verification is void, of another day or too old."""
    contacts = {name: content.contacts[name] for name in names}  # the file is read by now, so its places are known
    source, limit = content.file_of("contacts"), content.campaign.campaign.contact_age_days
    for name, contact in contacts.items() if source else ():
        own = [tag for tag, form in contact.by_language.items() if form.verified_on or form.verified_as]
        for tag in ("", *own):
            called = f'the contact "{name}" ({tag})' if tag else f'the contact "{name}"'
            inside = ("contacts", name, "by_language", tag) if tag else ("contacts", name)
            places = {key: source.place((*inside, key)) for key in ("verified_on", "verified_as")}  # type: ignore[union-attr]
            yield from _problems(contact.form(tag), called, places, today, limit)


def _problems(contact: Contact, called: str, places: Mapping[str, FilePlace], today: date, limit: int) -> Iterator[Diagnostic]:
    days = (today - contact.verified_on).days
    if days < 0:
        message = f"{called} was verified on {contact.verified_on}, which is after today, {today}"
        yield Diagnostic("content/verified-later", message, places["verified_on"], "write the day on which somebody tried it")
    if contact.verified_as and contact.verified_as != contact.as_verified:
        message = f'{called} is "{contact.as_verified}" now and was verified as "{contact.verified_as}"; that is void'
        hint = f'try {contact.display}, then set verified_on, verified_by and verified_as: "{contact.as_verified}"'
        yield Diagnostic("content/verified-before", message, places["verified_as"], hint, Severity.WARNING)
    if days > limit:
        message = f"{called} was last verified {days} days ago; {limit} are allowed"
        hint = f"try {contact.display}, then set verified_on and verified_by"
        yield Diagnostic("content/old-contact", message, places["verified_on"], hint, Severity.WARNING)
