"""`translate extract` and `translate update`: the template, and each language's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import UsageError, did_you_mean
from press.run.engine import open_engine
from press.run.translate.budget import budgets
from press.run.translate.merge import Wanted, merge, template, wanted_texts
from press.run.translate.printed import needed_texts, texts_by_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.run.project import Project


def extract(project: Project) -> str:
    """Writes messages.pot with every text that is printed; a sentence about it."""
    engine = open_engine(project.workshop)
    needed, texts, audiences = needed_texts(project, engine), texts_by_id(project), _audiences(project)
    items: dict[str, Wanted] = {}
    for entry in needed.values():
        items.update({item.text.id: item for item in wanted_texts(entry, texts, {}, audiences)})
    path = project.workshop.project / "translations" / "messages.pot"
    changed = template(path, items.values())
    return f"{path.name}: {len(items)} texts{'' if changed else ', unchanged'}"


def update(project: Project, tags: Sequence[str]) -> list[str]:
    """Brings the PO file of each language in step, with fresh length budgets; a line for each."""
    assert project.content is not None
    engine = open_engine(project.workshop)
    needed, texts, audiences = needed_texts(project, engine), texts_by_id(project), _audiences(project)
    chosen = list(tags) or [tag for tag in needed if tag != project.content.campaign.campaign.source_language]
    rooms = budgets([job for job in project.jobs if {locale.tag for locale in job.locales} & set(chosen)], engine)
    lines = []
    for tag in chosen:
        if tag not in needed:
            raise UsageError(f'no piece is printed in "{tag}". {did_you_mean(tag, needed)}'.strip())
        wanted = wanted_texts(needed[tag], texts, rooms.get(tag, {}), audiences)
        path = project.workshop.project / "translations" / f"{tag}.po"
        result = merge(path, tag, wanted)
        lines.append(
            f"{path.name}: {len(wanted)} texts, {result.added} new, {result.changed} changed, {result.retired} retired"
        )
    return lines


def _audiences(project: Project) -> dict[str, str]:
    return {job.document: job.audience for job in project.jobs}
