"""Indicators name existing sources."""

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
    """A diagnostic for each source of an indicator that is not known."""
    place = places(content, "indicators")
    for name, indicator in scope.printed("indicators", content.indicators, content).items():
        for index, source in enumerate(indicator.sources):
            where = place(("indicators", name, "sources", index))
            yield from check_source(content, source, where, of=f"indicator {name}")
