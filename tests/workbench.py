"""A project on a bench: opened, built and asked in this process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from press.plan.selection import select
from press.run.cache import Cache
from press.run.progress import Quiet
from press.run.project import open_project

if TYPE_CHECKING:
    from press.pieces import Job
    from press.run.progress import Watcher
    from press.run.project import Project as Opened
    from press.run.runner import Report
    from tests.project import Project

TODAY = date(2026, 11, 23)


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
        from press.run.runner import read_inputs

        return Cache(self.project.workshop, read_inputs(self.project.workshop))

    def build(self, *selectors: str, watcher: Watcher | None = None, force: bool = False, release: str = "") -> Report:
        """Makes what must be made, in this process."""
        from press.run.runner import read_inputs, run

        workshop, inputs = self.project.workshop, read_inputs(self.project.workshop)
        jobs = [replace(job, release=release) for job in self.jobs]
        return run(workshop, inputs, select(jobs, selectors), jobs, watcher or Quiet(), jobs=1, force=force)

    def reasons(self, name: str = "leaflet:en:plain") -> list[str]:
        """Why a piece would be made again."""
        return self.cache.reasons(self.job(name))
