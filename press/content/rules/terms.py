"""The agreed words for a term are in known languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import check_language, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope
    from press.diagnostics import Diagnostic
    from press.rules import Rule

RULES: tuple[Rule, ...] = ()  # its code is declared in press/content/named.py


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each language of a term that is not known."""
    place = places(content, "glossary")
    for name, term in scope.printed("glossary", content.glossary, content).items():
        for tag in term.translations:
            yield from check_language(content, tag, place(("glossary", name, "translations", tag), on="key"))
