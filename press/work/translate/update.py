"""`translate extract` and `translate update`: the template, and each language's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.work.translate.merge import Wanted, merge, template, wanted_texts
from press.work.translate.printed import needed_texts, texts_by_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.work.project import Project


def extract(project: Project) -> str:
    """Writes messages.pot with every text that is printed; a sentence about it."""
    needed, texts, audiences = needed_texts(project), texts_by_id(project), _audiences(project)
    items: dict[str, Wanted] = {}
    for entry in needed.values():
        items.update({item.text.id: item for item in wanted_texts(entry, texts, {}, audiences)})
    path = project.workshop.project / "translations" / "messages.pot"
    changed = template(path, items.values())
    return f"{path.name}: {len(items)} texts{'' if changed else ', unchanged'}"


def update(project: Project, tags: Sequence[str]) -> list[str]:
    """Brings the PO file of each language in step; a line for each."""
    needed, texts, audiences = needed_texts(project), texts_by_id(project), _audiences(project)
    assert project.content is not None
    source = project.content.campaign.campaign.source_language
    lines = []
    for tag in tags or [tag for tag in needed if tag != source]:
        wanted = wanted_texts(needed[tag], texts, {}, audiences)
        path = project.workshop.project / "translations" / f"{tag}.po"
        result = merge(path, tag, wanted)
        lines.append(
            f"{path.name}: {len(wanted)} texts, {result.added} new, {result.changed} changed, {result.retired} retired"
        )
    return lines


def _audiences(project: Project) -> dict[str, str]:
    return {job.document: job.audience for job in project.jobs}
