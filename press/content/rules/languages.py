"""Languages of the campaign, of documents and of contacts are in the language table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import check_language, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope
    from press.content.yaml_source import Path
    from press.diagnostics import Diagnostic
    from press.rules import Rule

RULES: tuple[Rule, ...] = ()  # its code is declared in press/content/named.py


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each unknown language tag."""
    source = content.files["content.yaml"]
    for path, tag in _tags(content, scope):
        yield from check_language(content, tag, source.place(path, find=tag))
    place = places(content, "contacts")
    for name, contact in scope.printed("contacts", content.contacts, content).items():
        for index, tag in enumerate(contact.languages):
            yield from check_language(content, tag, place(("contacts", name, "languages", index), find=tag))


def _tags(content: Content, scope: Scope) -> Iterator[tuple[Path, str]]:
    """The language tags of the campaign and its documents, with their paths."""
    yield from ((("languages", index), tag) for index, tag in enumerate(content.campaign.languages))
    yield ("campaign", "source_language"), content.campaign.campaign.source_language
    for name, document in scope.documents_in(content):
        for key in ("languages", "together"):
            yield from ((("documents", name, key, i), tag) for i, tag in enumerate(getattr(document, key) or ()))
