"""A project that was opened for work: its content, what is wrong with it, and the files there are to be made."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, UsageError, has_errors
from press.pieces import PLAIN
from press.plan.catalogue import reasons_withheld
from press.plan.planner import Planner
from press.plan.selection import select

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        stopped: the names of files that are wanted and not made, since something is wrong with what they are made from.
    """

    workshop: Workshop
    content: Content | None
    diagnostics: list[Diagnostic]
    catalogue: list[Entry] = field(default_factory=list)
    whole: bool = True
    release: str = ""
    stopped: list[str] = field(default_factory=list)

    def select(self, selectors: Sequence[str], *, languages: Sequence[str] = (), editions: Sequence[str] = ()) -> list[Entry]:
        """The files that a user means; raises UsageError where that is none, and says why one is not made."""
        try:
            return select(self.catalogue, selectors, languages=languages, editions=editions)
        except UsageError:
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
        return self.content is not None and (bool(self.stopped) or not has_errors(self.diagnostics))
