"""The whole build with two workers, compared with one `weasyprint` command per document on the same HTML.

They run in turn, several times, so that other work on the machine affects both. Every build starts from scratch, except for
the steps recorded in content/fit-steps.yaml: it reads and checks the campaign, lays out, fits, checks and writes. A command
only lays out and writes.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.campaign import HOUSE, build, note_on, open_campaign, refused, sample, write_pages
from benchmarks.table import ms, table, times, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from benchmarks.campaign import Campaign
    from benchmarks.options import Options
    from press.pieces import Job

WORKERS = 2
GOALS = {"handouts": 10.0, "briefs": 2.0}
SAMPLES = {"handouts": 24, "briefs": 8}


@dataclass(frozen=True)
class Cost:
    """The cost of a document in seconds: elapsed time and processor time."""

    clock: float
    cpu: float


@dataclass(frozen=True)
class Round:
    """The costs per document of one round, in the order in which it runs: build, commands, build, commands."""

    two_workers: Cost
    one_by_one: Cost
    one_worker: Cost
    two_at_once: Cost


def run(options: Options) -> Iterator[str]:
    """A table for the handouts and one for the briefs."""
    with tempfile.TemporaryDirectory() as folder:
        campaign = open_campaign(Path(folder) / "output")
        for name, jobs in {"handouts": campaign.handouts(), "briefs": campaign.briefs()}.items():
            chosen = jobs if options.full else sample(jobs, SAMPLES[name])
            yield _compared(name, campaign, jobs, chosen, options)


def _compared(name: str, campaign: Campaign, jobs: Sequence[Job], chosen: Sequence[Job], options: Options) -> str:
    """The table for one kind: all `jobs` are built, and the HTML of `chosen` is given to the engine alone."""
    with tempfile.TemporaryDirectory() as folder:
        pages = write_pages(campaign, chosen, Path(folder))
        rounds = [_round(campaign, jobs, pages) for _ in range(options.rounds)]
    missing = refused(jobs, campaign.workshop.output)
    return _table(name, rounds, [f"built: {len(jobs)} {name}", f"as commands: {_names(chosen)}", *note_on(missing)])


def _round(campaign: Campaign, jobs: Sequence[Job], pages: Sequence[Path]) -> Round:
    return Round(
        _cost(lambda: _clean_build(campaign, jobs, WORKERS), len(jobs)),
        _cost(lambda: _commands(pages, 1), len(pages)),
        _cost(lambda: _clean_build(campaign, jobs, 1), len(jobs)),
        _cost(lambda: _commands(pages, WORKERS), len(pages)),
    )


def _cost(work: Callable[[], None], documents: int) -> Cost:
    """The cost per document of `work`, including the processes that it starts and waits for."""
    clock, cpu = time.perf_counter(), _children()
    work()
    return Cost((time.perf_counter() - clock) / documents, (_children() - cpu) / documents)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _clean_build(campaign: Campaign, jobs: Sequence[Job], workers: int) -> None:
    shutil.rmtree(campaign.workshop.output, ignore_errors=True)
    build(jobs, campaign.workshop.output, workers=workers)


def _commands(pages: Sequence[Path], at_once: int) -> None:
    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(_command, pages))


def _command(page: Path) -> None:
    """One `weasyprint` command: the press's HTML, its styles, its fonts, tagged as PDF/UA-1."""
    options = ["--quiet", "--base-url", f"{HOUSE.as_uri()}/", "--pdf-variant", "pdf/ua-1"]
    subprocess.run([sys.executable, "-m", "weasyprint", *options, page, page.with_suffix(".pdf")], check=True)


def _table(name: str, rounds: Sequence[Round], notes: Sequence[str]) -> str:
    rows = [
        ("the press, two workers", _middle(r.two_workers.clock for r in rounds), "-"),
        (
            "weasyprint, one command after the other",
            _middle(r.one_by_one.clock for r in rounds),
            _middle(r.one_by_one.cpu for r in rounds),
        ),
        ("the press, one worker", _middle(r.one_worker.clock for r in rounds), _middle(r.one_worker.cpu for r in rounds)),
        (
            "weasyprint, two commands at once",
            _middle(r.two_at_once.clock for r in rounds),
            _middle(r.two_at_once.cpu for r in rounds),
        ),
    ]
    ratios = {
        "two workers against one command after the other": median(r.one_by_one.clock / r.two_workers.clock for r in rounds),
        "two workers against two commands at once": median(r.two_at_once.clock / r.two_workers.clock for r in rounds),
        "processor time, one worker against commands": median(r.one_by_one.cpu / r.one_worker.cpu for r in rounds),
    }
    first, *others = (f"{what}: {times(ratio)}" for what, ratio in ratios.items())
    goal, measured = GOALS[name], next(iter(ratios.values()))
    lines = [verdict(f"at least {times(goal)} faster", first, met=measured >= goal), *others, *notes]
    return table(
        f"{name}: for each document, median of {len(rounds)} rounds", ("", "ms on the clock", "ms of processor"), rows, lines
    )


def _middle(values: Iterable[float]) -> str:
    return ms(median(values))


def _names(jobs: Sequence[Job]) -> str:
    return ", ".join(f"{job.document}:{job.language}" for job in jobs)
