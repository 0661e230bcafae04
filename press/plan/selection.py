"""Selectors such as `indicator-card:es` or `brief-*:en:plain` -> the entries that match."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from press.content.tags import tag_hint
from press.diagnostics import UsageError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


Branch = TypeVar("Branch")


class Named(Protocol):
    """Anything that selectors can match: an entry of the catalogue, a job."""

    @property
    def document(self) -> str:
        """The id of the piece."""

    @property
    def language(self) -> str:
        """Its language, or `mul`."""

    @property
    def edition(self) -> str:
        """The name of the edition."""


Selected = TypeVar("Selected", bound=Named)
_Numbered: TypeAlias = "dict[str, dict[str, dict[str, list[int]]]]"


@dataclass(frozen=True)
class Selector:
    """`document:language:edition`, each a glob; an omitted part matches anything."""

    document: str = "*"
    language: str = "*"
    edition: str = "*"

    def __str__(self) -> str:
        """The selector written in full."""
        return f"{self.document}:{self.language}:{self.edition}"

    def matching(self, numbered: _Numbered) -> list[int]:
        """The indexes of the matching entries."""
        return [
            number
            for languages in _matching(numbered, self.document)
            for editions in _matching(languages, self.language)
            for numbers in _matching(editions, self.edition)
            for number in numbers
        ]


def _numbered(entries: Sequence[Named]) -> _Numbered:
    """The indexes of entries by document, language and edition, so that hundreds of selectors need not look at every entry."""
    found: _Numbered = {}
    for number, entry in enumerate(entries):
        found.setdefault(entry.document, {}).setdefault(entry.language, {}).setdefault(entry.edition, []).append(number)
    return found


def _matching(branches: Mapping[str, Branch], pattern: str) -> list[Branch]:
    """The values under the names that a glob matches."""
    if pattern in branches:
        return [branches[pattern]]
    return [branch for name, branch in branches.items() if fnmatchcase(name, pattern)]


def parse_selector(text: str) -> Selector:
    """The selector that a user typed; raises UsageError when it has too many parts."""
    parts = text.split(":")
    if not any(parts):
        raise UsageError(f'"{text}" names no piece; leave it out to mean all of them')
    if len(parts) > 3:
        raise UsageError(f'"{text}" has {len(parts)} parts; a selector is document:language:edition')
    return Selector(*(part or "*" for part in parts))


def select(
    entries: Sequence[Selected],
    selectors: Iterable[str] = (),
    *,
    languages: Iterable[str] = (),
    editions: Iterable[str] = (),
    withheld: Mapping[str, str] = MappingProxyType({}),
) -> list[Selected]:
    """The entries that match any selector, in any of the languages and editions; raises UsageError for one that matches none.

    `withheld` has the reasons for documents that are not made in a language, by `document:language`.
    """
    chosen = [parse_selector(text) for text in selectors] or [Selector()]
    numbered, matching = _numbered(entries), set[int]()
    for selector in chosen:
        numbers = selector.matching(numbered)
        matching.update(numbers)
        if not numbers:
            reasons = (why for name, why in withheld.items() if fnmatchcase(name, f"{selector.document}:{selector.language}"))
            raise UsageError(next(reasons, None) or _no_match(selector, entries))
    languages, editions = set(languages), set(editions)
    for kind, names, known in (
        ("language", languages, {j.language for j in entries}),
        ("edition", editions, {j.edition for j in entries}),
    ):
        for name in sorted(names - known):
            hint = _language_hint(name, known) if kind == "language" else did_you_mean(name, known)
            raise UsageError(f'no piece has the {kind} "{name}". {hint}'.strip())
    found = [
        entry
        for number, entry in enumerate(entries)
        if number in matching and (not languages or entry.language in languages) and (not editions or entry.edition in editions)
    ]
    if not found and entries:
        wanted = ", ".join(sorted(languages | editions))
        raise UsageError(f"none of these pieces is made in {wanted}; see `python build.py list`")
    return found


def _option(pattern: str, entries: Sequence[Named]) -> str:
    """A hint for somebody who typed a language or an edition where a document belongs."""
    if any(entry.language == pattern for entry in entries):
        return f"for all pieces in that language, say --lang {pattern}"
    return f"for all pieces in that edition, say --edition {pattern}" if any(e.edition == pattern for e in entries) else ""


def _no_match(selector: Selector, entries: Sequence[Named]) -> str:
    """A message that names the part of a selector that nothing matches."""
    for kind in ("document", "language", "edition"):
        pattern = getattr(selector, kind)
        known = {getattr(entry, kind) for entry in entries}
        if not any(fnmatchcase(name, pattern) for name in known):
            hint = _option(pattern, entries) if kind == "document" else ""
            other = _language_hint(pattern, known) if kind == "language" else did_you_mean(pattern, known)
            return f'no piece has the {kind} "{pattern}". {hint or other}'.strip()
    return f'no piece matches "{selector}"; see `python build.py list`'


def _language_hint(tag: str, known: Iterable[str]) -> str:
    """The language that is meant, where it is among those that pieces have."""
    hint = tag_hint(tag, dict.fromkeys(known, ""))
    return hint if "did you mean" in hint or "write which" in hint else did_you_mean(tag, known)
