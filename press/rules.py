"""Descriptions of rules: what each requires, who fixes a violation, an example that fails and one that passes.

A module that emits diagnostics declares their rules in a tuple `RULES`. Messages show the code; docs/rules.md is generated
from the rest. Nothing is checked here.
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from press.diagnostics import Severity

if TYPE_CHECKING:
    from types import ModuleType


class Team(StrEnum):
    """The team that fixes what violates a rule."""

    WRITERS = "writers"
    TRANSLATORS = "translators"
    DESIGNERS = "designers"
    OUTREACH = "outreach staff"
    POLICY = "policy staff"
    PROGRAMMERS = "programmers"


@dataclass(frozen=True)
class Rule:
    """One rule, as the reference shows it.

    Attributes:
        code: the code in brackets at the end of a message: `preflight/contacts`.
        wants: what must hold, in one sentence.
        for_whom: who fixes a violation.
        fails: an example that violates the rule.
        passes: the same example, fixed.
        where: the file that the examples are taken from; empty where they are described in words.
        severity: how bad a violation is.
    """

    code: str
    wants: str
    for_whom: Team
    fails: str
    passes: str
    where: str = ""
    severity: Severity = Severity.ERROR


def modules_in(package: ModuleType) -> tuple[ModuleType, ...]:
    """The modules of a folder of rules, sorted by name. A rule needs no registration: its file is enough."""
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return tuple(import_module(f"{package.__name__}.{name}") for name in names)
