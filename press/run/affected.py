"""Which files may be made although something is wrong: a fault stops the pieces that it touches, and no others.

What is wrong is attributed by its place: a text of one piece stops that piece, an entry of a PO file the pieces that print its
text in that language, a document in content.yaml its files. Anything else, such as a table that all pieces draw upon, stops
everything. Whatever is left is checked by itself, as if it had been asked for alone.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from press.content.load import open_content
from press.diagnostics import FilePlace, Severity, UsageError
from press.pieces import local_texts_in
from press.plan.catalogue import catalogue
from press.run.opening import plainest
from press.run.project import Project
from press.run.selected import needed, printed
from press.run.verified import verification_problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from press.content.content import Content
    from press.diagnostics import Diagnostic
    from press.plan.catalogue import Entry
    from press.run.opening import Wanted

ROOT, TRANSLATIONS, DOCUMENTS = "content.yaml", "translations", "documents"


def unaffected(project: Project, today: date, wanted: Wanted) -> Project:
    """The project with the files in its catalogue that nothing which is wrong touches; the others are named as stopped.

    The project itself, which cannot be built, where there are none.
    """
    content, problems = open_content(project.workshop.project, project.workshop.house)
    if content is None:
        return project
    try:
        entries = catalogue(content)
        meant = Project(project.workshop, content, [], entries).select(
            wanted.selectors, languages=wanted.languages, editions=wanted.editions
        )
    except UsageError:
        return project
    diagnostics = list(dict.fromkeys([*project.diagnostics, *problems]))
    opened = replace(project, content=content, catalogue=entries, whole=False)
    left = _left(opened, meant, diagnostics, today)
    if not left:
        return project
    kept = {entry.name for entry in left}
    stopped = [entry.name for entry in meant if entry.name not in kept]
    return replace(opened, diagnostics=diagnostics, catalogue=left, stopped=stopped)


def _left(project: Project, meant: Sequence[Entry], diagnostics: list[Diagnostic], today: date) -> list[Entry]:
    """Of the files that are meant those that nothing touches; what is wrong with them beside is added to the diagnostics."""
    assert project.content is not None
    left = _untouched(meant, diagnostics, project)
    while left:
        jobs = [project.job(entry) for entry in plainest(left)]
        found, (faults, contacts) = needed(project.content, left), printed(project.content, jobs)
        found += [*faults, *verification_problems(project.content, today, contacts)]
        new = [diagnostic for diagnostic in found if diagnostic not in diagnostics]
        diagnostics += new
        after = _untouched(left, new, project)
        if len(after) == len(left):
            return left if not _errors(new) else []
        left = after
    return left


def _errors(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]


def _untouched(entries: Sequence[Entry], diagnostics: Iterable[Diagnostic], project: Project) -> list[Entry]:
    """The files that none of these errors touches."""
    left = list(entries)
    for error in _errors(diagnostics):
        left = [entry for entry in left if not _touches(error.place, entry, project)] if left else left
    return left


def _touches(place: object, entry: Entry, project: Project) -> bool:
    """True where what is wrong at a place may be seen on a piece."""
    content = project.content
    assert content is not None
    if not isinstance(place, FilePlace):
        return True
    file, document = PurePath(place.file), entry.piece.document
    if file.parent.name == TRANSLATIONS and file.suffix == ".po":
        return file.stem in entry.tags and _prints(place, file.stem, entry, project)
    if place.file == ROOT:
        return _document_at(place, content) in (None, entry.piece.document_id)
    words = {name for other in content.campaign.documents.values() for name in (other.text, *other.shares) if name}
    if place.file in words:
        return place.file in (document.text, *document.shares)
    if file.parent.as_posix() == content.path_of("briefs"):
        return bool(document.collects) or (document.each == "briefs" and entry.piece.key == file.stem)
    return True


def _document_at(place: FilePlace, content: Content) -> str | None:
    """The document in whose entry of content.yaml a place is; None for any other place."""
    source = content.files[ROOT]
    starts = {name: source.place((DOCUMENTS, name), on="key").line for name in content.campaign.documents}
    above = [name for name, line in starts.items() if line <= place.line]
    last = source.values[(DOCUMENTS,)]
    ends = source.text.count("\n", 0, last.end) + 1
    return above[-1] if above and place.line <= ends else None


def _prints(place: FilePlace, tag: str, entry: Entry, project: Project) -> bool:
    """True where a piece may print the translation at a place, or nobody knows whose place it is."""
    assert project.content is not None
    catalog = project.content.catalogs.get(tag)
    lines = {
        found.place.line: name for name, found in (catalog.entries if catalog else {}).items() if found.place.file == place.file
    }
    above = [line for line in lines if line <= place.line]
    if not above:
        return True
    job = project.job(entry)
    return lines[max(above)] in {text.id for text in local_texts_in([job.view, job.locales]) if text.lang == tag}
