"""What is looked at when a project is opened beside what it says: the typefaces that are installed, and the day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, Severity, did_you_mean
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from press.content.content import Content
    from press.workshop import Workshop

RULES = (
    Rule(
        code="content/unknown-family",
        wants="Font families of the language table are installed.",
        for_whom=Team.PROGRAMMERS,
        fails="A language with `fonts: [Noto Sans Klingon]`.",
        passes="The same language with `fonts: [Noto Sans]`.",
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


def unknown_families(content: Content, workshop: Workshop) -> Iterator[Diagnostic]:
    """A diagnostic for each family of the language table that is not installed: another would be printed, without a word."""
    families = {face["family"] for face in workshop.faces}
    table = content.file_of("languages")
    if table is None or not families:
        return
    for tag, row in content.languages.items():
        for family in row.fonts:
            if family not in families:
                message = f'the font family "{family}" is not installed ({tag})'
                place = table.place(("languages", tag, "fonts"), find=family)
                hint = did_you_mean(family, families) or "add its files to fonts/fonts.lock.json"
                yield Diagnostic("content/unknown-family", message, place, hint)


def old_contacts(content: Content, today: date, names: Collection[str]) -> Iterator[Diagnostic]:
    """A warning for each of these contacts that was last verified too long ago."""
    source, limit = content.file_of("contacts"), timedelta(days=content.campaign.campaign.contact_age_days)
    for name in names:
        contact = content.contacts[name]
        if source and today - contact.verified_on > limit:
            days = (today - contact.verified_on).days
            message = f'the contact "{name}" was last verified {days} days ago; {limit.days} are allowed'
            hint = f"try {contact.display}, then set verified_on and verified_by"
            place = source.place(("contacts", name, "verified_on"))
            yield Diagnostic("content/old-contact", message, place, hint, Severity.WARNING)
