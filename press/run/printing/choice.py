"""One piece to print, of all that a selector may mean: one document, one language, the edition that suits an office printer."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from press.diagnostics import UsageError, did_you_mean
from press.pieces import PLAIN, Pack
from press.plan.selection import parse_selector

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.pieces import Job
    from press.run.project import Project

SUITED = ("office", "booklet", PLAIN)
SHOWN = 6


def one_piece(project: Project, selector: str, language: str | None = None, edition: str | None = None) -> Job:
    """The job that a user means; raises UsageError where it is none or several, and says what to add."""
    asked = parse_selector(selector)
    jobs = _of_one_document(project.select([asked.document]), asked.document)
    jobs = _in_one_language(project, jobs, _either(selector, "--lang", asked.language, language))
    return _suited(jobs, _either(selector, "--edition", asked.edition, edition))


def _either(selector: str, option: str, within: str, given: str | None) -> str:
    """What the selector or the option says; raises UsageError where they contradict each other."""
    if given and within not in ("*", given):
        raise UsageError(f'"{selector}" says {within} and {option} says {given}; say one of them')
    return given or within


def _of_one_document(jobs: Sequence[Job], asked: str) -> Sequence[Job]:
    names = list(dict.fromkeys(job.document for job in jobs))
    if len(names) > 1:
        raise UsageError(f'"{asked}" means {len(names)} pieces; name one: {_listed(names)}')
    return jobs


def _in_one_language(project: Project, jobs: Sequence[Job], asked: str) -> list[Job]:
    """The jobs in the language that is asked for; raises UsageError where there are several, or none."""
    document, known = jobs[0].document, list(dict.fromkeys(job.language for job in jobs))
    found = [tag for tag in known if fnmatchcase(tag, asked)]
    if not found:
        reason = project.withheld.get(f"{document}:{asked}")
        raise UsageError(reason or f'{document} is not made in "{asked}". {did_you_mean(asked, known)}'.strip())
    if len(found) > 1:
        raise UsageError(f"{document} is made in {len(found)} languages; say which with --lang. known: {', '.join(found)}")
    return [job for job in jobs if job.language == found[0]]


def _suited(jobs: Sequence[Job], asked: str) -> Job:
    """Of the editions that are asked for, the one that suits an office printer best; raises UsageError where there is none."""
    editions = {job.edition: job for job in jobs}
    found = [name for name in editions if fnmatchcase(name, asked)]
    if not found:
        raise UsageError(f'{jobs[0].document} has no edition "{asked}". {did_you_mean(asked, editions)}'.strip())
    job = editions[next((name for name in SUITED if name in found), found[0])]
    if isinstance(job.production, Pack):
        raise UsageError(
            f"{job.path} is a zip to hand on; name what is to be printed: {_listed(editions.keys() - {job.edition})}"
        )
    return job


def _listed(names: Sequence[str] | set[str]) -> str:
    names = sorted(names)
    return ", ".join(names[:SHOWN]) + (", \u2026" if len(names) > SHOWN else "")
