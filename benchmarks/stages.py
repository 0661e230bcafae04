"""The stages of the press, and the functions that belong to each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import weasyprint
import weasyprint.document
from weasyprint.document import Document

from press import files
from press.make import fit, styled
from press.preflight.check import CHECKS
from press.preflight.subject import FileKind
from press.render import engine, filled
from press.render.engine import Engine, Layout
from press.render.weasyprint_70 import tagging
from press.run.cache import Cache

if TYPE_CHECKING:
    from collections import defaultdict

    from benchmarks.stopwatch import Stopwatch
    from press.pieces import Job

SHEETS, AGAIN, REST = "stylesheets, once for each kind", "laying out again, to fit", "everything else"
KEPT = {"fill", "parse"}  # done once for all layouts of a piece

FUNCTIONS = (
    (engine, "fill", "fill"),
    (filled.Filled, "switch_to", "fill"),
    (weasyprint.HTML, "__init__", "parse"),
    (Engine, "_stylesheet", SHEETS),
    (weasyprint.document, "get_all_computed_styles", "cascade"),
    (Engine, "_document", "layout"),
    (engine, "build_tree", "tree"),
    (tagging, "write_tags", "tree"),
    (engine, "placed_on", "records"),
    (engine, "runs_in", "records"),
    (engine, "overflows_in", "records"),
    (engine, "beyond_pages", "records"),
    (engine, "crowded_in", "records"),
    (fit, "letters", "records"),
    (Document, "write_pdf", "paint"),
    (styled, "PdfReading", "check: reading"),
    (styled, "with_metadata", "metadata"),
    (styled, "facts_of", "hash"),
    (files, "write", "write"),
    (Cache, "keep", "write"),
)


def watch(stopwatch: Stopwatch) -> None:
    """Makes the stopwatch time every function in FUNCTIONS and every preflight rule."""
    for owner, attribute, name in FUNCTIONS:
        stopwatch.watch(owner, attribute, name)
    for rule in CHECKS[FileKind.READ]:
        stopwatch.watch(rule, "check", f"check: {rule.__name__.rpartition('.')[2].replace('_', ' ')}")
    _watch_layouts(stopwatch)


def _watch_layouts(stopwatch: Stopwatch) -> None:
    """Times the layouts that are never painted: the cost of finding the step at which a piece fits."""
    lay_out, paint = Engine.lay_out, Engine.paint
    waiting: list[tuple[Layout, dict[str, float]]] = []

    def counted(self: Engine, job: Job, *step: Any) -> Layout:
        stopwatch.turn()
        before = dict(stopwatch.seconds)
        layout = lay_out(self, job, *step)
        stopwatch.turn()
        waiting.append((layout, {name: seconds - before.get(name, 0.0) for name, seconds in stopwatch.seconds.items()}))
        return layout

    def painted(self: Engine, layout: Layout) -> Any:
        _move([taken for other, taken in waiting if other is not layout], stopwatch.seconds)
        waiting.clear()
        return paint(self, layout)

    Engine.lay_out, Engine.paint = counted, painted  # type: ignore[method-assign,assignment]


def _move(discarded: list[dict[str, float]], seconds: defaultdict[str, float]) -> None:
    """Moves the time of layouts that were not painted to a separate stage."""
    for taken in discarded:
        for name in taken.keys() - KEPT - {SHEETS}:
            seconds[name] -= taken[name]
            seconds[AGAIN] += taken[name]
