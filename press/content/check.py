"""Runs the rules about content: one that is added to a folder of rules is found, and runs.

rules/              names lead somewhere, and to something that may be printed
wording_rules/      what texts must not say, or say without a source
translation_rules/  what a translation must not do to its source
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content import rules, translation_rules, wording_rules
from press.content.pair import pairs_in
from press.content.scope import WHOLE, Scope
from press.diagnostics import Diagnostic
from press.rules import modules_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.content.content import Content
    from press.content.pair import Finding, Pair

    Check = Callable[[Content, Scope], Iterator[Diagnostic]]
    PairCheck = Callable[[Pair], Iterator[Finding]]

_NAMES: tuple[Check, ...] = tuple(module.check for module in modules_in(rules))
_WORDING: tuple[Check, ...] = tuple(module.check for module in modules_in(wording_rules))
_TRANSLATIONS: tuple[PairCheck, ...] = tuple(module.check for module in modules_in(translation_rules))


def check_content(content: Content, scope: Scope = WHOLE) -> list[Diagnostic]:
    """What is wrong with the names in a campaign's files."""
    return [diagnostic for check in _NAMES for diagnostic in check(content, scope)]


def check_wording(content: Content, scope: Scope = WHOLE) -> list[Diagnostic]:
    """What the texts of a campaign must not say, or say without a source; its names lead somewhere."""
    return [diagnostic for check in _WORDING for diagnostic in check(content, scope)]


def check_translations(content: Content, scope: Scope = WHOLE) -> list[Diagnostic]:
    """What is wrong with the translations there are; fuzzy ones are looked at when they are taken up again."""
    found = []
    for text_id, entry, pair in pairs_in(content, scope):
        for finding in findings(pair):
            message = f"{text_id}: {finding.message}"
            found.append(Diagnostic(finding.rule, message, entry.place, finding.hint, finding.severity))
    return found


def findings(pair: Pair) -> Iterator[Finding]:
    """Everything that is wrong with one translation."""
    for check in _TRANSLATIONS:
        yield from check(pair)
