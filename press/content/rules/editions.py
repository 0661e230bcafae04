"""Editions of a document are listed, and none is called "plain", which every piece already has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, did_you_mean
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope

RULES = (
    Rule(
        code="content/unknown-edition",
        wants="Editions of a document are listed under `editions`.",
        for_whom=Team.DESIGNERS,
        where="content.yaml",
        fails="""documents:
  brief:
    editions: [larg-print]""",
        passes="""documents:
  brief:
    editions: [large-print]""",
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each edition that is not listed."""
    source, known = content.files["content.yaml"], content.campaign.editions
    listed = source.place(("editions",), on="key")
    if "plain" in known:
        message = 'an edition cannot be called "plain"; every piece already has that edition'
        yield Diagnostic("content/id", message, source.place(("editions", "plain"), on="key"), "give it another name")
    for name, document in scope.documents_in(content):
        for index, edition in enumerate(document.editions):
            if edition not in known:
                hint = f"{did_you_mean(edition, known)} editions are listed at {listed.file}:{listed.line}".strip()
                place = source.place(("documents", name, "editions", index))
                yield Diagnostic("content/unknown-edition", f'edition "{edition}" of {name} is not known', place, hint)
