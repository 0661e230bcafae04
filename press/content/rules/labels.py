"""The labels that numbers, actors and the book need exist; templates check the others themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.brief import Actor
from press.content.named import places
from press.content.records import Scale
from press.diagnostics import Diagnostic
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope

RULES = (
    Rule(
        code="content/missing-label",
        wants="There is a label for every unit and actor, and for the book.",
        for_whom=Team.WRITERS,
        fails="A campaign with labels of its own, and none for `actors.lawmakers`.",
        passes="The same campaign with a label for each of the actors.",
    ),
)


def check(content: Content, _scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each label that is missing."""
    wanted = [f"units.{word}" for word in (*Scale, "about", "more_than")] + [f"actors.{actor}" for actor in Actor]
    wanted += ["book.title"] if any(document.collects for document in content.campaign.documents.values()) else []
    for name in wanted if content.labels else []:
        if f"labels.{name}" not in content.texts:
            place = places(content, "labels")(tuple(name.split(".")))
            yield Diagnostic("content/missing-label", f'the label "{name}" is missing', place, "add its words")
