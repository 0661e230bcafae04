"""Submits jobs, gathers outcomes, writes files as they arrive. The table of contents of stage 6."""

from __future__ import annotations

import time
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Executor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace, PressError
from press.work.cache import REJECTED, Cache, Inputs, Record, from_plain
from press.work.executors import open_executor
from press.work.files import remove_parts, write
from press.work.inputs import machine_digest, snapshot
from press.work.manifest import write_manifest
from press.work.outcome import Outcome
from press.work.task import make

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from press.plan.job import Job
    from press.work.progress import Watcher
    from press.work.setup import Workshop


@dataclass
class Report:
    """What a run did."""

    made: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    bugs: list[str] = field(default_factory=list)
    seconds: float = 0.0


def read_inputs(workshop: Workshop) -> Inputs:
    """The digests of everything that may be read, taken before anything is."""
    files = snapshot(workshop)
    return Inputs(files, machine_digest(workshop, files))


def run(
    workshop: Workshop,
    inputs: Inputs,
    wanted: Sequence[Job],
    planned: Sequence[Job],
    watcher: Watcher,
    *,
    jobs: int,
    force: bool,
) -> Report:
    """Makes the wanted jobs that must be made, and brings the output folder in line with what is planned."""
    started, report = time.perf_counter(), Report()
    with _alone(workshop):
        remove_parts(workshop.output)
        cache = Cache(workshop, inputs)
        runner = _Runner(workshop, cache, watcher, report)
        stale = runner.sort(wanted, force=force)
        watcher.begin(len(stale))
        try:
            runner.make(stale, jobs)
        finally:
            _tidy(cache, planned, report)
            write_manifest(workshop, cache, planned)
    report.seconds = time.perf_counter() - started
    return report


class _Runner:
    """Carries a run through its steps."""

    def __init__(self, workshop: Workshop, cache: Cache, watcher: Watcher, report: Report) -> None:
        self.workshop, self.cache, self.watcher, self.report = workshop, cache, watcher, report

    def sort(self, wanted: Sequence[Job], *, force: bool) -> list[Job]:
        """The jobs that must run, the longest first; of the others, what is remembered is reported again."""
        stale = []
        for job in wanted:
            record = None if force else self.cache.record(job)
            if record is None or self.cache.reasons(job):
                stale.append(job)
                continue
            self._remembered(record).append(record.path)
            self.report.diagnostics += [from_plain(values) for values in record.diagnostics]
        return sorted(stale, key=lambda job: -self._expected(job))

    def _remembered(self, record: Record) -> list[str]:
        """The list of the report that a job belongs to which need not run."""
        if record.made:
            return self.report.current
        return self.report.skipped if record.skipped else self.report.failed

    def _expected(self, job: Job) -> float:
        """How long a job took last time; one that was never made is taken to be long when it collects many texts."""
        record = self.cache.record(job)
        return record.seconds.get("all", 0) if record else len(job.words()) / 1000

    def make(self, stale: list[Job], jobs: int) -> None:
        """Runs the jobs; those that were in the hands of a worker that died are tried once more, alone."""
        if not stale:
            return
        workers = min(jobs, len(stale))
        unfinished = self._pass(stale, workers)
        for job in unfinished:
            if self._pass([job], 2 if workers > 1 else 1):
                message = "the worker that made this piece died twice; it may need more memory than there is"
                diagnostic = Diagnostic("press/worker", message, PagePlace(job.path))
                self._settle(job, Outcome(job.name, job.path, None, (diagnostic,), lost=True))

    def _pass(self, stale: list[Job], workers: int) -> list[Job]:
        """Runs jobs on fresh workers, few ahead of what is written; returns those whose worker died."""
        waiting, unfinished = deque(stale), []
        running: dict[Future[Outcome], Job] = {}
        executor = open_executor(workers, self.workshop)
        try:
            while waiting or running:
                while waiting and len(running) < 2 * workers - 1:
                    future = executor.submit(make, waiting[0])
                    running[future] = waiting.popleft()
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    job = running.pop(future)
                    if isinstance(future.exception(), BrokenProcessPool):
                        unfinished.append(job)
                    else:
                        self._settle(job, future.result())
        except BrokenProcessPool:
            unfinished += [*running.values(), *waiting]
        finally:
            _close(executor)
        return unfinished

    def _settle(self, job: Job, outcome: Outcome) -> None:
        """Writes what came of a job, and remembers it."""
        target = self.workshop.output / job.path
        rejected = self.workshop.state / REJECTED / job.path
        if outcome.failed or outcome.skipped:
            target.unlink(missing_ok=True)
            if outcome.pdf is not None:
                write(rejected, outcome.pdf)
            else:
                rejected.unlink(missing_ok=True)
            (self.report.skipped if outcome.skipped else self.report.failed).append(job.path)
        elif outcome.pdf is not None:
            write(target, outcome.pdf)
            rejected.unlink(missing_ok=True)
            self.report.made.append(job.path)
        self.report.diagnostics += outcome.diagnostics
        if outcome.bug:
            self.report.bugs.append(outcome.bug)
        if outcome.bug or outcome.lost:
            self.report.lost.append(job.path)
            self.cache.drop(job)
        else:
            self.cache.keep(job, outcome)
        self.watcher.done(job.path, failed=outcome.failed, seconds=outcome.seconds.get("all", 0.0))


def _close(executor: Executor) -> None:
    executor.shutdown(wait=True, cancel_futures=True)


def _tidy(cache: Cache, planned: Sequence[Job], report: Report) -> None:
    """Removes what we made once and nobody plans any more."""
    names = {job.name for job in planned}
    for record in cache.records():
        if record.job not in names:
            cache.forget(record)
            report.removed.append(record.path)


@contextmanager
def _alone(workshop: Workshop) -> Iterator[None]:
    """Holds the output folder, so that two builds at once do not mix; raises PressError when another build has it."""
    import fcntl  # noqa: PLC0415 - not there on Windows, where the lock is left out

    try:
        workshop.state.mkdir(parents=True, exist_ok=True)
        lock = (workshop.state / "lock").open("w")
    except OSError as error:
        raise PressError(f"{workshop.output} cannot be written to: {error.strerror}; --output names another folder") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise PressError(f"another build is writing to {workshop.output}; wait until it is done") from None
        yield


__all__ = ["Record", "Report", "read_inputs", "run"]
