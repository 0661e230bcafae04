"""`translate extract` and `translate update`: the template, and each language's file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from press.diagnostics import UsageError, did_you_mean
from press.pieces import PLAIN
from press.run.digests import digests_of
from press.run.engine import LazyEngine
from press.run.memory import Memory
from press.run.translate.agreed import remarks
from press.run.translate.budget import budgets, rooms_in
from press.run.translate.header import header
from press.run.translate.merge import Wanted, merge, template, wanted_texts
from press.run.translate.printed import Needed, needed_texts, texts_by_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from press.pieces import Job
    from press.run.project import Project
    from press.run.translate.budget import Rooms

    Told = Callable[[str, int, int], None]  # the piece that is looked at, its number and how many there are


def extract(project: Project, told: Told) -> str:
    """Writes messages.pot with every text that is printed; a sentence about it."""
    items = template_texts(project, told)
    assert project.content is not None
    path = project.workshop.project / "translations" / "messages.pot"
    changed = template(path, items, header(project.content, ""))
    return f"{path.name}: {len(items)} texts{'' if changed else ', unchanged'}"


def template_texts(project: Project, told: Told) -> list[Wanted]:
    """Every text that is printed in any language, with all the documents that print it."""
    looked = _Looked(project, told)
    everywhere = Needed("")
    for needed in needed_texts(project, looked.printed(looked.jobs)).values():
        for text_id, documents in needed.documents.items():
            everywhere.documents.setdefault(text_id, set()).update(documents)
    return wanted_texts(everywhere, texts_by_id(project), {}, looked.audiences)


def update(project: Project, tags: Sequence[str], told: Told) -> list[str]:
    """Brings the PO file and the template of each language in step, with fresh length budgets; a line for each."""
    assert project.content is not None
    source = project.content.campaign.campaign.source_language
    known = dict.fromkeys(tag for entry in project.catalogue for tag in entry.tags)
    chosen = list(tags) or [tag for tag in known if tag != source]
    for tag in chosen:
        if tag not in known:
            raise UsageError(f'no piece is printed in "{tag}". {did_you_mean(tag, known)}'.strip())
    looked = _Looked(project, told, set(chosen))
    needed, texts = needed_texts(project, looked.printed(looked.jobs)), texts_by_id(project)
    rooms = budgets(looked.rooms(looked.jobs))
    looked.keep()
    terms = {tag: remarks(project.content, tag) for tag in chosen}
    return [
        _updated(project, tag, wanted_texts(needed[tag], texts, rooms.get(tag, {}), looked.audiences, terms[tag]))
        for tag in chosen
    ]


def _updated(project: Project, tag: str, wanted: Sequence[Wanted]) -> str:
    assert project.content is not None
    path, head = project.workshop.project / "translations" / f"{tag}.po", header(project.content, tag)
    catalog = project.content.catalogs[tag]
    in_force = {item.text.id for item in wanted if catalog.words(item.text.id, item.text.words)}
    result = merge(path, tag, wanted, in_force, head)
    template(path.parent / "templates" / f"{tag}.pot", wanted, head)
    return f"{path.name}: {len(wanted)} texts, {result.added} new, {result.changed} changed, {result.retired} retired"


class _Looked:
    """The plain pieces, and what was found in them: now, or the last time they were the same."""

    def __init__(self, project: Project, told: Told, tags: set[str] | None = None) -> None:
        self.jobs = [
            project.job(entry)
            for entry in project.catalogue
            if entry.edition == PLAIN and (tags is None or not tags.isdisjoint(entry.tags))
        ]
        self.audiences = {job.document: job.audience for job in self.jobs}
        self._told, self._engine = told, LazyEngine(project.workshop)
        digests = digests_of(project.workshop)
        self._printed, self._rooms = Memory(digests, "printed"), Memory(digests, "rooms")

    def printed(self, jobs: Sequence[Job]) -> dict[str, list[str]]:
        """For each job, by its name, the texts that it prints, as `language:id`."""
        return {job.name: self._printed.of(job, partial(self._print, job)) for job in jobs}

    def rooms(self, jobs: Sequence[Job]) -> list[Rooms]:
        """For each job the room of its texts."""
        return [self._rooms.of(job, partial(self._measure, job, number)) for number, job in enumerate(jobs, 1)]

    def _print(self, job: Job) -> tuple[list[str], dict[Path, bool]]:
        engine = self._engine.opened
        return engine.printed_texts(job), engine.environment.files_read()

    def _measure(self, job: Job, number: int) -> tuple[Rooms, dict[Path, bool]]:
        self._told(job.name, number, len(self.jobs))
        found = rooms_in(job, self._engine.opened)
        return found, self._engine.opened.files_of(job)

    def keep(self) -> None:
        """Remembers what was found."""
        for memory in (self._printed, self._rooms):
            memory.keep()
