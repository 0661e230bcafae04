"""A piece on sheets of paper: the finished plain piece, imposed, with notes for whoever prints and cuts it."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from press.finish.imposition.assemble import Printing
from press.finish.imposition.impose import SheetPlan, copies_of, impose, sides_of
from press.finish.metadata import with_metadata
from press.make.styled import facts_of, failed_with, metadata
from press.pieces import FitStep, Styled, View
from press.preflight.copies import check_copies
from press.preflight.subject import FileKind
from press.render.limits import limit_fault

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic
    from press.localized import Names
    from press.make.outcome import Outcome
    from press.make.styled import StyledPieces, Tools
    from press.pieces import Job, OnSheets
    from press.placed import Rendering

NOTES = "sheet-notes"
ROOMY = 10.0
SHARED = ("campaign", "publisher", "labels")


def on_sheets(job: Job, production: OnSheets, pieces: StyledPieces) -> Outcome:
    """The sheets of a piece; raises TemplateFault."""
    piece = pieces.plain(job)
    if piece.rendering is None or not piece.outcome.finished:
        return failed_with(job, piece.outcome)
    started, tools = time.process_time(), pieces.tools
    sheet_plan, pages = sheet_plan_of(job, production), piece.rendering.pages
    _check_sheets(job, sheet_plan, pages, production.duplex, tools.engine.limits.sheets)
    notes, problems = _notes(job, production, sheet_plan, pages, tools)
    printing = Printing(production.duplex, production.back_right, production.back_up)
    sheets = with_metadata(impose(piece.outcome.main, sheet_plan, printing, notes.pdf if notes else None), metadata(job))
    rendering = _together(piece.rendering, sheets, notes)
    diagnostics = [
        *piece.outcome.diagnostics, *problems, *tools.checked(job, rendering, FileKind.SHEETS),
        *check_copies(job.path, sheets, piece.outcome.main, copies_of(sheet_plan), rendering.contacts),
    ]  # fmt: skip
    sides = len(sides_of(sheet_plan, pages, production.duplex))
    facts = facts_of(replace(job, locales=piece.job.locales), rendering, sheets, pages=sides)
    seconds = {"engine": notes.engine_seconds if notes else 0.0, "all": time.process_time() - started}
    return tools.outcome(job, rendering, sheets, diagnostics, facts, seconds)


def _check_sheets(job: Job, sheet_plan: SheetPlan, pages: int, duplex: str, most: int) -> None:
    """Raises TemplateFault for more sheets than are allowed."""
    sides = len(sides_of(sheet_plan, pages, duplex))
    sheets = (sides + 1) // 2 if pages > 1 else sides
    if sheets > most:
        raise limit_fault(job, f"it takes {sheets} sheets; at most {most} are allowed", "raise `sheets` in `limits`")


def sheet_plan_of(job: Job, production: OnSheets) -> SheetPlan:
    """The sheet plan for the piece of a job."""
    return SheetPlan(
        kind=production.kind, sheet=production.paper, piece=production.piece, columns=production.columns, rows=production.rows,
        gutter=production.gutter, folds=job.folds, rtl=job.locale.direction == "rtl", signature=production.signature,
        creep=production.creep,
    )  # fmt: skip


def _together(piece: Rendering, sheets: bytes, notes: Rendering | None) -> Rendering:
    """The rendering of the piece with the bytes of the sheets, plus the files, texts and fonts of the notes."""
    if notes is None:
        return replace(piece, pdf=sheets)
    families = tuple({*piece.families, *notes.families})
    return replace(piece, pdf=sheets, files=piece.files | notes.files, texts=piece.texts | notes.texts, families=families)


def _notes(
    job: Job, production: OnSheets, sheet_plan: SheetPlan, pages: int, tools: Tools
) -> tuple[Rendering | None, list[Diagnostic]]:
    """The rendered page of notes and its problems; None where the sheet has no room for notes."""
    if not sheet_plan.has_notes:
        return None, []
    page = notes_job(job, production, sheet_plan, pages)
    notes = tools.engine.render(page)
    return notes, tools.checked(page, notes, FileKind.NOTES)


def notes_job(job: Job, production: OnSheets, sheet_plan: SheetPlan, pages: int) -> Job:
    """The job for the page of notes: as large as the sheet, one line above the pieces and one below."""
    locale = replace(job.locale, draft=False)
    names = {key: job.view.names[key] for key in SHARED}
    names |= {"sheet": sheet_names(job, production, sheet_plan, pages)}
    return replace(
        job, template=NOTES, stylesheet=NOTES, page=sheet_plan.sheet, pages=(1, 1), folds=(), fit_steps=(FitStep(),),
        locales=(locale,), view=View(names, (names,)), signatures={}, production=Styled(),
    )  # fmt: skip


def sheet_names(job: Job, production: OnSheets, sheet_plan: SheetPlan, pages: int) -> Names:
    """What the template of the notes sees: how to turn and fold the sheet, the unit of the ruler, and the room for notes."""
    turn = "one_side" if pages == 1 else f"both_{production.duplex.partition('-')[0]}"
    grid = sheet_plan.grid
    style = f"--waste-above: {grid.bottom:g}mm; --waste-beside: {grid.left:g}mm"
    return {
        "turn": turn, "folded": len(job.folds) > 1, "ruler": "millimeters" if sheet_plan.sheet.metric else "inches",
        "style": style, "roomy": grid.bottom >= ROOMY,
    }  # fmt: skip
