"""Submits jobs, gathers outcomes, writes files as they arrive. The table of contents of stage 6."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from concurrent.futures import FIRST_COMPLETED, Executor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace, PressError
from press.files import remove_parts, write
from press.make.outcome import Outcome
from press.pieces import Pack, local_texts_in
from press.rules import Rule, Team
from press.run.cache import REJECTED, Cache, Inputs, Record, from_plain
from press.run.executors import open_executor
from press.run.inputs import machine_digest, snapshot
from press.run.manifest import write_manifest
from press.run.task import make

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from press.pieces import Job
    from press.run.progress import Watcher
    from press.workshop import Workshop

RULES = (
    Rule(
        code="press/worker",
        wants="Enough memory: the worker that made this piece died twice.",
        for_whom=Team.PROGRAMMERS,
        fails="A piece that needs more memory than the machine has.",
        passes="The same piece with `--jobs 1`, or on a larger machine.",
    ),
)


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
        stale = runner.sort(with_members(wanted, planned), force=force)
        watcher.begin(len(stale))
        try:
            runner.make(stale, jobs)
        finally:
            _tidy(cache, planned, report)
            write_manifest(workshop, cache, planned)
    report.diagnostics = list(dict.fromkeys(report.diagnostics))
    report.seconds = time.perf_counter() - started
    return report


Batch = tuple["Job", ...]


class _Runner:
    """Carries a run through its steps."""

    def __init__(self, workshop: Workshop, cache: Cache, watcher: Watcher, report: Report) -> None:
        self.workshop, self.cache, self.watcher, self.report = workshop, cache, watcher, report

    def sort(self, wanted: Sequence[Job], *, force: bool) -> list[Job]:
        """The jobs that must run; of the others, what is remembered is reported again."""
        stale: list[Job] = []
        changing: set[str] = set()
        for job in sorted(wanted, key=is_pack):
            record = None if force else self.cache.record(job)
            if record is None or self.cache.reasons(job) or changing.intersection(members_of(job)):
                stale.append(job)
                changing.add(job.path)
                continue
            self._remembered(record).append(record.path)
            self.report.diagnostics += [from_plain(values) for values in record.diagnostics]
        return stale

    def _remembered(self, record: Record) -> list[str]:
        """The list of the report that a job belongs to which need not run."""
        if record.made:
            return self.report.current
        return self.report.skipped if record.skipped else self.report.failed

    def _expected(self, job: Job) -> float:
        """How long a job took last time; one that was never made is taken to be long when it collects many texts."""
        record = self.cache.record(job)
        return record.seconds.get("all", 0) if record else len(local_texts_in(job.view)) / 1000

    def make(self, stale: Sequence[Job], jobs: int) -> None:
        """Runs the jobs, packs when all else is done; those whose worker died are tried once more, alone."""
        for packs in (False, True):
            batches = self._batches([job for job in stale if is_pack(job) == packs])
            if not batches:
                continue
            workers = min(jobs, len(batches))
            for batch in self._pass(batches, workers):
                if self._pass([batch], 2 if workers > 1 else 1):
                    self._lost(batch)

    def _batches(self, stale: Sequence[Job]) -> list[Batch]:
        """The jobs, those of one piece in one language together, since they share its layout; the longest first."""
        groups: dict[tuple[str, str], list[Job]] = defaultdict(list)
        for job in stale:
            groups[job.document, job.language].append(job)
        expected = {key: sum(map(self._expected, group)) for key, group in groups.items()}
        return [tuple(groups[key]) for key in sorted(groups, key=lambda key: -expected[key])]

    def _lost(self, batch: Batch) -> None:
        message = "the worker that made this piece died twice; it may need more memory than there is"
        for job in batch:
            diagnostic = Diagnostic("press/worker", message, PagePlace(job.path))
            self._settle(job, Outcome(job.name, job.path, None, (diagnostic,), lost=True))

    def _pass(self, batches: Sequence[Batch], workers: int) -> list[Batch]:
        """Runs batches on fresh workers, few ahead of what is written; returns those whose worker died."""
        waiting, unfinished = deque(batches), []
        running: dict[Future[list[Outcome]], Batch] = {}
        executor = open_executor(workers, self.workshop)
        try:
            while waiting or running:
                while waiting and len(running) < 2 * workers - 1:
                    future = executor.submit(make, waiting[0])
                    running[future] = waiting.popleft()
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    batch = running.pop(future)
                    if isinstance(future.exception(), BrokenProcessPool):
                        unfinished.append(batch)
                        continue
                    for job, outcome in zip(batch, future.result(), strict=True):
                        self._settle(job, outcome)
        except BrokenProcessPool:
            unfinished += [*running.values(), *waiting]
        finally:
            _close(executor)
        return unfinished

    def _settle(self, job: Job, outcome: Outcome) -> None:
        """Writes what came of a job, and remembers it."""
        rejected = self.workshop.state / REJECTED / job.path
        self._remove_extras(job, outcome)
        if outcome.failed or outcome.skipped:
            (self.workshop.output / job.path).unlink(missing_ok=True)
            if outcome.pdf is not None:
                write(rejected, outcome.pdf)
            else:
                rejected.unlink(missing_ok=True)
            (self.report.skipped if outcome.skipped else self.report.failed).append(job.path)
        elif outcome.pdf is not None:
            for path, data in ((job.path, outcome.pdf), *outcome.extras):
                write(self.workshop.output / path, data)
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
        how = "left out" if outcome.skipped else "failed" if outcome.failed else "made"
        self.watcher.done(job.path, how=how, seconds=outcome.seconds.get("all", 0.0))

    def _remove_extras(self, job: Job, outcome: Outcome) -> None:
        """Removes what went beside the piece last time and does not now."""
        record = self.cache.record(job)
        for path in (record.extras if record else {}).keys() - dict(outcome.extras).keys():
            (self.workshop.output / path).unlink(missing_ok=True)


def members_of(job: Job) -> tuple[str, ...]:
    """The files that a pack puts together; none of another job."""
    return job.production.members if isinstance(job.production, Pack) else ()


def is_pack(job: Job) -> bool:
    """True for a job that puts together what others made."""
    return bool(members_of(job))


def with_members(wanted: Sequence[Job], planned: Sequence[Job]) -> list[Job]:
    """The wanted jobs, and those that the packs among them are put together from."""
    paths = {path for job in wanted for path in (job.path, *members_of(job))}
    return [job for job in planned if job.path in paths]


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
