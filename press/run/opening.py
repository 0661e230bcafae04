"""Opens a project: all of it, or as much of it as some pieces need. What is opened is checked."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from press.content.load import load, open_content
from press.content.scope import WHOLE, Scope
from press.diagnostics import UsageError, has_errors
from press.pieces import digest_of
from press.plan.catalogue import catalogue
from press.plan.selection import parse_selector
from press.run.digests import content_in
from press.run.memory import Memory
from press.run.project import Project
from press.run.project_rules import unknown_families
from press.run.record import from_plain, to_plain
from press.run.verified import verification_problems

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from press.content.content import Content
    from press.content.load import Loaded
    from press.diagnostics import Diagnostic
    from press.plan.catalogue import Entry
    from press.run.digests import Digests
    from press.workshop import Workshop

    Check = Callable[[Content], Iterable[Diagnostic]]

MOST_SELECTIONS = 64  # of which it is remembered what is wrong
WILD = frozenset("*?[")


class Wanted(NamedTuple):
    """Which files are meant, as users say it; everything where nothing is said."""

    selectors: Sequence[str] = ()
    languages: Sequence[str] = ()
    editions: Sequence[str] = ()


ALL = Wanted()


class Checks(NamedTuple):
    """What says what is wrong with content: with its names, its wording, and its translations and their files."""

    names: Check
    wording: Check
    translations: Check


def open_but_translations(workshop: Workshop, *, today: date, checks: Checks) -> Project:
    """All of a project, read and checked, but for its translations, which are read when they are first asked for."""
    with _nothing_collected():
        loaded = load(workshop.project, workshop.house, check=checks.names)
        return _checked(workshop, today, loaded, checks.wording, checks.translations)


def open_project(workshop: Workshop, *, today: date, wanted: Wanted = ALL, digests: Digests | None = None) -> Project:
    """The project, read and checked; its diagnostics say everything that is wrong, in one go.

    Where only some files are wanted, the others are neither read nor checked, and with digests of the files of this moment
    the checks are not repeated while no content has changed. Raises UsageError where there are no such files.
    """
    with _nothing_collected():
        return _opened_in_part(workshop, today, wanted, digests) if any(wanted) else _opened(workshop, today, WHOLE)


def open_languages(workshop: Workshop, tags: Collection[str], *, today: date, checks: Checks | None = None) -> Project:
    """The project with its texts in the source language and in these; the other translations are not looked at.

    With `checks`, these say what is wrong.
    """
    with _nothing_collected():
        if checks is None:
            return _opened(workshop, today, Scope(tags=frozenset(tags)))
        loaded = load(workshop.project, workshop.house, tags, check=checks.names)
        return _checked(workshop, today, loaded, checks.wording, checks.translations)


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
    from press.content.check import check_translations, check_wording  # noqa: PLC0415 - as below

    loaded = load(workshop.project, workshop.house, scope.tags)
    return _checked(workshop, today, loaded, partial(check_wording, scope=scope), partial(check_translations, scope=scope))


def _checked(workshop: Workshop, today: date, loaded: Loaded, in_wording: Check, in_translations: Check) -> Project:
    """A project from what was loaded of it, checked."""
    content, diagnostics = loaded.content, list(loaded.diagnostics)
    if content is None:
        return Project(workshop, None, diagnostics)
    diagnostics += unknown_families(content, workshop)
    diagnostics += in_wording(content)
    diagnostics += in_translations(content)
    diagnostics += verification_problems(content, today, content.contacts)
    return Project(workshop, content, diagnostics, [] if has_errors(diagnostics) else catalogue(content))


def _opened_in_part(workshop: Workshop, today: date, wanted: Wanted, digests: Digests | None) -> Project:
    """As much of a project as the wanted files need."""
    content, diagnostics = open_content(workshop.project, workshop.house)
    if content is None:
        return Project(workshop, None, diagnostics, whole=False)
    entries, meant = _entries(workshop, content, diagnostics, wanted)
    project = Project(workshop, content, diagnostics, entries, whole=False)
    checked = _known_or_checked(project, meant, digests)
    diagnostics = [from_plain(values, workshop) for values in checked["diagnostics"]]
    if not has_errors(diagnostics):
        diagnostics += unknown_families(content, workshop)
        diagnostics += verification_problems(content, today, checked["contacts"])
    if has_errors(diagnostics):
        return Project(workshop, content, diagnostics, whole=False)
    return replace(project, diagnostics=diagnostics)


def _known_or_checked(project: Project, meant: Sequence[Entry], digests: Digests | None) -> dict[str, Any]:
    """What is wrong with what these files print, as plain values, and the contacts among it.

    With digests it is remembered: what depends on the content alone is not worked out again where only styles, templates or
    the day have changed.
    """
    assert project.content is not None
    work = partial(_checked_in_part, project, meant)
    if digests is None:
        return work()[0]
    memory = Memory(digests, "selected")
    found: dict[str, Any] = memory.known(digest_of([entry.name for entry in meant]), digest_of(content_in(digests.files)), work)
    memory.keep(MOST_SELECTIONS)
    return found


def _checked_in_part(project: Project, meant: Sequence[Entry]) -> tuple[dict[str, Any], dict[Path, bool]]:
    """The same, worked out; and the files that were read."""
    from press.run.selected import faults_in_part  # noqa: PLC0415 - the rules are loaded only where something is checked

    found, contacts = faults_in_part(project, meant)
    assert project.content is not None
    read = {project.workshop.project / name: True for name in project.content.files}
    return {"diagnostics": [to_plain(fault, project.workshop) for fault in found], "contacts": contacts}, read


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


def plainest(meant: Iterable[Entry]) -> list[Entry]:
    """Of each piece in each language one file: all its editions print the same texts."""
    return list({(entry.document, entry.language): entry for entry in meant}.values())
