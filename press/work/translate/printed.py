"""Which texts are really printed, where, in which language.

Found by filling the templates, so that nothing else is asked of translators.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.plan.job import PLAIN

if TYPE_CHECKING:
    from press.content.texts import Text
    from press.render.engine import Engine
    from press.work.project import Project


@dataclass
class Needed:
    """The texts one language needs, in the order they are printed, each with the documents that print it."""

    tag: str
    documents: dict[str, set[str]] = field(default_factory=dict)


def needed_texts(project: Project, engine: Engine) -> dict[str, Needed]:
    """What each language needs, the source language first."""
    needed: dict[str, Needed] = {}
    for job in project.jobs:
        if job.edition != PLAIN:
            continue
        for key in engine.printed_texts(job):
            tag, _, text_id = key.partition(":")
            entry = needed.setdefault(tag, Needed(tag))
            entry.documents.setdefault(text_id, set()).add(job.document)
    return needed


def texts_by_id(project: Project) -> dict[str, Text]:
    """Every text of the project."""
    assert project.content is not None
    return dict(project.content.texts)
