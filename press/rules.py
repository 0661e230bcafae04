"""What a rule wants, and of whom, with an example that fails and the same one mended. It checks nothing itself.

A module that gives a diagnostic declares the rule of its code beside it, in a tuple `RULES`. Messages name the code,
docs/rules.md is generated from the rest.
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
    """Who reads what a rule says, and mends it."""

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
        code: what stands in brackets at the end of a message: `preflight/contacts`.
        wants: what must hold, in a sentence.
        for_whom: who mends what breaks it.
        fails: an example that breaks it.
        passes: the same example, mended.
        where: the file in which the examples stand; empty where they are told in words.
        severity: how bad it is to break it.
    """

    code: str
    wants: str
    for_whom: Team
    fails: str
    passes: str
    where: str = ""
    severity: Severity = Severity.ERROR


def modules_in(package: ModuleType) -> tuple[ModuleType, ...]:
    """The modules of a folder of rules, by name. A rule is found because its file is there."""
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return tuple(import_module(f"{package.__name__}.{name}") for name in names)
