"""A project opened for work: its content read and checked, its jobs planned, its styles and templates tried."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from press.content.load import load
from press.content.translation_rules import check_translations
from press.content.wording_rules import check_wording
from press.diagnostics import Diagnostic, Severity, did_you_mean, has_errors
from press.pieces import PLAIN
from press.plan.catalogue import catalogue, reasons_withheld
from press.plan.planner import Planner
from press.plan.selection import select

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.content.content import Content
    from press.pieces import Job
    from press.plan.catalogue import Entry
    from press.workshop import Workshop


@dataclass(frozen=True)
class Project:
    """What is there to be made, and what is wrong with what it is made from.

    Attributes:
        workshop: the folders of the run.
        content: what was read; None where it could not be.
        diagnostics: what is wrong.
        catalogue: every file there is to be made; none where something is wrong.
        whole: whether all of the project was read and checked, not only what was asked for.
        release: the day of the release that it is opened for, as ISO 8601 writes it; empty for none.
    """

    workshop: Workshop
    content: Content | None
    diagnostics: list[Diagnostic]
    catalogue: list[Entry] = field(default_factory=list)
    whole: bool = True
    release: str = ""

    def select(self, selectors: Sequence[str], *, languages: Sequence[str] = (), editions: Sequence[str] = ()) -> list[Entry]:
        """The files that a user means; raises UsageError where that is none, and says why one is not made."""
        return select(self.catalogue, selectors, languages=languages, editions=editions, withheld=self.withheld)

    def job(self, entry: Entry) -> Job:
        """The job of an entry of the catalogue."""
        job = self._planner.job(entry)
        return replace(job, release=self.release) if self.release else job

    def plain_jobs(self, selector: str) -> list[Job]:
        """The jobs of the plain pieces that a selector means; raises UsageError where it means nothing."""
        return [self.job(entry) for entry in self.select([selector]) if entry.edition == PLAIN]

    @property
    def jobs(self) -> list[Job]:
        """The jobs of all entries, worked out anew."""
        return [self.job(entry) for entry in self.catalogue]

    @cached_property
    def _planner(self) -> Planner:
        assert self.content is not None
        return Planner(self.content)

    @cached_property
    def withheld(self) -> dict[str, str]:
        """For each piece that is not made in a language, `document:language`, the reason in a sentence."""
        return reasons_withheld(self.content) if self.content and self.catalogue else {}

    @property
    def usable(self) -> bool:
        """True when orders may be given."""
        return self.content is not None and not has_errors(self.diagnostics)


def open_project(workshop: Workshop, *, today: date, selectors: Sequence[str] = ()) -> Project:  # noqa: ARG001
    """Reads and plans a project; its diagnostics say everything that is wrong, in one go."""
    with _nothing_collected():
        return _opened(workshop, today)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """While this lasts, nobody looks for what is done with: all that is read and planned stays."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _opened(workshop: Workshop, today: date) -> Project:
    loaded = load(workshop.project, workshop.house)
    diagnostics = list(loaded.diagnostics)
    if loaded.content is None:
        return Project(workshop, None, diagnostics)
    diagnostics += _unknown_families(loaded.content, workshop)
    diagnostics += check_wording(loaded.content)
    diagnostics += check_translations(loaded.content)
    diagnostics += _old_contacts(loaded.content, today)
    entries = [] if has_errors(diagnostics) else catalogue(loaded.content)
    return Project(workshop, loaded.content, diagnostics, entries)


def _unknown_families(content: Content, workshop: Workshop) -> Iterator[Diagnostic]:
    """A diagnostic for each family of the language table that is not installed: another would be printed, without a word."""
    families = {face["family"] for face in workshop.faces}
    table = content.files.get(content.campaign.files.languages)
    if table is None or not families:
        return
    for tag, row in content.languages.items():
        for family in row.fonts:
            if family not in families:
                message = f'the font family "{family}" is not installed ({tag})'
                place = table.place(("languages", tag, "fonts"), find=family)
                hint = did_you_mean(family, families) or "add its files to fonts/fonts.lock.json"
                yield Diagnostic("content/unknown-family", message, place, hint)


def _old_contacts(content: Content, today: date) -> Iterator[Diagnostic]:
    """A warning for each contact that was last verified too long ago."""
    source, campaign = content.files["content.yaml"], content.campaign
    for name, contact in campaign.contacts.items():
        limit = timedelta(days=campaign.campaign.contact_age_days)
        if today - contact.verified_on > limit:
            days = (today - contact.verified_on).days
            message = f'the contact "{name}" was last verified {days} days ago; {limit.days} are allowed'
            hint = f"try {contact.display}, then set verified_on and verified_by"
            place = source.place(("contacts", name, "verified_on"))
            yield Diagnostic("content/old-contact", message, place, hint, Severity.WARNING)
