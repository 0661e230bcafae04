"""Which texts are really printed, where, in which language.

Found by filling the templates, so that nothing else is asked of translators.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from press.content.campaign import EditionKind
from press.plan.catalogue import languages, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from press.content.texts import SourceText
    from press.run.project import Project


PRINT_NOTES = "labels.print."


@dataclass
class Needed:
    """The texts one language needs, in the order they are printed, each with the documents that print it."""

    tag: str
    documents: dict[str, set[str]] = field(default_factory=dict)


def needed_texts(project: Project, printed: Mapping[str, Iterable[str]]) -> dict[str, Needed]:
    """What each language needs, by the texts that each plain file prints, by the name of its job."""
    needed: dict[str, Needed] = {}
    for name, keys in printed.items():
        for key in keys:
            tag, _, text_id = key.partition(":")
            entry = needed.setdefault(tag, Needed(tag))
            entry.documents.setdefault(text_id, set()).add(name.partition(":")[0])
    _add_print_notes(project, needed)
    return needed


def _add_print_notes(project: Project, needed: dict[str, Needed]) -> None:
    """The lines on the waste of imposed sheets, in every language of a piece that has such sheets."""
    assert project.content is not None
    notes = [text_id for text_id in project.content.texts if text_id.startswith(PRINT_NOTES)]
    for piece in pieces(project.content):
        if any(project.content.campaign.editions[name].kind is EditionKind.SHEETS for name in piece.document.editions):
            for tag in {tag for tags in languages(piece, project.content) for tag in tags} & needed.keys():
                for text_id in notes:
                    needed[tag].documents.setdefault(text_id, set()).add(piece.id)


def texts_by_id(project: Project) -> dict[str, SourceText]:
    """Every text of the project; the files of those that come from the house are named as if they were in the project."""
    assert project.content is not None
    house = project.workshop.house
    return {name: _as_in_project(text, house) for name, text in project.content.texts.items()}


def _as_in_project(text: SourceText, house: Path) -> SourceText:
    path = Path(text.place.file)
    if not path.is_absolute():
        return text
    name = path.relative_to(house) if path.is_relative_to(house) else PurePath(path.name)
    return replace(text, place=replace(text.place, file=name.as_posix()))
