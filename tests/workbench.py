"""A project on a bench: opened, built and asked in this process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from press.run.cache import Cache
from press.run.digests import digests_of
from press.run.opening import open_project
from press.run.progress import Quiet
from press.run.translate.proof import proof
from press.run.translate.sign import sign

if TYPE_CHECKING:
    from press.pieces import Job
    from press.run.progress import Watcher
    from press.run.project import Project as Opened
    from press.run.report import Report
    from tests.project import Project

TODAY = date(2026, 11, 23)


def nobody(name: str, number: int, count: int) -> None:
    """Is told how far a command is, and says nothing."""


CODES = {"translator": "T1", "linguist": "L1", "reader": "R1"}


@dataclass(frozen=True)
class Bench:
    """A project, and what the commands do to it."""

    project: Project

    @property
    def opened(self) -> Opened:
        """The project as the press sees it now; fails when it does not check."""
        opened = open_project(self.project.workshop, today=TODAY)
        assert opened.usable, opened.diagnostics
        return opened

    @property
    def jobs(self) -> list[Job]:
        """All that the project plans now."""
        return self.opened.jobs

    def job(self, name: str) -> Job:
        """One of them: `leaflet:en:plain`."""
        return next(job for job in self.jobs if job.name == name)

    @property
    def cache(self) -> Cache:
        """What is remembered, seen against the files as they are now."""
        return Cache(digests_of(self.project.workshop))

    def build(self, *selectors: str, watcher: Watcher | None = None, force: bool = False, release: str = "") -> Report:
        """Makes what must be made, in this process."""
        from press.run.runner import run

        project = replace(self.opened, release=release)
        digests = digests_of(self.project.workshop)
        return run(project, digests, project.select(selectors), watcher or Quiet(), jobs=1, force=force)

    def sign(self, role: str, by: str, selector: str = "leaflet:es", on: date = TODAY, language: str = "") -> str:
        """Signs a piece after making its proof; what is said about it."""
        proof(self.opened, selector, nobody)
        return sign(self.opened, selector, role=role, by=by, on=on, language=language)

    def review(self, *roles: str, selector: str = "leaflet:es") -> None:
        """Signs a piece in these roles, each by another code."""
        for role in roles:
            self.sign(role, CODES[role], selector)

    def reasons(self, name: str = "leaflet:en:plain") -> list[str]:
        """Why a piece would be made again."""
        return self.cache.reasons(self.job(name))
