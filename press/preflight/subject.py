"""What a preflight rule checks, the kinds of files, and what a module of rules/ must declare."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from press.diagnostics import Diagnostic, PagePlace, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.pieces import Job
    from press.placed import Rendering
    from press.preflight.faces import Faces
    from press.preflight.pdf import PdfReading
    from press.rules import Rule


class FileKind(StrEnum):
    """What a finished file is for."""

    READ = "pieces that are read"
    SHOP = "print-shop files"
    SHEETS = "sheets"
    NOTES = "the notes on sheets"


class Needs(StrEnum):
    """What a rule needs: only the layout, which exists before anything is painted, or the finished PDF."""

    LAYOUT = "the layout"
    PDF = "the finished PDF"


@dataclass(frozen=True)
class Subject:
    """What a rule checks: the job, its layout and the finished file."""

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


class RuleFile(Protocol):
    """A module of rules/.

    Attributes:
        __name__: the name of the module.
        RULES: the rules behind the codes it reports.
        LOOKS_AT: the kinds of files it checks.
        NEEDS: what it needs of them.
    """

    __name__: str
    RULES: tuple[Rule, ...]
    LOOKS_AT: frozenset[FileKind]
    NEEDS: Needs

    @staticmethod
    def check(subject: Subject, /) -> Iterator[Diagnostic]:
        """A diagnostic for each way in which a piece breaks one of the rules."""
        ...
