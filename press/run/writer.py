"""What came of orders, written to the output folder and remembered; several outcomes at a time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from press.diagnostics import PressError
from press.files import Batch, remove
from press.run.cache import REJECTED

if TYPE_CHECKING:
    from pathlib import Path

    from press.make.outcome import Outcome
    from press.run.cache import Cache
    from press.run.report import Report

MOST_FILES, MOST_SECONDS = 64, 0.5


class Writer:
    """Takes outcomes. A file is remembered as finished only when it is on the disk."""

    def __init__(self, cache: Cache, report: Report) -> None:
        self.cache, self.report, self.batch = cache, report, Batch()
        self.output = cache.workshop.output
        self.rejected = cache.workshop.state / REJECTED
        self._jobs: dict[Path, str] = {}  # whose files may not be on the disk yet
        self._since = time.monotonic()

    def take(self, outcome: Outcome) -> str:
        """Writes what came of a job, soon, and remembers it; in words how it went: `made`, `failed` or `left out`."""
        self._forget(outcome)
        if outcome.finished:
            self.report.made.append(outcome.path)
            self._add(outcome)
        else:
            (self.report.skipped if outcome.skipped else self.report.failed).append(outcome.path)
            self._keep_back(outcome)
        self.report.diagnostics += outcome.diagnostics
        self._remember(outcome)
        if len(self.batch) >= MOST_FILES or time.monotonic() - self._since > MOST_SECONDS:
            self.flush()
        return "left out" if outcome.skipped else "made" if outcome.finished else "failed"

    def flush(self) -> None:
        """Waits until all that was taken is on the disk, then until what is remembered of it is.

        Raises PressError where the disk refuses a file. Its job is forgotten then, the others are not.
        """
        try:
            self.batch.commit()
        except PressError:
            for path in self.batch.refused & self._jobs.keys():
                self.cache.drop(self._jobs[path])
            self._flush_records()
            raise
        self._flush_records()

    def _flush_records(self) -> None:
        self._jobs.clear()
        self.cache.commit(self.batch)
        self.batch.commit()
        self._since = time.monotonic()

    def _write(self, path: Path, data: bytes, outcome: Outcome) -> None:
        self._jobs[path] = outcome.job
        self.batch.add(path, data)

    def _add(self, outcome: Outcome) -> None:
        for path, data in outcome.files.items():
            self._write(self.output / path, data, outcome)
        remove(self.rejected / outcome.path)

    def _keep_back(self, outcome: Outcome) -> None:
        """Puts a file that failed where nobody takes it for a finished one."""
        remove(self.output / outcome.path)
        if outcome.path in outcome.files:
            self._write(self.rejected / outcome.path, outcome.files[outcome.path], outcome)
        else:
            remove(self.rejected / outcome.path)

    def _remember(self, outcome: Outcome) -> None:
        if outcome.bug:
            self.report.bugs.append(outcome.bug)
        if outcome.bug or outcome.lost:
            self.report.lost.append(outcome.path)
            self.cache.drop(outcome.job)
        else:
            self.cache.keep(outcome)

    def _forget(self, outcome: Outcome) -> None:
        """Forgets how the job went last time, and removes what was beside the piece then and is not now."""
        record = self.cache.record(outcome.job)
        self.cache.drop(outcome.job)
        stay = {outcome.path, *(outcome.files if outcome.finished else ())}
        for path in (record.outputs if record else {}).keys() - stay:
            remove(self.output / path)
