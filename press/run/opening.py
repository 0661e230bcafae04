"""Opens a project: all of it, or as much of it as some pieces need. What is opened is checked."""

from __future__ import annotations

import gc
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from press.content.check import check_content, check_translations, check_wording
from press.content.lazy import texts_read
from press.content.load import load, open_content
from press.content.scope import WHOLE, Scope
from press.diagnostics import UsageError, has_errors
from press.pieces import local_texts_in
from press.plan.catalogue import catalogue
from press.plan.selection import parse_selector
from press.run.project import Project
from press.run.project_rules import unknown_families
from press.run.verified import verification_problems

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from datetime import date

    from press.content.content import Content
    from press.content.load import Loaded
    from press.diagnostics import Diagnostic
    from press.pieces import Job
    from press.plan.catalogue import Entry, Piece
    from press.workshop import Workshop

    Check = Callable[[Content], Iterable[Diagnostic]]

WILD = frozenset("*?[")


class Wanted(NamedTuple):
    """Which files are meant, as users say it; everything where nothing is said."""

    selectors: Sequence[str] = ()
    languages: Sequence[str] = ()
    editions: Sequence[str] = ()


ALL = Wanted()


def open_but_translations(workshop: Workshop, *, today: date, in_translations: Check) -> Project:
    """All of a project, read and checked, but for its translations.

    They are read when they are first asked for, and `in_translations` says what is wrong with them and their files.
    """
    with _nothing_collected():
        return _checked(workshop, today, WHOLE, load(workshop.project, workshop.house, on_demand=True), in_translations)


def open_project(workshop: Workshop, *, today: date, wanted: Wanted = ALL) -> Project:
    """The project, read and checked; its diagnostics say everything that is wrong, in one go.

    Where only some files are wanted, the others are neither read nor checked. Raises UsageError where there are none such.
    """
    with _nothing_collected():
        return _opened_in_part(workshop, today, wanted) if any(wanted) else _opened(workshop, today, WHOLE)


def open_languages(workshop: Workshop, tags: Collection[str], *, today: date) -> Project:
    """The project with its texts in the source language and in these; the other translations are not looked at."""
    with _nothing_collected():
        return _opened(workshop, today, Scope(tags=frozenset(tags)))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """While this lasts, nobody looks for what is done with: all that is read and planned stays."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _opened(workshop: Workshop, today: date, scope: Scope) -> Project:
    """All of a project, but for the translations that are out of scope."""
    loaded = load(workshop.project, workshop.house, scope.tags)
    return _checked(workshop, today, scope, loaded, lambda content: check_translations(content, scope))


def _checked(workshop: Workshop, today: date, scope: Scope, loaded: Loaded, in_translations: Check) -> Project:
    """A project from what was loaded of it, checked; `in_translations` says what is wrong with its translations."""
    content, diagnostics = loaded.content, list(loaded.diagnostics)
    if content is None:
        return Project(workshop, None, diagnostics)
    diagnostics += unknown_families(content, workshop)
    diagnostics += check_wording(content, scope)
    diagnostics += in_translations(content)
    diagnostics += verification_problems(content, today, content.contacts)
    return Project(workshop, content, diagnostics, [] if has_errors(diagnostics) else catalogue(content))


def _opened_in_part(workshop: Workshop, today: date, wanted: Wanted) -> Project:
    """As much of a project as the wanted files need."""
    content, diagnostics = open_content(workshop.project, workshop.house)
    if content is None:
        return Project(workshop, None, diagnostics, whole=False)
    entries, meant = _entries(workshop, content, diagnostics, wanted)
    found = [] if has_errors(diagnostics) else needed(content, meant)
    diagnostics += [] if has_errors(diagnostics) else found  # what could not be read, nothing that is named there is missing
    if has_errors(diagnostics):
        return Project(workshop, content, diagnostics, whole=False)
    project = Project(workshop, content, diagnostics, entries, whole=False)
    diagnostics += unknown_families(content, workshop)
    diagnostics += printed(content, [project.job(entry) for entry in plainest(meant)], today)
    return project


def _entries(
    workshop: Workshop, content: Content, diagnostics: list[Diagnostic], wanted: Wanted
) -> tuple[list[Entry], list[Entry]]:
    """The part of the catalogue that the wanted files are in, and these; none where something could not be read.

    Where each selector names a piece in full, the records of axes need not be listed; where one names none, they are, for
    the message.
    """
    named = [parse_selector(text).document for text in wanted.selectors]
    literal = set(named) if named and not any(WILD & set(name) for name in named) else None
    for ids in (literal, None):
        entries = catalogue(content, ids)
        if has_errors(diagnostics):
            break
        try:
            return entries, Project(workshop, content, [], entries).select(
                *wanted[:1], languages=wanted.languages, editions=wanted.editions
            )
        except UsageError:
            if ids is None:
                raise
    return [], []


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


def plainest(meant: Iterable[Entry]) -> list[Entry]:
    """Of each piece in each language one file: all its editions print the same texts."""
    return list({(entry.document, entry.language): entry for entry in meant}.values())


def printed(content: Content, jobs: Sequence[Job], today: date) -> list[Diagnostic]:
    """What is wrong with the texts that jobs may print, in the languages they print them in."""
    texts = {text for job in jobs for text in local_texts_in([job.view, job.locales])}
    ids = frozenset({text.id for text in texts})
    scope = Scope(ids, frozenset({text.lang for text in texts}), frozenset())
    contacts = sorted({text.id.split(".")[1] for text in texts if text.id.startswith("contacts.")})
    return [
        *check_content(content, scope), *check_wording(content, scope), *check_translations(content, scope),
        *verification_problems(content, today, contacts),
    ]  # fmt: skip
