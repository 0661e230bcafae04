"""A build, from the question to the exit code: what is asked, whether anything changed, what is said of it."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from press.diagnostics import SetupError, has_errors
from press.reports import report, summary
from press.run import stamp
from press.run.cache import Cache
from press.run.digests import FOLDERS, SINGLE, digests_of
from press.run.engine import check_set_up
from press.run.folders import refuse_foreign
from press.run.interrupts import heeded
from press.run.record import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from press.diagnostics import Diagnostic
    from press.plan.catalogue import Entry
    from press.run.digests import Digests
    from press.run.executors import Workers
    from press.run.project import Project
    from press.run.report import Report
    from press.workshop import Workshop

FINE, PROBLEMS, BUG = 0, 1, 3


@dataclass(frozen=True)
class Asked:
    """What a build is asked for.

    Attributes:
        selectors: the pieces that are meant; all if there are none.
        languages: of these only those in these languages.
        editions: of these only these editions.
        today: the day by which contacts are aged.
        release: whether only what is signed and tried is made.
        jobs: how many workers there may be; one for each processor if 0.
        force: whether what has not changed is made too.
        scheduler: the address of a cluster's scheduler, whose workers make what must be made; empty for this machine's own.
    """

    selectors: tuple[str, ...]
    languages: tuple[str, ...]
    editions: tuple[str, ...]
    today: date
    release: bool = False
    jobs: int = 0
    force: bool = False
    scheduler: str = ""

    @property
    def question(self) -> dict[str, Any]:
        """What the answer depends on beside the files."""
        asked = {"selectors": self.selectors, "languages": self.languages, "editions": self.editions, "release": self.release}
        return asked | {"today": self.today.isoformat()}


def build_pieces(
    workshop: Workshop,
    asked: Asked,
    *,
    form: str,
    strict: bool,
    quiet: bool,
    after: Callable[[Project], object] = lambda _: None,
) -> int:
    """Makes what must be made and says so; returns the exit code. `after` is called where all of a project was built."""
    check_set_up(workshop)
    if not asked.force:
        refuse_foreign(workshop.output)
    with heeded():
        answer = _answer(workshop, asked, quiet=quiet, form=form, after=after)
    return say(workshop, answer, form=form, strict=strict, quiet=quiet)


def _answer(workshop: Workshop, asked: Asked, *, quiet: bool, form: str, after: Callable[[Project], object]) -> dict[str, Any]:
    """What is said of a build; as it was said last time where it would be the same."""
    digests = digests_of(workshop)
    answer = None if asked.force else stamp.answer(digests, asked.question)
    if answer is None:
        return _build(workshop, digests, asked, quiet=quiet, form=form, after=after)
    rest = f"; {answer['open']} are not made" if answer.get("open") else ""
    words = f"{answer['count']} pieces are up to date{rest}; nothing to do"
    return answer | {"words": f"{words}\nnothing of it may be released yet" if answer.get("nothing") else words}


def _build(
    workshop: Workshop, digests: Digests, asked: Asked, *, quiet: bool, form: str, after: Callable[[Project], object]
) -> dict[str, Any]:
    """A build in full: read, plan, choose, run."""
    from press.run.executors import default_jobs, warm_up
    from press.run.opening import Wanted, open_project
    from press.run.runner import run, with_members

    workers = asked.jobs or default_jobs()
    workshop.use_our_fonts()
    selection = Wanted(asked.selectors, asked.languages, asked.editions)
    if not any(selection) and not asked.scheduler:
        warm_up(workers)
    project = open_project(workshop, today=asked.today, wanted=selection, digests=digests)
    if not project.usable:
        from press.run.affected import unaffected

        project = unaffected(project, asked.today, selection)
    if not project.usable:
        return answer_of(workshop, None, project.diagnostics)
    if asked.release:
        project = replace(project, release=asked.today.isoformat())
    wanted = _selected(project, asked)
    with watching(quiet=quiet, form=form) as watcher:
        done = run(project, digests, wanted, watcher, jobs=workers, force=asked.force, open_=_cluster(project, asked.scheduler))
    done.stopped = project.stopped
    if not any(selection):
        after(project)
    answer = answer_of(workshop, done, [*project.diagnostics, *done.diagnostics])
    if asked.release and not answer["count"]:
        answer |= {"nothing": True, "words": f"{answer['words']}\nnothing of it may be released yet"}
    if not done.lost and not done.orphans:
        listed = [entry.name for entry in with_members(wanted, project.catalogue)]
        read = [workshop.project / name for name in project.content.files] if project.content else []
        if _foreseen(project, digests, read):
            stamp.keep(Cache(digests), asked.question, answer, listed, read)
    return answer


def _selected(project: Project, asked: Asked) -> list[Entry]:
    """The files that are asked for; of a project of which some are stopped, all that are left."""
    if project.stopped:
        return project.catalogue
    return project.select(asked.selectors, languages=asked.languages, editions=asked.editions)


def _foreseen(project: Project, digests: Digests, read: Sequence[Path]) -> bool:
    """True where the digests of all content were taken before any was read: no file of it lies where nobody looks for one."""
    elsewhere = project.content.campaign.files.values() if project.content else ()
    usual = (*FOLDERS, *SINGLE)
    return all(project.workshop.name_of(path) in digests.files for path in read) and all(
        path in usual or path.partition("/")[0] in FOLDERS for path in elsewhere
    )


def _cluster(project: Project, scheduler: str) -> Callable[[int], Workers] | None:
    """What opens the workers of a cluster; None where no scheduler is named."""
    if not scheduler:
        return None
    if find_spec("distributed") is None:
        raise SetupError("--scheduler needs packages that are not installed yet. Run `make cluster` once.")
    from press.run.cluster.opening import cluster_at

    assert project.content is not None
    return cluster_at(scheduler, project.workshop, project.content, tell)


def tell(words: str) -> None:
    """Says something while a run goes on."""
    import sys

    print(f"warning: {words}", file=sys.stderr)  # noqa: T201 - what a command says


def answer_of(workshop: Workshop, done: Report | None, diagnostics: Sequence[Diagnostic]) -> dict[str, Any]:
    """What is said of a run, as plain values; of a project that cannot be built, that nothing was changed."""
    plain = [to_plain(diagnostic, workshop) for diagnostic in diagnostics]
    if done is None:
        words = f"nothing was changed in {workshop.output}{_why_nothing(diagnostics)}"
        return {"diagnostics": plain, "words": words, "bug": False, "count": 0}
    if done.bugs:
        from press.run.bugs import keep_bug

        keep_bug(workshop.output, "\n\n".join(done.bugs))
    count, left = len(done.made) + len(done.current), len(done.failed) + len(done.stopped)
    return {"diagnostics": plain, "words": _words(workshop, done), "bug": bool(done.bugs), "count": count, "open": left}


def _why_nothing(diagnostics: Sequence[Diagnostic]) -> str:
    """Why what is wrong stops every piece, as the end of a sentence; empty where that is plain from what is said of it."""
    from press.content.registry import NAMED, Form
    from press.diagnostics import FilePlace, Severity

    shared = {kind.path for kind in NAMED.values() if kind.form in {Form.TABLE, Form.WORDS}}
    places = [found.place for found in diagnostics if found.severity is Severity.ERROR]
    files = dict.fromkeys(place.file for place in places if isinstance(place, FilePlace) and place.file in shared)
    return f", since any piece may print what is in {' and '.join(files)}" if files else ""


def _words(workshop: Workshop, done: Report) -> str:
    """The last line of a run."""
    parts = [f"{len(done.made)} made", f"{len(done.current)} up to date"]
    parts += [f"{len(done.failed)} failed"] if done.failed else []
    parts += [f"{len(done.stopped)} not made, since something is wrong with their sources"] if done.stopped else []
    parts += [f"{len(done.skipped)} not signed and left out"] if done.skipped else []
    parts += [f"{len(done.removed)} removed (no longer in content.yaml)"] if done.removed else []
    words = f"{', '.join(parts)} in {done.seconds:.1f} s -> {workshop.output}"
    if done.failed:
        words += f"\nfailed pieces are not in the output; to look at them: {workshop.state / 'rejected'}"
    return words


def say(workshop: Workshop, answer: dict[str, Any], *, form: str, strict: bool, quiet: bool) -> int:
    """Shows what is wrong, and the last line; returns the exit code."""
    import sys

    diagnostics = [from_plain(values, workshop) for values in answer["diagnostics"]]
    if form == "json":
        print(report(diagnostics, form))  # noqa: T201 - the answer itself
    elif diagnostics:
        print(report(diagnostics, form), file=sys.stderr)  # noqa: T201 - the same
    if not quiet or diagnostics:
        tail = f"; {summary(diagnostics)}" if diagnostics else ""
        print(answer["words"] + tail, file=sys.stderr)  # noqa: T201 - the same
    if answer["bug"]:
        return BUG
    return PROBLEMS if answer.get("nothing") or has_errors(diagnostics, strict=strict) else FINE


def watching(*, quiet: bool, form: str) -> Any:
    """Who is told how far a run is: a bar on a terminal, a line a piece elsewhere, nobody where that would disturb."""
    import sys

    from press.run.progress import Plain, Quiet

    if quiet or form != "human":
        return nullcontext(Quiet())
    if not sys.stderr.isatty():
        return nullcontext(Plain(sys.stderr))
    from rich.console import Console

    from press.run.progress_bar import Live

    console = Console(stderr=True, soft_wrap=True)
    return Live(console) if console.is_terminal else nullcontext(Plain(sys.stderr))


def made_current(project: Project, name: str, *, form: str) -> Report:
    """The report of a run that makes one file, if it must be made."""
    from press.run.runner import run

    workshop = project.workshop
    check_set_up(workshop)
    digests = digests_of(workshop)
    wanted = [entry for entry in project.catalogue if entry.name == name]
    with watching(quiet=False, form=form) as watcher:
        return run(project, digests, wanted, watcher, jobs=1, force=False)
