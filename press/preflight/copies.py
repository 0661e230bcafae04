"""Sheets show every contact once for each time that their pieces show it, digit by digit."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace
from press.preflight.reading import lines_of
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RULES = (
    Rule(
        code="preflight/copies",
        wants="On sheets, every number can be read on each of the pieces.",
        for_whom=Team.PROGRAMMERS,
        fails="Sheets of ten cards on which a number can be read nine times.",
        passes="The same sheets with the number on each of the ten cards.",
    ),
)


def check_copies(path: str, sheets: bytes, piece: bytes, copies: int, contacts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A diagnostic for each contact that was lost on the way from the piece to the sheets."""
    before, after = _counts(piece, contacts), _counts(sheets, contacts)
    for name, display in contacts.items():
        wanted = before[name] * copies
        if after[name] != wanted:
            message = f'"{display}" can be read {after[name]} times on the sheets, not {wanted} times'
            yield Diagnostic(
                "preflight/copies", message, PagePlace(path), "pieces overlap, or extend beyond the edge of the paper"
            )


def _counts(pdf: bytes, contacts: Mapping[str, str]) -> Counter[str]:
    """How often each contact can be read."""
    letters = [frozenset(display) - {" "} for display in contacts.values()]
    lines, found = lines_of(pdf, lambda line: any(wanted.issubset(line) for wanted in letters)), Counter[str]()
    for name, display in contacts.items():
        pattern = re.compile(rf"(?<![\d-]){re.escape(display)}(?![\d-])")
        found[name] = sum(len(pattern.findall(line)) for line in lines)
    return found
