"""What the commands do: a whole build, one piece to print, a list of the pieces, the reasons for making them again."""

from __future__ import annotations

import json
import signal
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from press.diagnostics import Diagnostic, has_errors
from press.reports import report, summary
from press.run import stamp
from press.run.engine import check_set_up
from press.run.inputs import machine_digest, snapshot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from press.pieces import Job
    from press.run.cache import Inputs
    from press.run.project import Project
    from press.run.runner import Report
    from press.workshop import Workshop

FINE, PROBLEMS, BUG = 0, 1, 3


def build_pieces(workshop: Workshop, *, today: date, form: str, strict: bool, quiet: bool, force: bool, **chosen: Any) -> int:
    """Makes what must be made and says so; returns the exit code."""
    from rich.console import Console

    console = Console(stderr=True, soft_wrap=True)
    check_set_up(workshop)
    from press.run.cache import Inputs

    files = snapshot(workshop)
    inputs = Inputs(files, machine_digest(workshop, files))
    question = {"today": today.isoformat(), "chosen": {k: chosen[k] for k in ("selectors", "languages", "editions", "release")}}
    key = stamp.key_of(inputs, question)
    said = None if force else stamp.answer(workshop, key)
    if said is None:
        said = _build(workshop, inputs, today=today, quiet=quiet, force=force, console=console, form=form, **chosen)
        if said.pop("keep"):
            stamp.keep(workshop, key, said, inputs, said.pop("read"))
    else:
        said["words"] = f"{said['count']} pieces are up to date; nothing to do"
    return _say(said, console, form=form, strict=strict, quiet=quiet)


def _say(said: dict[str, Any], console: Any, *, form: str, strict: bool, quiet: bool) -> int:
    from press.run.cache import from_plain

    diagnostics = [from_plain(values) for values in said["diagnostics"]]
    if form == "json":
        print(report(diagnostics, form))  # noqa: T201 - the answer itself
    elif diagnostics:
        console.print(report(diagnostics, form), markup=False, highlight=False)
    if not quiet or diagnostics:
        tail = f"; {summary(diagnostics)}" if diagnostics else ""
        console.print(said["words"] + tail, markup=False, highlight=False)
    if said["bugs"]:
        return BUG
    return PROBLEMS if has_errors(diagnostics, strict=strict) else FINE


def _build(
    workshop: Workshop, inputs: Inputs, *, today: date, quiet: bool, force: bool, console: Any, form: str, **chosen: Any
) -> dict[str, Any]:
    """A build in full: read, plan, choose, run."""
    from press.run.executors import default_jobs, warm_up

    workers = chosen["jobs"] or default_jobs()
    workshop.use_our_fonts()
    warm_up(workers)
    from press.run.cache import to_plain
    from press.run.project import open_project
    from press.run.runner import run

    project = open_project(workshop, today=today)
    if not project.usable:
        words = f"nothing was changed in {workshop.output}"
        return {
            "diagnostics": [to_plain(d) for d in project.diagnostics],
            "words": words,
            "bugs": [],
            "count": 0,
            "keep": False,
        }
    if chosen["release"]:
        project = replace(project, jobs=[replace(job, release=today.isoformat()) for job in project.jobs])
    wanted = project.select(chosen["selectors"], languages=chosen["languages"], editions=chosen["editions"])
    stamp.forget(workshop)
    for number in (signal.SIGTERM, signal.SIGINT):  # a shell that starts a build in the background has it ignore the second
        signal.signal(number, signal.default_int_handler)
    with _watcher(console, quiet=quiet, form=form) as watcher:
        report_ = run(workshop, inputs, wanted, project.jobs, watcher, jobs=workers, force=force)
    diagnostics = [*project.diagnostics, *report_.diagnostics]
    read = [workshop.project / name for name in project.content.files] if project.content else []
    return _said(workshop, report_, diagnostics) | {"read": read}


