"""Contacts, figures and numbers stand in the order of the source: two that change places mislead whoever calls."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from press.content.markup import references
from press.content.numerals import plain_numbers
from press.content.pair import Finding
from press.diagnostics import Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/order",
        wants="Contacts, figures and numbers in the order of the source, unless a remark says that another one is right.",
        for_whom=Team.TRANSLATORS,
        fails="“Classes: {{ contact.desk }}. Danger: {{ contact.police }}.” with the two contacts exchanged.",
        passes="Each contact beside the words it belongs to.",
        severity=Severity.WARNING,
    ),
)

_TIME = re.compile(r"\b\d{1,2}:\d{2}\b")
REMARK = "another order than in english"


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each kind of things whose order differs."""
    if REMARK in pair.remark.lower():
        return
    for kind, found in _KINDS.items():
        wanted, given = found(pair.source), found(pair.words)
        if wanted != given and Counter(wanted) == Counter(given):
            first = next(index for index, pair_of in enumerate(zip(wanted, given, strict=True)) if pair_of[0] != pair_of[1])
            message = f"the {kind} are in another order than in the source: {given[first]} comes before {wanted[first]}"
            hint = "is each still beside its words? If so, write `# Another order than in English.` above the entry"
            yield Finding("translation/order", message, hint, Severity.WARNING)


def _contacts(text: str) -> list[str]:
    return [reference.id for reference in references(text) if reference.kind == "contact"]


def _figures(text: str) -> list[str]:
    return [reference.id for reference in references(text) if reference.kind == "fact"]


def _numbers(text: str) -> list[str]:
    """The numbers and times of a text; the minutes that go with an hour are looked at by translation/times."""
    times = _TIME.findall(text)
    return [*times, *plain_numbers(_TIME.sub(" ", text))]


_KINDS: dict[str, Callable[[str], list[str]]] = {"contacts": _contacts, "figures": _figures, "numbers": _numbers}
