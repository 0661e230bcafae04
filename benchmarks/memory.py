"""The peak memory of each of two workers while they make the briefing book and all flyers."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.campaign import open_campaign
from benchmarks.table import table
from press.make.order import Order
from press.run import task
from press.run.executors import open_workers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.campaign import Campaign
    from benchmarks.options import Options
    from press.pieces import Job

WORKERS = 2
BOOK, FLYER = "briefing-book", "flyer"
MEGABYTE = 1_000_000


def run(_options: Options) -> Iterator[str]:
    """One table, with a row for each worker."""
    with tempfile.TemporaryDirectory() as folder:
        campaign = open_campaign(Path(folder))
        jobs = [job for job in campaign.jobs if job.document == BOOK and job.language == "en"]
        jobs += [job for job in campaign.jobs if job.document == FLYER]
        peaks, size = _peaks_and_bytes(campaign, jobs)
    rows = [(f"worker {number}", f"{peak / MEGABYTE:,.0f} MB") for number, peak in enumerate(sorted(peaks.values()), start=1)]
    notes = [f"{jobs[0].name} and {len(jobs) - 1} flyers; bytes of all PDFs: {size:,}"]
    yield table("peak memory of a worker (ru_maxrss)", ("", "peak"), rows, notes)


def _peaks_and_bytes(campaign: Campaign, jobs: list[Job]) -> tuple[dict[int, int], int]:
    """The peak of each worker, by process id, and the total bytes of the files."""
    assert campaign.project.content is not None
    workers = open_workers(WORKERS, campaign.workshop, campaign.project.content)
    with workers.executor as executor:
        outcomes = list(executor.map(task.fill_order, [Order(workers.content, (job.name,)) for job in jobs]))
        peaks = dict(executor.submit(task.peak_memory).result() for _ in range(WORKERS))
        while len(peaks) < WORKERS:  # any free worker may answer
            peaks |= dict(future.result() for future in [executor.submit(task.peak_memory) for _ in range(10 * WORKERS)])
    return peaks, sum(len(data) for filled in outcomes for outcome in filled for data in outcome.files.values())
