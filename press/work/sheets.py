"""A piece on sheets of paper: the piece as it was made, imposed, with notes for whoever prints and cuts it."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from press.diagnostics import has_errors
from press.finish.imposition.assemble import Printing
from press.finish.imposition.sheets import Layout, copies_of, impose, sides_of
from press.finish.metadata import with_metadata
from press.plan.job import Making, Step
from press.preflight.check import NOTE_RULES, SHEET_RULES
from press.preflight.sheets import check_copies
from press.work.pieces import facts_of, failed_with, made_outcome, metadata

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic
    from press.plan.job import Job, View
    from press.rendering import Rendering
    from press.work.outcome import Outcome
    from press.work.pieces import Pieces, Tools

NOTES = "sheet-notes"
ROOMY = 10.0


def on_sheets(job: Job, pieces: Pieces) -> Outcome:
    """The sheets of a piece; raises TemplateFault."""
    piece = pieces.plain(job)
    if piece.rendering is None or piece.outcome.pdf is None or has_errors(piece.outcome.diagnostics):
        return failed_with(job, piece.outcome)
    started, tools = time.process_time(), pieces.tools
    layout, making, pages = layout_of(job), job.making, piece.rendering.pages
    notes, problems = _notes(job, layout, pages, tools)
    printing = Printing(making.duplex, making.back_right, making.back_up)
    sheets = with_metadata(impose(piece.outcome.pdf, layout, printing, notes.pdf if notes else None), metadata(job))
    rendering = _together(piece.rendering, sheets, notes)
    diagnostics = [
        *piece.outcome.diagnostics, *problems, *tools.checked(job, rendering, SHEET_RULES),
        *check_copies(job.path, sheets, piece.outcome.pdf, copies_of(layout), rendering.contacts),
    ]  # fmt: skip
    sides = len(sides_of(layout, pages, making.duplex))
    facts = facts_of(replace(job, locales=piece.job.locales), rendering, sheets, pages=sides)
    seconds = {"engine": notes.engine_seconds if notes else 0.0, "all": time.process_time() - started}
    return made_outcome(job, rendering, sheets, diagnostics, facts, seconds)


def layout_of(job: Job) -> Layout:
    """How the piece of a job stands on its sheets."""
    given = job.making.layout
    assert given is not None
    return Layout(
        kind=given.kind, sheet=given.paper, piece=given.piece, columns=given.columns, rows=given.rows, gutter=given.gutter,
        folds=job.folds, rtl=job.locale.direction == "rtl", signature=given.signature, creep=given.creep,
    )  # fmt: skip


def _together(piece: Rendering, sheets: bytes, notes: Rendering | None) -> Rendering:
    """The layout of the piece with the bytes of the sheets, and what the notes read and print beside it."""
    if notes is None:
        return replace(piece, pdf=sheets)
    families = tuple({*piece.families, *notes.families})
    return replace(piece, pdf=sheets, files=piece.files | notes.files, texts=piece.texts | notes.texts, families=families)


def _notes(job: Job, layout: Layout, pages: int, tools: Tools) -> tuple[Rendering | None, list[Diagnostic]]:
    """The page of notes, where the paper has room for one, and what is wrong with it."""
    if not layout.has_notes:
        return None, []
    page = notes_job(job, layout, pages)
    notes = tools.engine.render(page)
    return notes, tools.checked(page, notes, NOTE_RULES)


def notes_job(job: Job, layout: Layout, pages: int) -> Job:
    """The page of notes: as large as the sheet, one line above the pieces and one below."""
    locale = replace(job.locale, draft=False)
    labels = job.view["labels"] if "labels" in job.view else job.view["panels"][0]["labels"]
    view: View = {key: job.view[key] for key in ("campaign", "publisher") if key in job.view}
    view |= {"labels": labels, "sheet": sheet_view(job, layout, pages)}
    return replace(
        job, template=NOTES, stylesheet=NOTES, page=layout.sheet, pages=(1, 1), folds=(), steps=(Step(),), locales=(locale,),
        view=view, signatures={}, making=Making(),
    )  # fmt: skip


def sheet_view(job: Job, layout: Layout, pages: int) -> View:
    """What the notes say and where: which sides, whether to fold, a ruler in inches or in millimetres, the room there is."""
    turn = "one_side" if pages == 1 else f"both_{job.making.duplex.partition('-')[0]}"
    grid = layout.grid
    style = f"--waste-above: {grid.bottom:g}mm; --waste-beside: {grid.left:g}mm"
    return {
        "turn": turn, "folded": len(job.folds) > 1, "ruler": "millimeters" if layout.sheet.metric else "inches",
        "style": style, "roomy": grid.bottom >= ROOMY,
    }  # fmt: skip
