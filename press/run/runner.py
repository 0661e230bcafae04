"""Gives orders, gathers outcomes, writes files as they arrive. The table of contents of stage 7."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from functools import cached_property, partial
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace, PressError
from press.files import remove_parts
from press.make.order import Order
from press.make.outcome import Outcome
from press.make.proofs import Proof, proof_in
from press.pieces import PLAIN
from press.rules import Rule, Team
from press.run import stamp
from press.run.cache import Cache
from press.run.executors import open_workers
from press.run.filling import filled
from press.run.interrupts import heeded, held
from press.run.lock import alone
from press.run.manifest import write_manifest
from press.run.orphans import orphan_warning, orphans_in
from press.run.record import from_plain
from press.run.report import Report
from press.run.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from press.plan.catalogue import Entry
    from press.run.digests import Digests
    from press.run.executors import Workers
    from press.run.progress import Watcher
    from press.run.project import Project
    from press.run.record import Record

    Open = Callable[[int], Workers]

RULES = (
    Rule(
        code="press/worker",
        wants="Enough memory and time: the worker that made this piece died twice.",
        for_whom=Team.PROGRAMMERS,
        fails="A piece that needs more memory than the machine has.",
        passes="The same piece with `--jobs 1`, or on a larger machine.",
    ),
)

Group = tuple["Entry", ...]
COLLECTED, OF_BRIEFS = 100.0, 10.0  # how much longer a book or a brief takes than a handout, where nobody has measured it


def run(
    project: Project,
    digests: Digests,
    wanted: Sequence[Entry],
    watcher: Watcher,
    *,
    jobs: int,
    force: bool,
    open_: Open | None = None,
) -> Report:
    """Makes what must be made of the wanted files, and brings the output folder in line with what is planned.

    `open_` opens so many workers; they are of this machine if it is not given.
    """
    started, report = time.perf_counter(), Report()
    workshop, content = project.workshop, project.content
    assert content is not None
    with alone(workshop) as refused, heeded():
        cache = Cache(digests)
        runner = _Runner(project, cache, watcher, report, open_ or (lambda count: open_workers(count, workshop, content)))
        stale = runner.sort(with_members(wanted, project.catalogue), force=force)
        if refused:
            if stale:
                raise PressError(refused)
            return report
        remove_parts(workshop.output)
        if stale:
            stamp.forget(workshop)
        watcher.begin(len(stale))
        try:
            runner.make(stale, jobs)
        finally:
            with held():
                runner.finish(wanted)
        runner.look_after()
    report.diagnostics = list(dict.fromkeys(report.diagnostics))
    report.seconds = time.perf_counter() - started
    return report


class _Runner:
    """Carries a run through its steps."""

    def __init__(self, project: Project, cache: Cache, watcher: Watcher, report: Report, open_: Open) -> None:
        self.project, self.cache, self.watcher, self.report, self.open = project, cache, watcher, report, open_
        self.writer = Writer(cache, report)

    def sort(self, wanted: Sequence[Entry], *, force: bool) -> list[Entry]:
        """The files that must be made; of the others, what is remembered is reported again."""
        stale: list[Entry] = []
        changing: set[str] = set()
        for entry in sorted(wanted, key=is_pack):
            record = None if force else self.cache.record(entry.name)
            if record is None or changing.intersection(entry.members) or self.cache.reasons(self.project.job(entry)):
                stale.append(entry)
                changing.add(entry.path)
                continue
            self._remembered(record).append(record.path)
            self.report.diagnostics += [from_plain(values, self.project.workshop) for values in record.diagnostics]
        return stale

    def _remembered(self, record: Record) -> list[str]:
        """The list of the report that a file belongs to which need not be made."""
        if record.finished:
            return self.report.current
        return self.report.skipped if record.skipped else self.report.failed

    def _expected(self, entry: Entry) -> float:
        """How long a file took last time, in seconds; of one that was never made a guess."""
        if record := self.cache.record(entry.name):
            return record.seconds.get("all", 0)
        return COLLECTED if entry.piece.document.collects else OF_BRIEFS if entry.piece.document.each == "briefs" else 1.0

    def make(self, stale: Sequence[Entry], jobs: int) -> None:
        """Has the files made; those that were at work when a worker was lost are tried once more, one after the other."""
        waiting = deque(self._groups(stale))
        suspects: deque[Group] = deque()
        count = min(jobs, len(waiting))
        while waiting:
            suspects += self._pass(waiting, count)
        while suspects:
            for group in self._pass(suspects, 2, singly=True):
                self._lost(group)

    def _groups(self, stale: Sequence[Entry]) -> list[Group]:
        """The files, those of one piece in one language together, since they share its layout; the longest first."""
        groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in stale:
            groups[entry.document, entry.language].append(entry)
        expected = {key: sum(map(self._expected, group)) for key, group in groups.items()}
        return [tuple(sorted(groups[key], key=is_pack)) for key in sorted(groups, key=lambda key: -expected[key])]

    def _lost(self, group: Group) -> None:
        message = "the worker that made this piece died twice; it may need more memory or time than there is"
        hint = "look for what is repeated too often in its texts, template and styles; --jobs 1 makes it in one process"
        for entry in group:
            diagnostic = Diagnostic("press/worker", message, PagePlace(entry.path), hint)
            self._done(Outcome(entry.name, entry.path, diagnostics=(diagnostic,), lost=True))

    def _pass(self, waiting: deque[Group], count: int, *, singly: bool = False) -> list[Group]:
        """Has waiting groups made by fresh workers, few ahead of what is written; returns those whose worker was lost.

        It ends early where the workers cannot go on without the lost one; the others wait for the next pass.
        """
        lost = []
        with self.open(count) as workers:
            ahead = 1 if singly else 2 * workers.count - 1
            for group, outcomes in filled(waiting, workers, partial(self._order, content=workers.content), ahead):
                if outcomes is None:
                    lost.append(group)
                for outcome in outcomes or ():
                    self._done(outcome)
        return lost

    def _order(self, group: Group, content: str) -> Order:
        """The order for a group, with the finished files that a pack of it holds and that are not made again."""
        made = {entry.path for entry in group}
        members = [path for entry in group for path in entry.members if path not in made]
        records = (self.cache.record(self._names[member]) for member in members)
        paths = [path for record in records if record for path in record.outputs]
        files = {path: self.project.workshop.output / path for path in paths}
        finished = {path: file.read_bytes() for path, file in files.items() if file.is_file()}
        code = self.cache.digests.layout
        return Order(content, tuple(entry.name for entry in group), self.project.release, finished, self._proofs(group), code)

    def _proofs(self, group: Group) -> dict[str, Proof]:
        """What is known of the fit of the group's pieces, and of the plain piece that sheets and print-shop files are made of."""
        entry, content = group[0], self.project.content
        plain = f"{entry.document}:{entry.language}:{PLAIN}"
        found = content.fit_steps.proof(entry.document, entry.language) if content else None
        proofs = {plain: Proof(*found)} if found else {}
        for name in {plain, *(entry.name for entry in group)}:
            if (record := self.cache.record(name)) and (proof := proof_in(record.facts)):
                proofs[name] = proof
        return proofs

    @cached_property
    def _names(self) -> dict[str, str]:
        """The names of jobs by the paths of their files."""
        return {entry.path: entry.name for entry in self.project.catalogue}

    def _done(self, outcome: Outcome) -> None:
        with held():
            how = self.writer.take(outcome)
        self.watcher.done(outcome.path, how=how, seconds=outcome.seconds.get("all", 0.0))

    def finish(self, wanted: Sequence[Entry]) -> None:
        """Writes what is not written yet, and, where all of the project was read, removes what nobody plans any more."""
        whole = self.project.whole
        if whole:
            names = {entry.name for entry in self.project.catalogue}
            for record in [record for record in self.cache.records() if record.job not in names]:
                stamp.forget(self.project.workshop)
                self.cache.remove(record)
                self.report.removed.append(record.path)
        self.writer.flush()
        listed = self.project.catalogue if whole else with_members(wanted, self.project.catalogue)
        write_manifest(self.cache, self.writer.batch, dict.fromkeys(entry.document for entry in listed), whole=whole)
        self.writer.flush()
        if whole:
            self._look_for_orphans()
        self.cache.digests.keep()

    def _look_for_orphans(self) -> None:
        """Warns of what looks like pieces in the output folder and is none that is remembered."""
        workshop = self.project.workshop
        known = {path for record in self.cache.records() for path in (record.path, *record.outputs)}
        self.report.orphans = orphans_in(workshop, known)
        if self.report.orphans:
            self.report.diagnostics.append(orphan_warning(workshop, self.report.orphans))

    def look_after(self) -> None:
        """Raises PressError where a finished file is gone by now: somebody else was at work in the output folder."""
        output = self.project.workshop.output
        gone = [path for path in (*self.report.made, *self.report.current) if not (output / path).is_file()]
        if gone:
            message = f"{gone[0]} is gone" if len(gone) == 1 else f"{gone[0]} and {len(gone) - 1} more files are gone"
            raise PressError(f"{message} from {output}; something removed them while the press was at work: start it again")


def is_pack(entry: Entry) -> bool:
    """True for a file that puts together what others are."""
    return bool(entry.members)


def with_members(wanted: Sequence[Entry], planned: Sequence[Entry]) -> list[Entry]:
    """The wanted files, and those that the packs among them are put together from."""
    paths = {path for entry in wanted for path in (entry.path, *entry.members)}
    return [entry for entry in planned if entry.path in paths]
