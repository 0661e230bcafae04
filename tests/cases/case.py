"""A case: the base project with a few files changed, as they lie in a folder beside this file.

`NAME.link` stands for a symbolic link; its text says where it leads. The base keeps its contacts in content.yaml, where
they stood in older campaigns; the helper moves them to content/contacts.yaml, as the press asks people to do.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from press.diagnostics import FilePlace
from press.run.opening import Wanted, open_project
from tests.project import Project
from tests.workbench import TODAY, Bench

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic

CASES = Path(__file__).parent
BASE = CASES / "base"
MOVED = re.compile(r"^contacts:\n(?:[ \t]+.*\n|\n)+", re.MULTILINE)


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


def make_case(folder: Path, name: str = "") -> Project:
    """The project of a case, in a folder of its own; the base where no case is named."""
    shutil.copytree(BASE, folder)
    if name:
        shutil.copytree(CASES / name, folder, dirs_exist_ok=True, symlinks=True)
    for stand_in in folder.rglob("*.link"):
        stand_in.with_suffix("").unlink(missing_ok=True)
        stand_in.with_suffix("").symlink_to(stand_in.read_text(encoding="utf-8").strip())
        stand_in.unlink()
    _move_contacts(folder)
    return Project(folder)


def _move_contacts(folder: Path) -> None:
    content = folder / "content.yaml"
    text = content.read_text(encoding="utf-8")
    if found := MOVED.search(text):
        (folder / "content" / "contacts.yaml").write_text(found[0], encoding="utf-8")
        content.write_text(text.replace(found[0], ""), encoding="utf-8")


def build(project: Project, *selectors: str, release: str = "") -> Told:
    """What a build of a project says and makes; without selectors, all of it."""
    opened = open_project(project.workshop, today=TODAY, wanted=Wanted(selectors))
    if not opened.usable:
        return Told(opened.diagnostics, [])
    report = Bench(project).build(*selectors, release=release)
    return Told([*opened.diagnostics, *report.diagnostics], report.made)
