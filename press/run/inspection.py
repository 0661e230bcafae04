"""Everything that can be said of a project without laying anything out: content, wording, templates, styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.pieces import PLAIN
from press.plan.notices import not_at_hand
from press.plan.planner import Planner
from press.preflight.rules.engine import warning_diagnostic
from press.run.engine import open_engine
from press.run.project import open_project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from press.diagnostics import Diagnostic
    from press.pieces import Job
    from press.plan.catalogue import Entry
    from press.render.engine import Engine
    from press.run.project import Project
    from press.workshop import Workshop


def inspect(workshop: Workshop, *, today: date) -> list[Diagnostic]:
    """What is wrong with a project; nothing is made."""
    project = open_project(workshop, today=today)
    diagnostics = list(project.diagnostics)
    if project.usable and project.content:
        diagnostics += _templates_and_styles(project)
        diagnostics += not_at_hand(project.content)
    return diagnostics


def _templates_and_styles(project: Project) -> Iterator[Diagnostic]:
    """What templates and stylesheets complain about: each template filled in every manner, each stylesheet read once."""
    assert project.content is not None
    engine, planner = open_engine(project.workshop), Planner(project.content)
    for entry in representatives(project.catalogue, planner):
        yield from _filled(engine, planner.job(entry))
    for job in _by_stylesheets(project.catalogue, planner):
        yield from _read(engine, job)


def _filled(engine: Engine, job: Job) -> Iterator[Diagnostic]:
    """The fault of a template, if it has one."""
    from press.render.html import TemplateFault  # noqa: PLC0415 - only after the fonts are set

    try:
        engine.printed_texts(job)
    except TemplateFault as fault:
        yield fault.diagnostic


def _read(engine: Engine, job: Job) -> Iterator[Diagnostic]:
    """What is wrong with the stylesheets of a job."""
    from press.render.html import TemplateFault  # noqa: PLC0415 - the same

    try:
        yield from (warning_diagnostic(warning, job.path) for warning in engine.complaints(job))
    except TemplateFault as fault:
        yield fault.diagnostic


def representatives(entries: Iterable[Entry], planner: Planner) -> list[Entry]:
    """Of each piece the plain file in one language for each manner that templates tell apart.

    A template knows of a language only what its locale says: direction, draft mark, how to ask for it, who answers. In two
    languages that agree in these it goes wrong in both or in neither.
    """
    manners = {tag: _manner(tag, planner) for tag in {tag for entry in entries for tag in entry.tags}}
    found = {
        (entry.document, tuple(manners[tag] for tag in entry.tags)): entry
        for entry in reversed(list(entries))
        if entry.edition == PLAIN
    }
    return list(found.values())[::-1]


def _manner(tag: str, planner: Planner) -> tuple[object, ...]:
    """What templates can tell of a language."""
    locale = planner.localizer(tag).locale(draft=tag != planner.source_language)
    return (locale.direction, locale.draft, locale.say_english, locale.text_and_chat, len(locale.say) > 1)


def _by_stylesheets(entries: Iterable[Entry], planner: Planner) -> list[Job]:
    """One job for each set of stylesheets."""
    firsts = {(entry.document, entry.edition): entry for entry in reversed(list(entries))}
    jobs = [planner.job(entry) for entry in reversed(list(firsts.values()))]
    return list({job.stylesheets: job for job in reversed(jobs)}.values())[::-1]
