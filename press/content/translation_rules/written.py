"""A translation follows the rules for texts: no broken references, no typed phone numbers, no Markdown that does not print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.markup import flaws
from press.content.pair import Finding
from press.content.typed import typed_flaws

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair
    from press.rules import Rule

RULES: tuple[Rule, ...] = ()  # its codes are declared in press/content/markup.py and press/content/typed.py


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each flaw of the translation."""
    for flaw in (*flaws(pair.words), *typed_flaws(pair.content, pair.id, pair.words)):
        yield Finding(flaw.rule, flaw.message, flaw.hint)