def _said(workshop: Workshop, done: Report, diagnostics: list[Diagnostic]) -> dict[str, Any]:
    from press.run.bugs import keep_bug
    from press.run.cache import to_plain

    if done.bugs:
        keep_bug(workshop.output, "\n\n".join(done.bugs))
    parts = [f"{len(done.made)} made", f"{len(done.current)} up to date"]
    parts += [f"{len(done.failed)} failed"] if done.failed else []
    parts += [f"{len(done.skipped)} not signed and left out"] if done.skipped else []
    parts += [f"{len(done.removed)} removed (no longer in content.yaml)"] if done.removed else []
    count = len(done.made) + len(done.current)
    words = f"{', '.join(parts)} in {done.seconds:.1f} s -> {workshop.output}"
    if done.failed:
        words += f"\nfailed pieces are not in the output; to look at them: {workshop.state / 'rejected'}"
    return {
        "diagnostics": [to_plain(d) for d in diagnostics], "words": words, "bugs": done.bugs, "count": count, "keep": not done.lost,
    }  # fmt: skip


def print_piece(
    project: Project, selector: str, language: str | None, edition: str | None, *, people: int, form: str, strict: bool
) -> int:
    """Makes a piece if it must be made, and says how to print it; returns the exit code."""
    from rich.console import Console

    from press.run.printing.choice import one_piece
    from press.run.printing.directions import directions
    from press.run.printing.wording import as_json, as_text

    assert project.content is not None
    job, console = one_piece(project, selector, language, edition), Console(stderr=True, soft_wrap=True)
    done = _made_current(project, job, console, form)
    diagnostics = [*project.diagnostics, *done.diagnostics]
    if done.failed or has_errors(diagnostics, strict=strict):
        return _say(_said(project.workshop, done, diagnostics), console, form=form, strict=strict, quiet=False)
    if diagnostics:
        console.print(report(diagnostics, "human"), markup=False, highlight=False)
    facts, file = _cache(project).record(job).facts, project.workshop.output / job.path
    said = directions(project.content, job, facts, file, people=people, made_now=job.path in done.made)
    print(as_json(said) if form == "json" else as_text(said))  # noqa: T201 - the answer itself
    return FINE


def _made_current(project: Project, job: Job, console: Any, form: str) -> Report:
    """The report of a run that makes one piece, if it must be made."""
    from press.run.cache import Cache
    from press.run.runner import read_inputs, run

    workshop = project.workshop
    check_set_up(workshop)
    inputs = read_inputs(workshop)
    if Cache(workshop, inputs).reasons(job):
        stamp.forget(workshop)
    with _watcher(console, quiet=False, form=form) as watcher:
        return run(workshop, inputs, [job], project.jobs, watcher, jobs=1, force=False)


def _watcher(console: Any, *, quiet: bool, form: str) -> Any:
    from press.run.progress import Live, Plain, Quiet

    if quiet or form != "human":
        return nullcontext(Quiet())
    return Live(console) if console.is_terminal else nullcontext(Plain(console))


def list_pieces(
    project: Project, selectors: Sequence[str], languages: Sequence[str], editions: Sequence[str], form: str
) -> str:
    """The pieces, one a line: name, size, whether it is up to date, title."""
    cache = _cache(project)
    rows = []
    for job in project.select(selectors, languages=languages, editions=editions):
        record = cache.record(job)
        state = "new" if record is None else "changed" if cache.reasons(job) else "made" if record.made else "failed"
        size = f"{job.page.width:.0f} x {job.page.height:.0f} mm"
        rows.append({"piece": job.name, "state": state, "size": size, "file": job.path, "title": job.title})
    if form == "json":
        return json.dumps(rows, indent=1, ensure_ascii=False)
    widths = [max((len(row[key]) for row in rows), default=0) for key in ("piece", "state", "size")]
    return "\n".join(
        f"{row['piece']:{widths[0]}}  {row['state']:{widths[1]}}  {row['size']:{widths[2]}}  {row['title']}" for row in rows
    )


def explain(project: Project, selectors: Sequence[str], languages: Sequence[str], editions: Sequence[str]) -> str:
    """For each piece why it would be made again."""
    cache, lines = _cache(project), []
    for job in project.select(selectors, languages=languages, editions=editions):
        reasons = cache.reasons(job) or ["up to date"]
        lines.append(f"{job.name}: {reasons[0]}")
        lines += [f"{'':{len(job.name) + 2}}{reason}" for reason in reasons[1:]]
    return "\n".join(lines)


def _cache(project: Project) -> Any:
    from press.run.cache import Cache
    from press.run.runner import read_inputs

    return Cache(project.workshop, read_inputs(project.workshop))
