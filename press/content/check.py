"""Runs the rules about content; a module added to one of these folders is found and run.

rules/              records and texts name only what exists and may be printed
wording_rules/      what texts must not say, or say without a source; `check_catalog`, where a rule has one, is for translations
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

    from press.content.catalog import Catalog
    from press.content.content import Content
    from press.content.pair import Finding, Pair

    Check = Callable[[Content, Scope], Iterator[Diagnostic]]
    CatalogCheck = Callable[[Content, Catalog, Scope], Iterator[Diagnostic]]
    PairCheck = Callable[[Pair], Iterator[Finding]]

_NAMES: tuple[Check, ...] = tuple(module.check for module in modules_in(rules))
_WORDING: tuple[Check, ...] = tuple(module.check for module in modules_in(wording_rules))
_WORDING_OF_TRANSLATIONS: tuple[CatalogCheck, ...] = tuple(
    module.check_catalog for module in modules_in(wording_rules) if hasattr(module, "check_catalog")
)
_TRANSLATIONS: tuple[PairCheck, ...] = tuple(module.check for module in modules_in(translation_rules))


def check_content(content: Content, scope: Scope = WHOLE) -> list[Diagnostic]:
    """Everything wrong with the names in a campaign's files."""
    return [diagnostic for check in _NAMES for diagnostic in check(content, scope)]


def check_wording(content: Content, scope: Scope = WHOLE) -> list[Diagnostic]:
    """Everything the texts must not say, or say without a source; the names in them must have been checked."""
    return [diagnostic for check in _WORDING for diagnostic in check(content, scope)]


def check_translations(content: Content, scope: Scope = WHOLE) -> list[Diagnostic]:
    """Everything wrong with the existing translations, one language after the other."""
    return [diagnostic for catalog in scope.catalogs(content) for diagnostic in check_catalog(content, catalog, scope)]


def check_catalog(content: Content, catalog: Catalog, scope: Scope = WHOLE, clean: set[str] | None = None) -> list[Diagnostic]:
    """Everything wrong with the translations into one language; fuzzy ones are skipped until a translator confirms them.

    Those whose digests are in `clean` were found clean before, beside the same content; afterwards it holds those that are now.
    """
    found = [diagnostic for check in _WORDING_OF_TRANSLATIONS for diagnostic in check(content, catalog, scope)]
    before = frozenset(clean or ())
    if clean is not None:
        clean.clear()
    for text_id, entry, pair in pairs_in(content, catalog, scope):
        digest = pair.digest if clean is not None else ""
        wrong = [] if digest in before else [*findings(pair)]
        if clean is not None and not wrong:
            clean.add(digest)
        for finding in wrong:
            message = f"{text_id}: {finding.message}"
            found.append(Diagnostic(finding.rule, message, entry.place, finding.hint, finding.severity))
    return found


def findings(pair: Pair) -> Iterator[Finding]:
    """Everything wrong with one translation."""
    for check in _TRANSLATIONS:
        yield from check(pair)
