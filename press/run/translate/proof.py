"""`translate proof`: a sheet to review a laid-out piece on.

Its picture with numbered texts, source and translation side by side, and boxes to sign.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from press.content.back_translation import back_translation, doubts
from press.files import write
from press.finish.pictures import pictures
from press.make.fit import fitted
from press.make.signing import sign_offs
from press.pieces import FitStep, View, local_texts_in
from press.plan.localize import Localizer
from press.run.engine import open_engine
from press.run.translate.by_hand import blank
from press.units import SIZES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from press.localized import LocalText, Names
    from press.make.signing import SignOff
    from press.pieces import Job
    from press.placed import Rendering, Said
    from press.run.project import Project
    from press.run.translate.update import Told

DPI = 200


def proof(project: Project, selector: str, told: Told) -> list[str]:
    """Writes a proof for each piece that is meant, below output/proofs; a line for each."""
    engine = open_engine(project.workshop)
    lines, jobs = [], project.plain_jobs(selector)
    for number, job in enumerate(jobs, 1):
        told(job.name, number, len(jobs))
        said, (rendering, step, _) = engine.said(job), fitted(job, engine)
        sheet = engine.render(_sheet(project, job, rendering, job.fit_steps[step], said))
        path = project.workshop.output / "proofs" / job.path
        write(path, sheet.pdf)
        states = sign_offs(job, said)
        write(record_of_proof(project, job), json.dumps({s.language: s.digest for s in states}).encode())
        write(path.with_suffix(".csv"), _table(job, rendering, states).encode())
        lines.append(f"{path} ({sheet.pages} pages)")
    return lines


def _table(job: Job, rendering: Rendering, states: Sequence[SignOff]) -> str:
    """The table to type into what was written on a proof by hand."""
    words = {f"{p.lang}:{p.id}": p for p in local_texts_in([job.view, job.locales])}
    keys = dict.fromkeys(run.source for run in rendering.runs if run.source in words)
    return blank(f"{job.document}:{job.language}", [(words[key].lang, words[key].id, words[key].words) for key in keys], states)


def record_of_proof(project: Project, job: Job) -> Path:
    """Where it is written down what the last proof of a piece showed: a digest for each of its languages."""
    return project.workshop.state / "proofs" / f"{job.path}.json"


def _sheet(project: Project, job: Job, rendering: Rendering, step: FitStep, said: Said) -> Job:
    """The job that makes the proof: the piece's languages, and the source beside them."""
    assert project.content is not None
    source = Localizer(project.content, project.content.campaign.campaign.source_language)
    translated = {f"{p.lang}:{p.id}": p for p in local_texts_in([job.view, job.locales])}
    keys = list(dict.fromkeys(run.source for run in rendering.runs if run.source in translated))
    states = sign_offs(job, said)
    unread = {f"{state.language}:{name}" for state in states for name in state.unread}
    rows = [
        {**_row(number, key, translated[key], project), "unread": key in unread} for number, key in enumerate(keys, start=1)
    ]
    original = {row["key"]: _bare(source.text(translated[row["key"]].id)) for row in rows}
    own = [[key for key in keys if key.startswith(f"{locale.tag}:")] for locale in job.locales]
    panels = [{"texts": original}, *({"texts": {key: _bare(translated[key]) for key in mine}} for mine in own)]
    dates = job.locales[0].dates
    names = {
        **{key: job.view.names.get(key, {}) for key in ("campaign", "publisher", "labels")},
        "rows": rows,
        "remarked": [row for row in rows if row["back"] or row["doubts"]],
        "pages": _pages(job, rendering, keys),
        "states": [_state(state) for state in states],
        "piece": {"name": job.document, "title": job.title, "step": step != FitStep(), "short": step.short},
    }
    locales = (source.with_names(source.locale(draft=False), panels[0], dates), *job.locales)
    return replace(
        job, document=f"proof-{job.document}", template="proof", stylesheet="proof", title=f"Proof: {job.title}", page=SIZES["letter"],
        pages=None, fit_steps=(FitStep(),), locales=locales, view=View(names, tuple(panels)), signatures={}, discreet=False,
    )  # fmt: skip


def _row(number: int, key: str, phrase: LocalText, project: Project) -> Names:
    """One text: its number in the picture, its id, how it stands, and what a second reader understood."""
    return {
        "number": number, "key": key, "id": phrase.id, "state": phrase.state, "critical": phrase.critical,
        "origin": str(phrase.origin or ""), **_back_translation(project, phrase),
    }  # fmt: skip


def _back_translation(project: Project, phrase: LocalText) -> Names:
    """The remark of the second reader in the PO file, whether it is of an older translation, and what is to be checked."""
    assert project.content is not None
    catalog = project.content.catalogs.get(phrase.lang)
    entry = catalog.entries.get(phrase.id) if catalog else None
    found = back_translation(entry.remark, entry.words) if entry else None
    asked = doubts(entry.remark) if entry else []
    return {"back": found.words if found else "", "back_is_old": bool(found and found.old), "doubts": asked}


def _bare(phrase: LocalText) -> LocalText:
    """The phrase without its citations, which are not the translator's work."""
    return replace(phrase, words=re.sub(r"\s*\[@[^\]]*\]", "", phrase.words), state="source")


def _pages(job: Job, rendering: Rendering, keys: list[str]) -> list[Names]:
    """Each page as a picture with the places of its texts, in hundredths of the page."""
    found = []
    for number, png in enumerate(pictures(rendering.pdf, dpi=DPI), start=1):
        marks: dict[str, Any] = {}
        for run in rendering.runs:
            if run.page == number and run.source in keys and run.source not in marks:
                across = run.x + run.width if job.locale.direction == "rtl" else run.x
                place = {"x": across / job.page.width * 100, "y": run.y / job.page.height * 100}
                marks[run.source] = {"number": keys.index(run.source) + 1, **place}
        found.append({
            "number": number, "source": f"data:image/png;base64,{base64.b64encode(png).decode()}", "marks": list(marks.values()),
            "wide": job.page.width > job.page.height,
        })  # fmt: skip
    return found


def _state(state: Any) -> Names:
    return {"language": state.language, "digest": state.digest, "roles": list(state.needed), "held": list(state.held)}
