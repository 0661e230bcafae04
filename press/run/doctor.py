"""What is installed, in which version, what is missing and how to get it."""

from __future__ import annotations

import ctypes.util
import json
import platform
import sys
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from press.render.weasyprint_70.comparison import compare
from press.render.weasyprint_70.guard import ENGINE, VERSION
from press.render.weasyprint_70.pango import pango_version
from press.render.weasyprint_70.table import TABLE
from press.workshop import ENGINE_PARTS

if TYPE_CHECKING:
    from press.workshop import Workshop

LIBRARIES = {
    "Pango": ("pango-1.0", "the text layout library"),
    "PangoFT2": ("pangoft2-1.0", "Pango's link to fontconfig"),
    "HarfBuzz subset": ("harfbuzz-subset", "without it fonts are subset thirty times slower"),
}
GET = "run `make`"


@dataclass
class Findings:
    """One line for each thing looked at."""

    lines: list[tuple[bool, str, str, str]] = field(default_factory=list)

    def add(self, good: object, name: str, found: str, advice: str = "") -> None:
        """Notes one thing."""
        self.lines.append((bool(good), name, found, "" if good else advice))

    @property
    def healthy(self) -> bool:
        """True when nothing is missing."""
        return all(line[0] for line in self.lines)

    def as_text(self) -> str:
        """A table for people."""
        width = max(len(line[1]) for line in self.lines)
        rows = [f"{'ok     ' if g else 'MISSING'}  {n:{width}}  {f}{f' - {a}' if a else ''}" for g, n, f, a in self.lines]
        return "\n".join([*rows, "everything is there" if self.healthy else "something is missing"])

    def as_json(self) -> str:
        """The same for machines."""
        rows = [{"ok": good, "name": name, "found": found, "advice": advice} for good, name, found, advice in self.lines]
        return json.dumps(rows, indent=1)


def examine(workshop: Workshop) -> Findings:
    """Everything a build needs, looked at."""
    findings = Findings()
    findings.add(sys.version_info >= (3, 11), "Python", platform.python_version(), "install Python 3.11 or later")
    for name in ENGINE_PARTS:
        try:
            installed = version(name)
            findings.add(name != ENGINE or installed == VERSION, name, installed, f"{VERSION} is wanted: {GET}")
        except PackageNotFoundError:
            findings.add(None, name, "not installed", GET)
    for name, (library, purpose) in LIBRARIES.items():
        found = ctypes.util.find_library(library)
        findings.add(found is not None, name, found or f"not found ({purpose})", GET)
    findings.add(*_pango())
    findings.add(*_touches())
    _fonts(workshop, findings)
    return findings


def _pango() -> tuple[bool, str, str, str]:
    """The version of Pango as the engine sees it: 1.50 is the least that was tried."""
    try:
        number = pango_version()
    except (ImportError, OSError) as error:
        return False, "engine", str(error).splitlines()[0], GET
    written = f"Pango {number // 10000}.{number // 100 % 100}.{number % 100}"
    return number >= 15000, "engine sees", written, "install a newer Pango"


def _touches() -> tuple[bool, str, str, str]:
    """Whether the engine is inside as the press has to do with it: every private name is there, and as it was."""
    try:
        others = [finding for finding in compare(TABLE) if finding.state != "applies"]
    except OSError as error:  # a library that it needs is not there
        return False, "engine inside", str(error).splitlines()[0], GET
    if not others:
        return True, "engine inside", f"as in WeasyPrint {VERSION}, {len(TABLE)} touches", ""
    first = (
        f"{others[0].touch.name} is {others[0].state}" if others[0].state == "gone" else f"{others[0].touch.name} has changed"
    )
    return False, "engine inside", f"{first}, and {len(others) - 1} more" if others[1:] else first, GET


def _fonts(workshop: Workshop, findings: Findings) -> None:
    present = {path.name for folder in workshop.font_folders for path in folder.iterdir()}
    families: dict[str, list[str]] = {}
    for face in workshop.faces:
        families.setdefault(face["family"], []).append(face["file"])
    for family, files in sorted(families.items()):
        missing = [file for file in files if file not in present]
        findings.add(not missing, family, f"{len(files) - len(missing)} of {len(files)} faces", GET)
    findings.add(workshop.icons.is_file(), "icons", "Lucide" if workshop.icons.is_file() else "not installed", GET)
