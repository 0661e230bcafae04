"""Runs every rule over one piece. The rules are the files of rules/; each has a `check` and says what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace, Severity
from press.preflight.rules import (
    bleed,
    claim,
    contacts,
    contrast,
    coverage,
    drawings,
    engine,
    fonts,
    headings,
    inks,
    languages,
    links,
    margins,
    notice,
    overflow,
    page_count,
    pictures,
    safe_area,
    tables,
    text_kept,
    text_size,
    translated,
    traps,
    tree,
    words,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from press.pieces import Job
    from press.placed import Rendering
    from press.preflight.faces import Faces
    from press.preflight.pdf import PdfReading

LAYOUT_RULES = (engine, traps, drawings, coverage, page_count, overflow, text_size, contrast, safe_area, words, translated)
PDF_RULES = (claim, tree, headings, languages, links, pictures, tables, fonts, text_kept, contacts, margins, notice)
RULES = (*LAYOUT_RULES, *PDF_RULES)
SHOP_RULES = (*LAYOUT_RULES, fonts, contacts, margins, notice, inks, bleed)
SHEET_RULES = (fonts, contacts)
NOTE_RULES = (engine, traps, drawings, coverage, page_count, overflow, translated, fonts)


@dataclass(frozen=True)
class Subject:
    """What a rule looks at: the job, its layout, and the finished file."""

    job: Job
    rendering: Rendering
    pdf: PdfReading
    faces: Faces

    def place(self, page: int = 0, panel: str = "") -> PagePlace:
        """A place in the piece."""
        return PagePlace(self.job.path, page, panel)

    def problem(
        self, rule: str, message: str, hint: str = "", *, page: int = 0, panel: str = "", severity: Severity = Severity.ERROR
    ) -> Diagnostic:
        """A diagnostic about the piece."""
        return Diagnostic(f"preflight/{rule}", message, self.place(page, panel), hint, severity)


def check(subject: Subject, rules: Iterable[ModuleType] = RULES) -> list[Diagnostic]:
    """Everything that is wrong with a piece; with other rules, with a file that is only printed."""
    return [diagnostic for rule in rules for diagnostic in rule.check(subject)]
