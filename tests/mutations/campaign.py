"""A campaign of changes by chance, in processes of its own: whoever hangs or dies is ended, named, and the rest is tried."""

from __future__ import annotations

import faulthandler
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.mutations.trial import Room, Trial
from tests.project import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SLICE = 100  # changes that one process tries
MOST_SECONDS = 180  # on the clock, for a change; a busy machine is slow, and what hangs hangs for ever
BEGUN = "begun"


@dataclass
class Campaign:
    """What came of many changes: how many were answered with which exit code, and those that were not answered well."""

    answered: dict[int, int] = field(default_factory=dict)
    bad: list[Trial] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many were tried."""
        return sum(self.answered.values())

    def add(self, trial: Trial) -> None:
        """Counts a change that was tried."""
        self.answered[trial.code] = self.answered.get(trial.code, 0) + 1
        if trial.faults:
            self.bad.append(trial)


def tried(kind: str, seeds: range, jobs: int) -> Iterator[Trial]:
    """What came of the changes of these seeds, a slice at a time, by so many processes at once."""
    slices = [range(first, min(first + SLICE, seeds.stop)) for first in range(seeds.start, seeds.stop, SLICE)]
    with ThreadPoolExecutor(jobs) as pool:
        for trials in pool.map(lambda part: list(_slice(kind, part)), slices):
            yield from trials


def _slice(kind: str, seeds: range) -> Iterator[Trial]:
    """The changes of one slice. What ends its process counts as not answered, and another process goes on behind it."""
    while seeds:
        found, at, ended = _by_a_process(kind, seeds)
        yield from found
        if at is None:
            return
        yield Trial(f"{kind} {at}", code=98, faults=[f"it hung, or ended the process:\n{ended[-3000:]}"])
        seeds = range(at + 1, seeds.stop)


def _by_a_process(kind: str, seeds: range) -> tuple[list[Trial], int | None, str]:
    """What a process found, the seed at which it ended before its time, and what it said then."""
    words = [sys.executable, "-m", "tests.mutations", kind, str(len(seeds)), "--first", str(seeds.start), "--slice"]
    done = subprocess.run(words, cwd=HOUSE, capture_output=True, text=True, check=False, errors="replace")
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    begun = [line[BEGUN] for line in lines if BEGUN in line]
    found = [Trial(**line) for line in lines if BEGUN not in line]
    if done.returncode == 0:
        return found, None, ""
    return found, begun[-1] if begun else seeds.start, done.stderr


def try_slice(kind: str, seeds: Iterable[int]) -> None:
    """Tries these changes in this process, and says what comes of each as a line of JSON."""
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder).resolve())
        for seed in seeds:
            _say({BEGUN: seed})
            faulthandler.dump_traceback_later(MOST_SECONDS, exit=True)
            trial = room.trial(kind, seed)
            faulthandler.cancel_dump_traceback_later()
            _say(asdict(trial) | {"said": ""})


def _say(what: dict[str, object]) -> None:
    sys.__stdout__.write(json.dumps(what) + "\n")  # type: ignore[union-attr] # the process has one
    sys.__stdout__.flush()  # type: ignore[union-attr] # the same
