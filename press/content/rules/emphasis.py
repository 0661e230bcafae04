"""Stars around strong words come in pairs; others would be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.emphasis import emphasis_in
from press.diagnostics import Diagnostic, Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope

RULES = (
    Rule(
        code="content/emphasis",
        wants="Stars for emphasis come in pairs.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails='title: "**Your pay"',
        passes='title: "**Your pay**"',
        severity=Severity.WARNING,
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A warning for each text with stars that would be printed."""
    for text in scope.source_texts(content):
        if "**" in text.words and emphasis_in(text.words).printed:
            hint = "a star opens right before a letter and closes right after one"
            place = content.place_in(text, "**")
            message = "stars for emphasis do not come in pairs: they would be printed"
            yield Diagnostic("content/emphasis", message, place, hint, Severity.WARNING)
