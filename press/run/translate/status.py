"""`translate status`: pieces x languages with the state of each, and which texts are still to be done."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.diagnostics import PressError
from press.make.signing import sign_offs
from press.pieces import PLAIN, local_texts_in
from press.render.html import TemplateFault
from press.run.engine import open_engine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.pieces import Job
    from press.render.engine import Engine
    from press.run.project import Project


WORST_FIRST = ("missing", "stale", "lapsed", "draft")
MOST_ALIKE = 5
BRIEFS = "brief-"


@dataclass
class State:
    """One piece in one language."""

    missing: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    held: int = 0
    needed: int = 0
    lapsed: int = 0
    unread: list[str] = field(default_factory=list)
    source: bool = False

    @property
    def word(self) -> str:
        """The state in a word: source, missing 4, stale 2, draft, 1 of 3, lapsed, signed."""
        if self.source:
            return "source"
        if self.missing:
            return f"missing {len(self.missing)}"
        if self.stale:
            return f"stale {len(self.stale)}"
        if self.lapsed:
            return "lapsed"
        if self.held == self.needed:
            return "signed"
        return f"{self.held} of {self.needed}" if self.held else "draft"


def status(project: Project) -> dict[str, dict[str, State]]:
    """For each piece and language how far it is."""
    engine = open_engine(project.workshop)
    states: dict[str, dict[str, State]] = defaultdict(dict)
    for job in project.jobs:
        if job.edition == PLAIN:
            states[job.document].update(states_of(job, engine))
    return dict(states)


def states_of(job: Job, engine: Engine) -> dict[str, State]:
    """The state of a piece in each of its languages; raises PressError where nobody knows what it prints."""
    try:
        said = engine.said(job)
    except TemplateFault as fault:  # what a piece prints is not known while its template or its style cannot be read
        raise PressError(
            f"{fault.diagnostic.place}: {fault.diagnostic.message}; python build.py check says what to do"
        ) from None
    phrases = {f"{p.lang}:{p.id}": p for p in local_texts_in([job.view, job.locales])}
    found = {}
    for sign_off, locale in zip(sign_offs(job, said), job.locales, strict=True):
        own = [phrases[key] for key in said.texts if key.startswith(f"{locale.tag}:") and key in phrases]
        found[locale.tag] = State(
            missing=[p.id for p in own if p.state == "missing"],
            stale=[p.id for p in own if p.state == "fuzzy"],
            held=len(set(sign_off.held) & set(sign_off.needed)),
            needed=len(sign_off.needed),
            lapsed=len(sign_off.lapsed),
            unread=list(sign_off.unread),
            source=not locale.draft,
        )
    return found


def as_table(states: dict[str, dict[str, State]]) -> str:
    """The matrix for a terminal: a row a language, a column a kind of piece; then what is missing or stale, by language."""
    groups = _kinds(states)
    tags = sorted({tag for row in states.values() for tag in row})
    names = list(groups)
    cells = [["", *names]]
    cells += [[tag, *(_cell([states[document].get(tag) for document in groups[name]]) for name in names)] for tag in tags]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([*lines, *_open_texts(states)])


def as_json(states: dict[str, dict[str, State]]) -> str:
    """The same for programs: a record for each piece in each language."""
    rows = [
        {
            "piece": f"{document}:{tag}",
            "state": state.word,
            "missing": state.missing,
            "stale": state.stale,
            "changed_since_signed": state.unread,
        }
        for document, languages in states.items()
        for tag, state in languages.items()
    ]
    return json.dumps(rows, indent=1, ensure_ascii=False)


def _kinds(documents: Iterable[str]) -> dict[str, list[str]]:
    """The documents by kind: where many begin alike, one was made of every brief or county, and they share a column."""
    names, groups = list(documents), defaultdict(list)
    for name in names:
        parts = name.split("-")
        stems = ("-".join(parts[:count]) + "-" for count in range(1, len(parts)))
        stem = next((stem for stem in stems if _many(stem, names)), "")
        groups[stem or name].append(name)
    return {f"{stem}*" if stem.endswith("-") else stem: found for stem, found in groups.items()}


def _many(stem: str, names: list[str]) -> bool:
    """True for the beginning of the names of briefs, or of more documents than deserve a column each."""
    return stem == BRIEFS or sum(name.startswith(stem) for name in names) > MOST_ALIKE


def _cell(states: list[State | None]) -> str:
    words = sorted({state.word for state in states if state}, key=_badness)
    if not words:
        return "-"
    return words[0] if len(words) == 1 else f"{words[0]} ..."


def _badness(word: str) -> tuple[int, str]:
    """Sorts words: what is most to be done comes first."""
    first = word.partition(" ")[0]
    return (WORST_FIRST.index(first) if first in WORST_FIRST else len(WORST_FIRST), word)


def _open_texts(states: dict[str, dict[str, State]]) -> list[str]:
    """A line for each language that has texts to be done."""
    lines = []
    for tag in sorted({tag for row in states.values() for tag in row}):
        missing = sorted({text for row in states.values() if tag in row for text in row[tag].missing})
        stale = sorted({text for row in states.values() if tag in row for text in row[tag].stale})
        for kind, texts in (("missing", missing), ("stale", stale)):
            if texts:
                shown = ", ".join(texts[:6]) + (f" and {len(texts) - 6} more" if len(texts) > 6 else "")
                lines.append(f"{tag}: {kind}: {shown}")
    return lines
