"""Five pieces, stage by stage: processor time, lines laid out for each line printed and, where it is installed, Prince's time.

Each piece is made once to warm up, then as often as asked; each stage has the least time that it took. Proofs of the fit are
not used: the table is of a piece that nobody has made before. Prince gets the filled HTML, and is never needed.
"""

from __future__ import annotations

import gc
import re
import resource
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import weasyprint.layout.inline
from weasyprint.document import Document
from weasyprint.formatting_structure import boxes

from benchmarks.campaign import HOUSE, open_campaign
from benchmarks.stages import AGAIN, REST, SHEETS, watch
from benchmarks.stopwatch import Stopwatch
from benchmarks.table import ms, table
from press.make.styled import StyledPieces, Tools
from press.preflight.faces import Faces
from press.run.engine import open_engine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.options import Options
    from press.pieces import Job

PIECES = ("brief-02-how-common:en", "brief-10-who-is-most-at-risk:es", "indicator-card:ar", "flyer:km", "brochure:en")
PRINCE = "prince"
NONE = "-"
_SHORT = re.compile(r"^(brief-\d+)[\w-]*")


@dataclass
class Lines:
    """How many lines were laid out, counted while the engine works."""

    laid_out: int = 0

    def count(self) -> None:
        """Has the engine count from now on."""
        next_line = weasyprint.layout.inline.get_next_linebox

        def counted(*arguments: Any, **options: Any) -> Any:
            self.laid_out += 1
            return next_line(*arguments, **options)

        weasyprint.layout.inline.get_next_linebox = counted


@dataclass(frozen=True)
class Measured:
    """Seconds of processor time by stage, the lines laid out and printed, and Prince's seconds on the clock and of processor."""

    stages: dict[str, float]
    laid_out: int
    printed: int
    prince: tuple[float, float] | None


def run(options: Options) -> Iterator[str]:
    """One table: a row for each stage, a column for each piece."""
    with tempfile.TemporaryDirectory() as folder:
        campaign = open_campaign(Path(folder) / "output")
        engine, stopwatch, lines = open_engine(campaign.workshop), Stopwatch(), Lines()
        tools = Tools(engine, Faces(campaign.workshop.regular_faces), campaign.workshop)
        jobs = {job.name: job for job in campaign.jobs}
        chosen = [jobs[f"{name}:plain"] for name in PIECES]
        for job in chosen:
            StyledPieces(tools).styled(job)
        gc.freeze()
        lines.count()
        watch(stopwatch)
        found = [_measured(job, tools, stopwatch, lines, Path(folder), options.rounds) for job in chosen]
    yield _table(found, options.rounds)


def _measured(job: Job, tools: Tools, stopwatch: Stopwatch, lines: Lines, folder: Path, rounds: int) -> Measured:
    printed: list[int] = []
    html, least = "", dict[str, float]()
    for _ in range(max(2, rounds)):
        stopwatch.seconds.clear()
        tools.engine.forget([])  # fills and parses anew, as for a piece that comes for the first time
        lines.laid_out = 0
        with stopwatch.stage(REST), _painted(printed):
            rendering = StyledPieces(tools).styled(job).rendering
        html = rendering.html if rendering else ""
        least = {name: min(seconds, least.get(name, seconds)) for name, seconds in stopwatch.seconds.items() if name != SHEETS}
    return Measured(least, lines.laid_out, printed[-1], _prince(html, folder))


class _painted:  # noqa: N801 - reads as what it is: `with _painted(lines)`
    """Notes in a list how many lines each document has that is painted."""

    def __init__(self, found: list[int]) -> None:
        self.found, self.write = found, Document.write_pdf

    def __enter__(self) -> None:
        found, write = self.found, self.write

        def noted(document: Any, *arguments: Any, **options: Any) -> Any:
            found.append(sum(_lines_in(page._page_box) for page in document.pages))
            return write(document, *arguments, **options)

        Document.write_pdf = noted

    def __exit__(self, *_: object) -> None:
        Document.write_pdf = self.write


def _lines_in(box: Any) -> int:
    box = getattr(box, "_box", box)  # what is placed absolutely stands behind a placeholder
    return isinstance(box, boxes.LineBox) + sum(map(_lines_in, getattr(box, "children", ())))


def _prince(html: str, folder: Path) -> tuple[float, float] | None:
    """What one Prince process takes for the HTML; None where Prince is not installed or refuses it."""
    command = shutil.which(PRINCE)
    if command is None:
        return None
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    clock, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    options = ["--no-network", f"--baseurl={HOUSE.as_uri()}/", "--tagged-pdf", "-o", str(page.with_suffix(".pdf"))]
    done = subprocess.run([command, *options, str(page)], capture_output=True, check=False)
    used, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - clock
    seconds = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    return (clock, seconds) if done.returncode == 0 else None


def _table(found: list[Measured], rounds: int) -> str:
    stages = sorted(
        {name for piece in found for name in piece.stages}, key=lambda name: -sum(p.stages.get(name, 0) for p in found)
    )
    rows = [(name, *(ms(piece.stages.get(name, 0.0)) for piece in found)) for name in stages]
    rows.append(("all of it", *(ms(sum(piece.stages.values())) for piece in found)))
    rows.append(("lines laid out", *(str(piece.laid_out) for piece in found)))
    rows.append(("for each line printed", *(f"{piece.laid_out / piece.printed:.2f}" for piece in found)))
    rows.append(("Prince, on the clock", *(ms(piece.prince[0]) if piece.prince else NONE for piece in found)))
    rows.append(("Prince, of processor", *(ms(piece.prince[1]) if piece.prince else NONE for piece in found)))
    notes = [f"`{AGAIN}` is the search for the fit step; a proof that is kept spares it"]
    notes += [] if any(piece.prince for piece in found) else [f"there is no command `{PRINCE}` here, so its rows are empty"]
    head = ("ms of processor", *(_SHORT.sub(r"\1", name) for name in PIECES))
    return table(f"five pieces, each stage's least of {max(2, rounds)} rounds", head, rows, notes)
