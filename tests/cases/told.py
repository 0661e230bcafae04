"""What a build of a case says, and what it makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.diagnostics import FilePlace
from press.run.opening import Wanted, open_project
from tests.workbench import TODAY, Bench

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic
    from tests.project import Project


@dataclass(frozen=True)
class Told:
    """What a build says: the diagnostics, and which files it made."""

    diagnostics: list[Diagnostic]
    made: list[str]

    def places(self, rule: str) -> list[str]:
        """`file:line` of each diagnostic of a rule; the PDF where no line is known."""
        return [_place(diagnostic) for diagnostic in self.diagnostics if diagnostic.rule == rule]


def _place(diagnostic: Diagnostic) -> str:
    place = diagnostic.origin or diagnostic.place
    return f"{place.file}:{place.line}" if isinstance(place, FilePlace) else place.pdf


def build(project: Project, *selectors: str, release: str = "") -> Told:
    """What a build of a project says and makes; without selectors, all of it."""
    opened = open_project(project.workshop, today=TODAY, wanted=Wanted(selectors))
    if not opened.usable:
        return Told(opened.diagnostics, [])
    report = Bench(project).build(*selectors, release=release)
    return Told([*opened.diagnostics, *report.diagnostics], report.made)
