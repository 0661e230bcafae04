"""Waiting times: one piece after a stylesheet was saved, a build with nothing to do, `check`, `translate update`.

The least of all rounds counts: what else the machine does only adds to it. Each command runs in a copy of the checkout, in
a separate process. With `--against DIR`, another checkout, such as an older one, is measured in turn with this one, and the
table shows both.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.campaign import HOUSE
from benchmarks.table import ms, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.options import Options

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "output", "release", "node_modules", "__pycache__", ".*_cache", "docs")
CARD, CARD_STYLES = "indicator-card:en:plain", "styles/documents/indicator-card.css"
BRIEF, BRIEF_STYLES = "brief-02-how-common:en:plain", "styles/documents/policy-brief.css"
PO = "translations/es.po"
IMPORT = [sys.executable, "-c", "import weasyprint"]
Figures = dict[str, float]


@dataclass(frozen=True)
class Spent:
    """The cost of a command in seconds: elapsed time and processor time."""

    clock: float
    cpu: float


@dataclass(frozen=True)
class Copy:
    """A copy of a checkout, whose files may be changed."""

    root: Path

    def run(self, *words: str) -> Spent:
        """The cost of `python build.py` with these arguments."""
        return _spent([sys.executable, str(self.root / "build.py"), *words], self.root)

    def touch(self, name: str, number: int) -> None:
        """Changes a file by adding a comment."""
        path, remark = self.root / name, f"# {number}" if name.endswith(".po") else f"/* {number} */"
        path.write_text(f"{path.read_text('utf-8')}\n{remark}\n", "utf-8")

    def fit_seconds(self, piece: str) -> float:
        """The processor time of fitting a piece, from its template to its pages, as the press recorded it.

        Older checkouts recorded only the engine's part of it.
        """
        state = self.root / "output" / ".press"
        values = [json.loads(path.read_text("utf-8")) for path in [*state.glob("jobs/*.json"), *state.glob("records/*/*.json")]]
        records = [record for value in values for record in ([value] if "job" in value else value.values())]
        seconds = next(record["seconds"] for record in records if record["job"] == piece)
        return float(seconds.get("fit", seconds["engine"]))


def run(options: Options) -> Iterator[str]:
    """One table, with a row for each kind of waiting."""
    checkouts = [HOUSE, *([options.against] if options.against else [])]
    with tempfile.TemporaryDirectory() as folder:
        copies = [_copied(checkout, Path(folder) / str(number)) for number, checkout in enumerate(checkouts)]
        rounds = [[_measured(copy, number) for copy in copies] for number in range(options.rounds)]
    least = [_least([turn[number] for turn in rounds]) for number in range(len(copies))]
    rows = [(name, *(ms(figures[name]) for figures in least)) for name in least[0]]
    heads = ("", "this checkout", *(["the other"] if options.against else []))
    yield table("waiting times (the least, ms)", heads, rows, [f"rounds: {options.rounds}, in turn"])


def _least(rounds: list[Figures]) -> Figures:
    """The least of each figure, and for each piece what is beyond the engine and the fit: of the least figures, too."""
    least = {name: min(figures[name] for figures in rounds) for name in rounds[0]}
    for name in ("card", "brief"):
        fitted = least.pop(f"{name}: Python and the engine's import") + least.pop(f"{name}: the fit")
        least[f"{name}: beyond Python, the engine and the fit"] = (
            least[f"{name} after a saved stylesheet: processor time"] - fitted
        )
    return least


def _copied(checkout: Path, target: Path) -> Copy:
    shutil.copytree(checkout, target, ignore=LEFT_OUT)
    return Copy(target)


def _measured(copy: Copy, number: int) -> Figures:
    """The figures of one round with one checkout."""
    found: Figures = defaultdict(float)
    for piece, styles, name in ((CARD, CARD_STYLES, "card"), (BRIEF, BRIEF_STYLES, "brief")):
        copy.run(piece)
        copy.touch(styles, number)
        found[f"{name} after a saved stylesheet: processor time"] = copy.run(piece).cpu
        found[f"{name}: Python and the engine's import"] = _spent(IMPORT, copy.root).cpu
        found[f"{name}: the fit"] = copy.fit_seconds(piece)
        found[f"{name} again, nothing to do: on the clock"] = copy.run(piece).clock
    shutil.rmtree(copy.root / "output")
    found["check, cold: processor time"] = copy.run("check").cpu
    found["check again: processor time"] = copy.run("check").cpu
    copy.touch(PO, number)
    found["check after a changed PO file: processor time"] = copy.run("check").cpu
    found["translate update es: processor time"] = copy.run("translate", "update", "es").cpu
    found["translate update es again: processor time"] = copy.run("translate", "update", "es").cpu
    return found


def _spent(command: list[str], folder: Path) -> Spent:
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=folder, capture_output=True, check=False, env=environment | {"NO_COLOR": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(time.perf_counter() - started, cpu)
