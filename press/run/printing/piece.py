"""One piece made, if it must be, and how to print it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from press.diagnostics import has_errors
from press.reports import report
from press.run.build import FINE, answer_of, made_current, say
from press.run.cache import Cache
from press.run.digests import digests_of
from press.run.printing.choice import one_piece
from press.run.printing.directions import directions
from press.run.printing.wording import as_json, as_text

if TYPE_CHECKING:
    from press.run.project import Project


def print_piece(
    project: Project, selector: str, language: str | None, edition: str | None, *, people: int, form: str, strict: bool
) -> int:
    """Makes a piece if it must be made, and says how to print it; returns the exit code."""
    assert project.content is not None
    workshop, entry = project.workshop, one_piece(project, selector, language, edition)
    done = made_current(project, entry.name, form=form)
    diagnostics = [*project.diagnostics, *done.diagnostics]
    if done.failed or has_errors(diagnostics, strict=strict):
        return say(workshop, answer_of(workshop, done, diagnostics), form=form, strict=strict, quiet=False)
    if diagnostics:
        print(report(diagnostics, "human"), file=sys.stderr)  # noqa: T201 - what is said beside the answer
    record = Cache(digests_of(workshop)).record(entry.name)
    assert record is not None
    job, file = project.job(entry), workshop.output / entry.path
    found = directions(project.content, job, record.facts, file, people=people, made_now=entry.path in done.made)
    print(as_json(found) if form == "json" else as_text(found))  # noqa: T201 - the answer itself
    return FINE
