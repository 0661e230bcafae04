"""The campaign for the benchmarks: its pieces, samples of them, their HTML, and builds into a separate folder."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from press.diagnostics import PressError
from press.make.fit import fitted
from press.pieces import PLAIN
from press.run.engine import open_engine
from press.run.opening import open_project
from press.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.pieces import Job
    from press.run.project import Project

HOUSE = Path(__file__).resolve().parents[1]
BUILD_DOOR = HOUSE / "build.py"
HANDED_OUT = {"victim", "public"}
FINE, PROBLEMS = 0, 1


@dataclass(frozen=True)
class Campaign:
    """The project, its workshop, the jobs of its plain pieces, and the number of files in all editions."""

    project: Project
    workshop: Workshop
    jobs: list[Job]
    planned: int

    def handouts(self) -> list[Job]:
        """What is handed out or put up, in every language; of the kinds made for each county or language, one piece."""
        jobs = [job for job in self.jobs if job.audience in HANDED_OUT]
        return list({(job.template, job.page, job.language): job for job in reversed(jobs)}.values())[::-1]

    def briefs(self) -> list[Job]:
        """The policy briefs."""
        return [job for job in self.jobs if job.template == "policy-brief"]


def open_campaign(output: Path) -> Campaign:
    """The campaign, to be built into `output`; raises PressError when its content has errors."""
    workshop = Workshop(HOUSE, output)
    workshop.use_our_fonts()
    project = open_project(workshop, today=date.today())  # noqa: DTZ011 - contacts are verified on the day on the wall
    if not project.usable:
        raise PressError("the content has errors, so nothing can be measured; `python build.py check` lists them")
    plain = [project.job(entry) for entry in project.catalogue if entry.edition == PLAIN]
    return Campaign(project, workshop, plain, len(project.catalogue))


def sample(jobs: Sequence[Job], count: int) -> list[Job]:
    """`count` of the jobs, evenly spread; all if there are fewer."""
    step = max(1.0, len(jobs) / count)
    return [jobs[int(number * step)] for number in range(min(count, len(jobs)))]


def write_pages(campaign: Campaign, jobs: Iterable[Job], folder: Path) -> list[Path]:
    """Writes the filled HTML of each job, at the fit step it is printed with, and returns the paths."""
    engine, paths = open_engine(campaign.workshop), []
    for job in jobs:
        path = folder / f"{job.name.replace(':', '+')}.html"
        path.write_text(fitted(job, engine).rendering.html, encoding="utf-8")
        paths.append(path)
    return paths


def build(jobs: Iterable[Job], output: Path, *, workers: int) -> None:
    """Builds only these jobs; raises CalledProcessError unless the build ends normally, with or without refused pieces."""
    names = [job.name for job in jobs]
    command = [sys.executable, str(BUILD_DOOR), "build", *names, "--output", str(output), "--jobs", str(workers), "--quiet"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in {FINE, PROBLEMS}:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)


def refused(jobs: Iterable[Job], output: Path) -> list[str]:
    """The names of the jobs that a build refused to finish, usually because a text is not translated."""
    return [job.name for job in jobs if not (output / job.path).is_file()]


def note_on(names: Sequence[str]) -> list[str]:
    """A line that names the refused pieces; none if there are none."""
    return [f"made and checked, but refused: {', '.join(names)}"] if names else []
