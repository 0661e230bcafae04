"""The files there are, whether each is up to date, and why not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from press.run.cache import Cache
from press.run.digests import digests_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.pieces import Job
    from press.run.project import Project

COLUMNS = ("piece", "state", "size")


def list_pieces(
    project: Project, selectors: Sequence[str], languages: Sequence[str], editions: Sequence[str], form: str
) -> str:
    """The files, one a line: name, state, size, title."""
    cache = Cache(digests_of(project.workshop))
    entries = project.select(selectors, languages=languages, editions=editions)
    rows = [_row(job, cache) for job in map(project.job, entries)]
    if form == "json":
        return json.dumps(rows, indent=1, ensure_ascii=False)
    widths = {key: max((len(row[key]) for row in rows), default=0) for key in COLUMNS}
    return "\n".join("  ".join([*(f"{row[key]:{widths[key]}}" for key in COLUMNS), row["title"]]) for row in rows)


def _row(job: Job, cache: Cache) -> dict[str, str]:
    record = cache.record(job.name)
    state = "new" if record is None else "changed" if cache.reasons(job) else "made" if record.finished else "failed"
    size = f"{job.page.width:.0f} x {job.page.height:.0f} mm"
    return {"piece": job.name, "state": state, "size": size, "file": job.path, "title": job.title}


def explain(project: Project, selectors: Sequence[str], languages: Sequence[str], editions: Sequence[str], form: str) -> str:
    """For each file why it would be made again."""
    cache = Cache(digests_of(project.workshop))
    entries = project.select(selectors, languages=languages, editions=editions)
    found = {entry.name: cache.reasons(project.job(entry)) for entry in entries}
    if form == "json":
        return json.dumps(
            [{"piece": name, "reasons": reasons} for name, reasons in found.items()], indent=1, ensure_ascii=False
        )
    return "\n".join(line for name, reasons in found.items() for line in _reasons(name, reasons or ["up to date"]))


def _reasons(name: str, reasons: Sequence[str]) -> list[str]:
    """The lines of a file: its name once, then each reason below the other."""
    return [
        f"{name if number == 0 else '':{len(name)}}{': ' if number == 0 else '  '}{why}" for number, why in enumerate(reasons)
    ]
