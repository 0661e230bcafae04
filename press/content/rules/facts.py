"""Facts name an existing source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import check_source, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope
    from press.diagnostics import Diagnostic
    from press.rules import Rule

RULES: tuple[Rule, ...] = ()  # its code is declared in press/content/named.py


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each fact whose source is not known."""
    place = places(content, "facts")
    for name, fact in scope.printed("facts", content.facts, content).items():
        yield from check_source(content, fact.source, place(("facts", name, "source")), of=f"fact {name}")
