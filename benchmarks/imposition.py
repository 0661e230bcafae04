"""Ten copies of a finished card on a sheet: the time it takes, and how much larger the file is than the card."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.campaign import open_campaign
from benchmarks.table import ms, table, verdict
from press.finish.imposition.assemble import Printing
from press.finish.imposition.impose import SheetPlan, impose
from press.make.fit import fitted
from press.run.engine import open_engine
from press.units import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.options import Options

CARD, LANGUAGES = "indicator-card", ("en", "ar", "km", "zh-Hant")
TEN_UP = SheetPlan(kind="grid", sheet=SIZES["letter"], piece=SIZES["card"], columns=2, rows=5)
REPEATED = 40
GOAL_SECONDS, GOAL_BYTES = 0.010, 30_000


def run(_options: Options) -> Iterator[str]:
    """One table, with a row for the card in each language."""
    with tempfile.TemporaryDirectory() as folder:
        campaign = open_campaign(Path(folder))
        engine = open_engine(campaign.workshop)
        jobs = [job for job in campaign.jobs if job.document == CARD and job.language in LANGUAGES]
        measured = {job.language: _measured(fitted(job, engine).rendering.pdf) for job in jobs}
    yield _table(measured)


def _measured(card: bytes) -> tuple[float, int, int]:
    """The median processor time in seconds; the bytes of the card, and the bytes that its sheets have beyond these."""
    seconds = []
    for _ in range(REPEATED):
        started = time.process_time()
        sheets = impose(card, TEN_UP, Printing())
        seconds.append(time.process_time() - started)
    return median(seconds), len(card), len(sheets) - len(card)


def _table(measured: dict[str, tuple[float, int, int]]) -> str:
    rows = [(f"{CARD}:{tag}", ms(seconds), f"{card:,}", f"{beside:,}") for tag, (seconds, card, beside) in measured.items()]
    slowest = max(seconds for seconds, _, _ in measured.values())
    largest = max(beside for _, _, beside in measured.values())
    goals = [
        verdict(f"under {ms(GOAL_SECONDS)} ms", f"{ms(slowest)} ms", met=slowest < GOAL_SECONDS),
        verdict(f"under {GOAL_BYTES:,} bytes beside the card", f"{largest:,}", met=largest < GOAL_BYTES),
    ]
    title = f"a finished card ten times on a letter sheet, both sides, median of {REPEATED}"
    return table(title, ("", "ms of processor", "card, bytes", "sheets beside it"), rows, goals)
