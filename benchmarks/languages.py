"""All handouts in all languages in one run: the cost of a PDF, and the share of it that is spent outside the engine."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.campaign import build, note_on, open_campaign, refused, sample
from benchmarks.table import ms, percent, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.options import Options

WORKERS = 2
SAMPLE = 60


def run(options: Options) -> Iterator[str]:
    """One table: the slowest and the fastest kinds, and the total."""
    with tempfile.TemporaryDirectory() as folder:
        campaign = open_campaign(Path(folder) / "output")
        jobs = campaign.handouts()
        chosen = jobs if options.full else sample(jobs, SAMPLE)
        started = time.perf_counter()
        build(chosen, campaign.workshop.output, workers=WORKERS)
        clock = (time.perf_counter() - started) / len(chosen)
        records = _records(campaign.workshop.state)
        notes = [f"{len({job.language for job in chosen})} languages", *note_on(refused(chosen, campaign.workshop.output))]
    yield _table(records, clock, notes)


def _records(state: Path) -> list[dict[str, Any]]:
    """The name and seconds that the build recorded for each piece, including the engine's seconds."""
    shards = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((state / "records").glob("*/*.json"))]
    return [record for shard in shards for record in shard.values()]


def _table(records: Sequence[dict[str, Any]], clock: float, notes: Sequence[str]) -> str:
    kinds: dict[str, list[dict[str, float]]] = {}
    for record in records:
        kinds.setdefault(record["job"].partition(":")[0], []).append(record["seconds"])
    rows = [_row(kind, seconds) for kind, seconds in sorted(kinds.items())]
    rows.append(_row("together", [record["seconds"] for record in records]))
    head = ("", "PDFs", "ms of processor, each", "outside of the engine")
    lines = [f"on the clock, two workers, start and reading of the content included: {ms(clock)} ms for each PDF", *notes]
    return table("all handouts in one run", head, rows, lines)


def _row(name: str, seconds: Sequence[dict[str, float]]) -> tuple[str, ...]:
    everything, engine = (sum(entry.get(key, 0.0) for entry in seconds) for key in ("all", "engine"))
    share = percent(1 - engine / everything) if everything else "-"
    return name, str(len(seconds)), ms(everything / len(seconds)), share
