"""Everything that can be said of a project without laying anything out: content, wording, templates, styles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from press.content.campaign import EditionKind
from press.pieces import PLAIN, digest_of
from press.plan.notices import not_at_hand
from press.plan.planner import Planner
from press.run.digests import digests_of
from press.run.engine import LazyEngine
from press.run.limits import held_to
from press.run.memory import Memory
from press.run.opening import open_but_translations
from press.run.record import from_plain, to_plain
from press.run.remembered import files_for, remembered_checks
from press.run.translate.printed import PRINT_NOTES
from press.run.untranslated import by_language, untranslated

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

    Filled = tuple[tuple[list[dict[str, Any]], list[str]], dict[Path, bool]]  # the same, and the texts that are printed
    Found = tuple[list[dict[str, Any]], dict[Path, bool]]  # diagnostics as plain values, and the files that were read


def inspect(workshop: Workshop, *, today: date) -> list[Diagnostic]:
    """What is wrong with a project; no piece is made."""
    memory = Memory(digests_of(workshop), "looked")
    project = open_but_translations(workshop, today=today, checks=remembered_checks(workshop, memory))
    diagnostics = list(project.diagnostics)
    if project.usable and project.content:
        looks = _Looks(project, memory)
        diagnostics += looks.diagnostics()
        diagnostics += _untranslated(workshop, memory, project.content, looks.printed)
        diagnostics += not_at_hand(project.content)
    memory.keep()
    return diagnostics


def _untranslated(workshop: Workshop, memory: Memory, content: Content, printed: Iterable[str]) -> Iterator[Diagnostic]:
    """What is not translated of the texts that are printed, as `language:id`; remembered like the rest."""
    for tag, ids in sorted(by_language(printed).items()):
        if tag in content.catalogs:
            named = digest_of([sorted(content.files), sorted(ids)])
            for values in memory.known(f"untranslated into {tag}", named, partial(_lacking, workshop, content, tag, ids)):
                yield from_plain(values, workshop)


def _lacking(workshop: Workshop, content: Content, tag: str, ids: list[str]) -> Found:
    """What one language lacks."""
    return [to_plain(fault, workshop) for fault in untranslated(content, tag, ids)], files_for(workshop, content, tag)


class _Looks:
    """What templates and stylesheets complain about; what has not changed since it was looked at is remembered."""

    def __init__(self, project: Project, memory: Memory) -> None:
        assert project.content is not None
        self.project, self.planner, self.memory = project, Planner(project.content), memory
        self.digests = memory.digests
        self.engine, self.printed = LazyEngine(project.workshop), dict[str, None]()

    def diagnostics(self) -> list[Diagnostic]:
        """Each template filled in every manner, each stylesheet read once."""
        entries, found = self.project.catalogue, list[dict[str, Any]]()
        for alike in by_manner(entries, self.planner).values():
            plan = partial(self.planner.job, alike[0])
            planned_from = self.digests.planned_from(alike[0].tags)
            faults, printed = self.memory.planned(alike[0].name, planned_from, plan, self._filled)
            found += faults
            self.printed.update(dict.fromkeys(_in_all(printed, alike)))
        self.printed.update(dict.fromkeys(_notes(self.planner.content, entries)))
        for job in _by_stylesheets(entries, self.planner):
            found += self.memory.known(" ".join(job.stylesheets), "", partial(self._read, job))
        return [from_plain(values, self.project.workshop) for values in found]

    def _filled(self, job: Job) -> Filled:
        """The fault of a template, if it has one; and the texts that it prints."""
        engine = self.engine.opened
        from press.make.limits import Exceeded, exceeded  # noqa: PLC0415 - only after the fonts are set
        from press.render.html import TemplateFault  # noqa: PLC0415 - the same

        limits = self.planner.content.campaign.limits
        try:
            with held_to(limits):
                printed = engine.printed_texts(job)
        except TemplateFault as fault:
            return (self._plain([fault.diagnostic]), []), engine.files_tried()
        except (Exceeded, MemoryError) as error:
            files = engine.files_tried() | {self.project.workshop.project / "content.yaml": True}  # it may allow more later
            return (self._plain([exceeded(error, job, limits, engine.environment)]), []), files
        return ([], printed), engine.files_tried()

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


def by_manner(entries: Iterable[Entry], planner: Planner) -> dict[tuple[object, ...], list[Entry]]:
    """The plain files of each piece by the manner of their languages, as far as templates tell these apart.

    A template knows of a language only what its locale says: direction, draft mark, how to ask for it, who answers. In two
    languages that agree in these it goes wrong in both or in neither, and prints the same texts.
    """
    manners = {tag: _manner(tag, planner) for tag in {tag for entry in entries for tag in entry.tags}}
    found: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        if entry.edition == PLAIN:
            found.setdefault((entry.document, *(manners[tag] for tag in entry.tags)), []).append(entry)
    return found


def _in_all(printed: Iterable[str], alike: list[Entry]) -> Iterator[str]:
    """The texts that the first of some files prints, as `language:id`, in the languages of all of them."""
    keys = [key.partition(":") for key in printed]
    for entry in alike:
        tags = dict(zip(alike[0].tags, entry.tags, strict=True))
        yield from (f"{tags[tag]}:{text_id}" for tag, _, text_id in keys if tag in tags)


def _notes(content: Content, entries: Iterable[Entry]) -> Iterator[str]:
    """The texts in the waste of sheets, in the languages of pieces that have sheets."""
    sheets = {name for name, edition in content.campaign.editions.items() if edition.kind is EditionKind.SHEETS}
    tags = {tag for entry in entries if entry.edition in sheets for tag in entry.tags}
    if tags:
        yield from (f"{tag}:{text_id}" for text_id in content.texts if text_id.startswith(PRINT_NOTES) for tag in sorted(tags))


def _manner(tag: str, planner: Planner) -> tuple[object, ...]:
    """What templates can tell of a language."""
    locale = planner.localizer(tag).locale(draft=tag != planner.source_language)
    return (locale.direction, locale.draft, locale.say_english, locale.text_and_chat, len(locale.say) > 1)


def _by_stylesheets(entries: Iterable[Entry], planner: Planner) -> Iterator[Job]:
    """One job for each set of stylesheets: of the first piece in its first language that is set with them."""
    looks = {(entry.piece.stylesheet, entry.edition): entry for entry in reversed(list(entries))}
    jobs = {job.stylesheets: job for job in map(planner.job, looks.values())}
    yield from list(jobs.values())[::-1]
