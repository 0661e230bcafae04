"""One piece to print, of all that a selector may mean: one document, one language, the edition that suits an office printer."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from press.diagnostics import UsageError, did_you_mean
from press.pieces import PLAIN
from press.plan.selection import parse_selector

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.plan.catalogue import Entry
    from press.run.project import Project

SUITED = ("office", "booklet", PLAIN)
SHOWN = 6


def one_piece(project: Project, selector: str, language: str | None = None, edition: str | None = None) -> Entry:
    """The file that a user means; raises UsageError where it is none or several, and says what to add."""
    asked = parse_selector(selector)
    entries = _of_one_document(project.select([asked.document]), asked.document)
    entries = _in_one_language(project, entries, _either(selector, "--lang", asked.language, language))
    return _suited(entries, _either(selector, "--edition", asked.edition, edition))


def _either(selector: str, option: str, within: str, given: str | None) -> str:
    """What the selector or the option says; raises UsageError where they contradict each other."""
    if given and within not in ("*", given):
        raise UsageError(f'"{selector}" says {within} and {option} says {given}; say one of them')
    return given or within


def _of_one_document(entries: Sequence[Entry], asked: str) -> Sequence[Entry]:
    names = list(dict.fromkeys(entry.document for entry in entries))
    if len(names) > 1:
        raise UsageError(f'"{asked}" means {len(names)} pieces; name one: {_listed(names)}')
    return entries


def _in_one_language(project: Project, entries: Sequence[Entry], asked: str) -> list[Entry]:
    """The files in the language that is asked for; raises UsageError where there are several, or none."""
    document, known = entries[0].document, list(dict.fromkeys(entry.language for entry in entries))
    found = [tag for tag in known if fnmatchcase(tag, asked)]
    if not found:
        reason = project.withheld.get(f"{document}:{asked}")
        raise UsageError(reason or f'{document} is not made in "{asked}". {did_you_mean(asked, known)}'.strip())
    if len(found) > 1:
        raise UsageError(f"{document} is made in {len(found)} languages; say which with --lang. known: {', '.join(found)}")
    return [entry for entry in entries if entry.language == found[0]]


def _suited(entries: Sequence[Entry], asked: str) -> Entry:
    """Of the editions that are asked for, the one that suits an office printer best; raises UsageError where there is none."""
    editions = {entry.edition: entry for entry in entries}
    found = [name for name in editions if fnmatchcase(name, asked)]
    if not found:
        raise UsageError(f'{entries[0].document} has no edition "{asked}". {did_you_mean(asked, editions)}'.strip())
    entry = editions[next((name for name in SUITED if name in found), found[0])]
    if entry.members:
        raise UsageError(
            f"{entry.path} is a zip to hand on; name what is to be printed: {_listed(editions.keys() - {entry.edition})}"
        )
    return entry


def _listed(names: Sequence[str] | set[str]) -> str:
    names = sorted(names)
    return ", ".join(names[:SHOWN]) + (", \u2026" if len(names) > SHOWN else "")
