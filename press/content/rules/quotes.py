"""Straight quotation marks in a text come in pairs: one alone is printed, and stands for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.markup import lone_quote
from press.diagnostics import Diagnostic, Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope

RULES = (
    Rule(
        code="content/quotes",
        wants="No quotation mark alone.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails='title: Your pay"',
        passes="title: Your pay",
        severity=Severity.WARNING,
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A warning for each text with a lone quotation mark."""
    for text in scope.source_texts(content):
        if mark := lone_quote(text.words):
            message = f"the quotation mark {mark} stands alone and would be printed"
            place = content.place_in(text, mark)
            yield Diagnostic("content/quotes", message, place, "remove it, or write the other one", Severity.WARNING)
