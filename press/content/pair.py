"""A text beside its translation, and what translation_rules/ find in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from press.content.markup import same_words
from press.diagnostics import Severity
from press.pieces import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.catalog import Catalog, Entry
    from press.content.content import Content
    from press.content.records import Language
    from press.content.scope import Scope

SAME = "same as in english"  # a translator's comment on a name that stays unchanged
LEAST_LETTERS = 4  # a translation with fewer is not judged by its letters

_LETTERS = re.compile(r"[^\W\d_]+")
_TAKEN_OUT = re.compile(r"\{\{.*?\}\}|\[@[^\]]*\]|https?://\S+")


class Pair(NamedTuple):
    """A source text and its translation; `same` if the translator says that it stays unchanged, and all that she remarks."""

    source: str
    words: str
    tag: str
    language: Language
    content: Content
    same: bool = False
    remark: str = ""
    id: str = ""

    @property
    def digest(self) -> str:
        """A digest of all of it but the content it stands in."""
        return digest_of([self.id, self.tag, self.source, self.words, self.remark])


class Finding(NamedTuple):
    """What is wrong with a translation, and what to do."""

    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


def pairs_in(content: Content, catalog: Catalog, scope: Scope) -> Iterator[tuple[str, Entry, Pair]]:
    """Each text with a current translation into a language: its id, its PO entry, the pair."""
    language = content.languages[catalog.tag]
    for text_id, entry in catalog.entries.items():
        if scope.texts is not None and text_id not in scope.texts:
            continue
        text = content.texts.get(text_id)
        if text is None or not entry.words or entry.fuzzy or not same_words(entry.source, text.words):
            continue
        same = SAME in entry.remark.lower()
        yield text_id, entry, Pair(text.words, entry.words, catalog.tag, language, content, same, entry.remark, text_id)


def bare(text: str) -> str:
    """A text without its references, citations and addresses."""
    return _TAKEN_OUT.sub(" ", text)


def words_in(text: str) -> list[str]:
    """The words of a text: runs of letters."""
    return _LETTERS.findall(text)
