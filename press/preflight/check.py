"""Runs the rules over one file. A module added to rules/ is found and run."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from press.preflight import rules
from press.preflight.subject import FileKind, Needs, RuleFile
from press.rules import modules_in

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

_FILES = tuple(cast("RuleFile", module) for module in modules_in(rules))
CHECKS = {
    kind: tuple(file for needs in Needs for file in _FILES if file.NEEDS is needs and kind in file.LOOKS_AT)
    for kind in FileKind
}  # the rules for each kind of file; those that need only the layout come first


def check(subject: Subject, kind: FileKind = FileKind.READ) -> list[Diagnostic]:
    """Everything wrong with a file of the given kind."""
    return [diagnostic for rule in CHECKS[kind] for diagnostic in rule.check(subject)]
