"""Everything that can be said of a project without laying anything out: content, wording, templates, styles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from press.content.check import check_catalog
from press.content.load import files_of_translations, read_translations
from press.pieces import PLAIN, digest_of
from press.plan.notices import not_at_hand
from press.plan.planner import Planner
from press.run.digests import digests_of
from press.run.engine import LazyEngine
from press.run.limits import held_to
from press.run.memory import Memory
from press.run.opening import open_but_translations
from press.run.record import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from press.content.content import Content
    from press.diagnostics import Diagnostic
    from press.pieces import Job
    from press.plan.catalogue import Entry
    from press.run.project import Project
    from press.workshop import Workshop

    Found = tuple[list[dict[str, Any]], dict[Path, bool]]  # diagnostics as plain values, and the files that were read


def inspect(workshop: Workshop, *, today: date) -> list[Diagnostic]:
    """What is wrong with a project; no piece is made."""
    memory = Memory(digests_of(workshop), "checked")
    project = open_but_translations(workshop, today=today, in_translations=partial(_in_translations, workshop, memory))
    diagnostics = list(project.diagnostics)
    if project.usable and project.content:
        diagnostics += _Looks(project, memory).diagnostics()
        diagnostics += not_at_hand(project.content)
    memory.keep()
    return diagnostics


def _in_translations(workshop: Workshop, memory: Memory, content: Content) -> Iterator[Diagnostic]:
    """What is wrong with each language's translations and their files; remembered while no file of the content has changed."""
    yaml, named = {workshop.project / name: True for name in content.files}, digest_of(sorted(content.files))
    for tag in content.catalogs:
        files = yaml | {path: path.exists() for path in files_of_translations(workshop.project, workshop.house, tag)}
        for values in memory.known(f"translations into {tag}", named, partial(_in_language, workshop, content, tag, files)):
            yield from_plain(values, workshop)


def _in_language(workshop: Workshop, content: Content, tag: str, files: dict[Path, bool]) -> Found:
    """What is wrong with the translations into one language."""
    catalog, faults = read_translations(workshop.project, workshop.house, tag)
    return [to_plain(found, workshop) for found in (*faults, *check_catalog(content, catalog))], files


class _Looks:
    """What templates and stylesheets complain about; what has not changed since it was looked at is remembered."""

    def __init__(self, project: Project, memory: Memory) -> None:
        assert project.content is not None
        self.project, self.planner, self.memory = project, Planner(project.content), memory
        self.engine = LazyEngine(project.workshop)

    def diagnostics(self) -> list[Diagnostic]:
        """Each template filled in every manner, each stylesheet read once."""
        entries, found = self.project.catalogue, list[dict[str, Any]]()
        for job in map(self.planner.job, representatives(entries, self.planner)):
            found += self.memory.of(job, partial(self._filled, job))
        for job in _by_stylesheets(entries, self.planner):
            found += self.memory.known(" ".join(job.stylesheets), "", partial(self._read, job))
        return [from_plain(values, self.project.workshop) for values in found]

    def _filled(self, job: Job) -> Found:
        """The fault of a template, if it has one."""
        engine = self.engine.opened
        from press.make.limits import Exceeded, exceeded  # noqa: PLC0415 - only after the fonts are set
        from press.render.html import TemplateFault  # noqa: PLC0415 - the same

        limits = self.planner.content.campaign.limits
        try:
            with held_to(limits):
                engine.printed_texts(job)
        except TemplateFault as fault:
            return self._plain([fault.diagnostic]), engine.files_tried()
        except (Exceeded, MemoryError) as error:
            files = engine.files_tried() | {self.project.workshop.project / "content.yaml": True}  # it may allow more later
            return self._plain([exceeded(error, job, limits, engine.environment)]), files
        return [], engine.files_tried()

    def _read(self, job: Job) -> Found:
        """What is wrong with the stylesheets of a job."""
        engine = self.engine.opened
        from press.preflight.rules.engine import warning_diagnostic  # noqa: PLC0415 - the same
        from press.render.html import TemplateFault  # noqa: PLC0415

        try:
            found = [warning_diagnostic(warning, job.path) for warning in engine.complaints(job)]
        except TemplateFault as fault:
            return self._plain([fault.diagnostic]), dict(engine.fetcher.files)
        return self._plain(found), engine.styles_of(job)

    def _plain(self, diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
        return [to_plain(diagnostic, self.project.workshop) for diagnostic in diagnostics]


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


def _by_stylesheets(entries: Iterable[Entry], planner: Planner) -> Iterator[Job]:
    """One job for each set of stylesheets: of the first piece in its first language that is set with them."""
    looks = {(entry.piece.stylesheet, entry.edition): entry for entry in reversed(list(entries))}
    jobs = {job.stylesheets: job for job in map(planner.job, looks.values())}
    yield from list(jobs.values())[::-1]
