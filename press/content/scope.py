"""How much of a campaign is checked: all of it, or what some pieces print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from press.content.markup import references

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from press.content.campaign import Document
    from press.content.catalog import Catalog
    from press.content.content import Content
    from press.content.texts import SourceText

Record = TypeVar("Record")
NAMED = {"fact": "facts", "contact": "contacts"}  # the records that a text names in braces


@dataclass(frozen=True)
class Scope:
    """What is checked; None means everything.

    Attributes:
        texts: the ids of the texts that are printed, including those of records: `facts.sd-any.label`.
        tags: the languages into which they are translated.
        documents: the ids of the documents that are built, as in `content.yaml`.
    """

    texts: frozenset[str] | None = None
    tags: frozenset[str] | None = None
    documents: frozenset[str] | None = None

    def source_texts(self, content: Content) -> Collection[SourceText]:
        """The texts to check, in the order of the campaign."""
        if self.texts is None:
            return content.texts.values()
        return [content.texts[name] for name in sorted(self.texts) if name in content.texts]

    def catalogs(self, content: Content) -> Collection[Catalog]:
        """The translations to check, one catalogue per language."""
        return [content.catalogs[tag] for tag in content.catalogs if self.tags is None or tag in self.tags]

    def documents_in(self, content: Content) -> Iterator[tuple[str, Document]]:
        """The documents to check, with their ids."""
        for name, document in content.campaign.documents.items():
            if self.documents is None or name in self.documents:
                yield name, document

    def printed(self, kind: str, records: Mapping[str, Record], content: Content) -> Mapping[str, Record]:
        """The records of one kind to check: those with a printed text, and those that a printed text names."""
        if self.texts is None:
            return records
        parts = [text.split(".") for text in self.texts]
        wanted = {part[0] if kind == "briefs" else part[1] for part in parts if kind in {"briefs", part[0]} and len(part) > 1}
        for text in self.source_texts(content):
            wanted.update(found.id for found in references(text.words) if NAMED.get(found.kind) == kind)
        return {name: records[name] for name in sorted(wanted) if name in records}


WHOLE = Scope()
