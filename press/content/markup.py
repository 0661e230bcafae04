"""The small language of printed text: references in double braces, citations in brackets, a Markdown subset.

`{{ contact.nhth-voice }}`, `{{ fact.sd-workplace }}`, `{{ language.english }}`, `[@source-id]`; paragraphs, lists,
**strong**, *emphasis*, [links](https://...). Finds these and reports other markup; never turns them into HTML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = (
    Rule(
        code="content/reference",
        wants="Double braces name a contact, a fact, a language or a date, and a part it has.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="more: Ask {{ desk }}.",
        passes="more: Ask {{ contact.desk }}.",
    ),
    Rule(
        code="content/citation",
        wants="Citations are written `[@source-id]`.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="more: Wages are counted [@the survey].",
        passes="more: Wages are counted [@survey].",
    ),
    Rule(
        code="content/markdown",
        wants="Texts use only the marks that print: strong, emphasis, lists, links.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="more: Ask <b>today</b>.",
        passes="more: Ask **today**.",
    ),
)

REFERENCE = re.compile(r"\{\{\s*(?P<kind>[a-z]+)\.(?P<id>[A-Za-z0-9-]+)(?:\.(?P<part>[a-z]+))?\s*\}\}")
CITATION = re.compile(r"\[@(?P<id>[A-Za-z0-9-]+)\]")
PARTS = {
    "contact": ("", "name", "hours"),
    "fact": ("", "year", "place"),
    "language": ("",),
    "date": ("",),
}
KEPT_TEXTS = 32_768  # more than a campaign prints, and a limit for processes that run for days
LANGUAGE_WORDS = ("english", "endonym")
DATE_WORDS = ("as-of", "review-by")

_BRACES = re.compile(r"\{\{.*?\}\}|\{[{%#]|[}%#]\}")
_SPACES = re.compile(r"[ \t\r\n]+")
_QUOTE = re.compile(r'(?<!\d)"')
_BRACKETS = re.compile(r"\[@[^\]]*\]?")
_AFTER_SLASH = re.compile(r"(?<=[^/]/)(?=[^/])")
_MARKDOWN = (
    (re.compile(r"^ {0,3}#{1,6} ", re.MULTILINE), "give a heading its own key instead of a line with #"),
    (re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE), "remove it: code blocks do not print"),
    (re.compile(r"^ {0,3}>", re.MULTILINE), "remove it: quotations with > do not print"),
    (re.compile(r"!\["), "put pictures into templates"),
    (re.compile(r"^\|.*\|\s*$", re.MULTILINE), "make the table a dataset in content/datasets.yaml"),
    (re.compile(r"</?[A-Za-z][^>]*>"), "remove it: HTML does not print"),
    (re.compile(r"`"), "remove it: code marks do not print"),
)


@dataclass(frozen=True)
class Reference:
    """One `{{ kind.id.part }}`; `written` is its exact text."""

    kind: str
    id: str
    part: str
    written: str


@dataclass(frozen=True)
class Flaw:
    """Something in a text that cannot be printed: the rule, the words, the message, what to do."""

    rule: str
    written: str
    message: str
    hint: str = ""


def parts_of_address(display: str) -> list[str]:
    """The unbreakable parts of a web address: it may break after each of its slashes and nowhere else."""
    return _AFTER_SLASH.split(display)


@lru_cache(maxsize=KEPT_TEXTS)
def references(text: str) -> tuple[Reference, ...]:
    """The references of a text, in order."""
    return tuple(Reference(m["kind"], m["id"], m["part"] or "", m[0]) for m in REFERENCE.finditer(text))


@lru_cache(maxsize=KEPT_TEXTS)
def citations(text: str) -> tuple[str, ...]:
    """The source ids a text cites, in order, repeats kept."""
    return tuple(match["id"] for match in CITATION.finditer(text))


def paragraphs(text: str) -> list[str]:
    """The paragraphs and list items of a text."""
    blocks = re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)", text.strip())
    return [block for block in blocks if block.strip()]


def same_words(one: str, other: str) -> bool:
    """True for texts that differ in nothing but spaces and where lines end; paragraphs and list entries are the same."""
    return one == other or [_folded(block) for block in paragraphs(one)] == [_folded(block) for block in paragraphs(other)]


def _folded(block: str) -> str:
    return _SPACES.sub(" ", block.strip(" \t\r\n"))


def lone_quote(text: str) -> str:
    """The straight quotation mark that a text has no second of, or ""; inches and primes after a digit are none."""
    if len(_QUOTE.findall(text)) % 2:
        return '"'
    return "'" if text.endswith((".'", "!'", "?'")) and not re.search(r"(?<!\w)'\w", text) else ""


def flaws(text: str) -> Iterator[Flaw]:
    """Everything in a text that would not print as its author intended."""
    for match in _BRACES.finditer(text):
        if not REFERENCE.fullmatch(match[0]):
            hint = "write {{ contact.ID }}, {{ fact.ID }} or {{ language.english }}"
            yield Flaw("content/reference", match[0], f'"{match[0]}" is not a reference', hint)
    for match in _BRACKETS.finditer(text):
        if not CITATION.fullmatch(match[0]):
            yield Flaw("content/citation", match[0], f'"{match[0]}" is not a citation', "write [@source-id]")
    for pattern, reason in _MARKDOWN:
        if found := pattern.search(text):
            yield Flaw("content/markdown", found[0].strip(), f'"{found[0].strip()}" cannot be used in a text', reason)


def unknown_part(reference: Reference) -> str:
    """What is wrong with the kind or the part of a reference; empty if nothing is."""
    if reference.kind not in PARTS:
        return f'"{reference.kind}" is not a kind of reference; {", ".join(PARTS)} are'
    if reference.part not in PARTS[reference.kind]:
        return f'"{reference.part}" is not a part of a {reference.kind}'
    words = {"language": LANGUAGE_WORDS, "date": DATE_WORDS}.get(reference.kind)
    if words and reference.id not in words:
        return f'"{reference.id}" is not a {reference.kind} that texts can name; {" and ".join(words)} are'
    return ""
