"""The overhead of the press: its processor time compared with that of WeasyPrint alone for the same HTML.

The press runs in this process, one piece after the other, as with `build.py --jobs 1`. The engine alone runs in a separate
process, unpatched. Both have made every piece once before, so that stylesheets are parsed and fonts are loaded: start-up is
excluded on both sides.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.campaign import note_on, open_campaign, refused, sample, write_pages
from benchmarks.stages import AGAIN, REST, SHEETS, watch
from benchmarks.stopwatch import Stopwatch
from benchmarks.table import ms, percent, table, verdict
from press import files
from press.make.order import Order
from press.run import task
from press.run.cache import Cache
from press.run.digests import digests_of
from press.run.store import HERE, InMemory

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.campaign import Campaign
    from benchmarks.options import Options
    from press.pieces import Job

SAMPLES = {"handouts": 24, "briefs": 6}
CONTENT = "the content, its share"
GOAL = 0.25


@dataclass(frozen=True)
class Measured:
    """Seconds per document, for each stage of the press and for the engine alone."""

    stages: dict[str, float]
    engine: float

    @property
    def added(self) -> float:
        """The overhead as a share of the engine's time; laying out again is excluded, since it is the engine's work."""
        ours = sum(seconds for name, seconds in self.stages.items() if name != AGAIN)
        return ours / self.engine - 1


def run(options: Options) -> Iterator[str]:
    """A table for the handouts and one for the briefs."""
    started = time.process_time()
    stopwatch = Stopwatch()
    with tempfile.TemporaryDirectory() as folder:
        campaign = open_campaign(Path(folder) / "output")
        cache = Cache(digests_of(campaign.workshop))
        content = (time.process_time() - started) / campaign.planned
        kinds = {"handouts": campaign.handouts(), "briefs": campaign.briefs()}
        chosen = {name: jobs if options.full else sample(jobs, SAMPLES[name]) for name, jobs in kinds.items()}
        assert campaign.project.content is not None
        task.open_bench(campaign.workshop, InMemory(campaign.project.content))
        pages = {name: _pages(campaign, jobs, Path(folder) / name, cache) for name, jobs in chosen.items()}
        gc.freeze()  # as workers do, which hold no campaign besides
        watch(stopwatch)
        for name, jobs in chosen.items():
            rounds = [_measured(jobs, pages[name], stopwatch, cache, content) for _ in range(options.rounds)]
            yield _table(
                name, sorted(rounds, key=lambda found: found.added), len(jobs), refused(jobs, campaign.workshop.output)
            )


def _pages(campaign: Campaign, jobs: Sequence[Job], folder: Path, cache: Cache) -> Path:
    """The folder with the HTML of the jobs; every piece is made once, to warm up the press."""
    folder.mkdir()
    write_pages(campaign, jobs, folder)
    _build(jobs, cache)
    return folder


def _build(jobs: Sequence[Job], cache: Cache) -> None:
    """Makes the jobs in this process, writes their files, and records them in the cache."""
    for job in jobs:
        (outcome,) = task.fill_order(Order(HERE, (job.name,)))
        if outcome.finished:
            files.write(cache.workshop.output / job.path, outcome.main)
        cache.keep(outcome)


def _measured(jobs: Sequence[Job], pages: Path, stopwatch: Stopwatch, cache: Cache, content: float) -> Measured:
    """One round of both."""
    alone = subprocess.run([sys.executable, "-m", "benchmarks.engine_alone", pages], capture_output=True, check=True)
    stopwatch.seconds.clear()
    with stopwatch.stage(REST):
        _build(jobs, cache)
    stages = {name: seconds / len(jobs) for name, seconds in stopwatch.seconds.items() if name != SHEETS}
    return Measured(stages | {CONTENT: content}, sum(json.loads(alone.stdout).values()) / len(jobs))


def _table(name: str, rounds: Sequence[Measured], documents: int, missing: Sequence[str]) -> str:
    """The table of the median round, stage by stage."""
    middle = rounds[len(rounds) // 2]
    rows = [("the engine alone", ms(middle.engine), percent(1.0))]
    stages = sorted(middle.stages.items(), key=lambda stage: -stage[1])
    rows += [(stage, ms(seconds), percent(seconds / middle.engine)) for stage, seconds in stages if seconds >= 0.00002]
    again = middle.stages.get(AGAIN, 0.0) / middle.engine
    notes = [
        verdict(f"less than {percent(GOAL)} added to the engine", percent(middle.added), met=middle.added < GOAL),
        f"all rounds: {', '.join(percent(found.added) for found in rounds)}",
        f"laying out again, to find the step at which a piece fits: {percent(again)} more",
        *note_on(missing),
    ]
    head = ("", "ms of processor", "beside the engine")
    return table(f"{documents} {name}, per document, median of {len(rounds)} rounds", head, rows, notes)
