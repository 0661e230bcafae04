"""Checks what some files print, and the names and records that they are planned from, and nothing else."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from press.content.check import check_content, check_translations, check_wording
from press.content.lazy import texts_read
from press.content.scope import Scope
from press.diagnostics import has_errors
from press.pieces import local_texts_in
from press.run.opening import plainest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.content.content import Content
    from press.diagnostics import Diagnostic
    from press.pieces import Job
    from press.plan.catalogue import Entry, Piece
    from press.run.project import Project


def faults_in_part(project: Project, meant: Sequence[Entry]) -> tuple[list[Diagnostic], list[str]]:
    """What is wrong with the content that these files are made of, with what its files say; and the contacts they print."""
    content, diagnostics = project.content, project.diagnostics
    assert content is not None
    if has_errors(diagnostics):
        return diagnostics, []
    found = needed(content, meant)
    if has_errors(diagnostics):  # what could not be read, nothing that is named there is missing
        return diagnostics, []
    if has_errors(found):
        return [*diagnostics, *found], []
    faults, contacts = printed(content, [project.job(entry) for entry in plainest(meant)])
    return [*diagnostics, *found, *faults], contacts


def needed(content: Content, meant: Iterable[Entry]) -> list[Diagnostic]:
    """What is wrong with the words and records that these files are planned from: they are read here."""
    documents = {}
    for entry in meant:
        documents[entry.piece.document_id] = entry.piece.document
        _read(content, entry.piece)
        for tag in entry.tags:
            content.catalogs.get(tag)
    return check_content(content, Scope(texts_read(content.texts), frozenset(), frozenset(documents)))


def _read(content: Content, piece: Piece) -> None:
    """Reads the words and records that a piece is made of."""
    document = piece.document
    for file in (document.text, *document.shares):
        if file:
            content.wordings[file]
    for kind in document.uses:
        len(content.table(kind))
    with suppress(KeyError):  # one that cannot be read was told
        piece.record(content)
    if document.collects:
        list(content.briefs.values())


def printed(content: Content, jobs: Sequence[Job]) -> tuple[list[Diagnostic], list[str]]:
    """What is wrong with the texts that jobs may print, in the languages they print them in; and their contacts."""
    texts = {text for job in jobs for text in local_texts_in([job.view, job.locales])}
    ids = frozenset({text.id for text in texts})
    scope = Scope(ids, frozenset({text.lang for text in texts}), frozenset())
    contacts = sorted({text.id.split(".")[1] for text in texts if text.id.startswith("contacts.")})
    found = [*check_content(content, scope), *check_wording(content, scope), *check_translations(content, scope)]
    return found, contacts
