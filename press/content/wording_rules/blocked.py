"""No text contains a blocked word, in any language. One finding per word and place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from press.content.records import KeptOutOf
from press.diagnostics import Diagnostic
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.catalog import Catalog
    from press.content.content import Content
    from press.content.records import Blocked
    from press.content.scope import Scope
    from press.content.texts import SourceText

RULES = (
    Rule(
        code="content/blocked",
        wants="No words of `content/blocklist.yaml`: outdated figures, claims without evidence, words that endanger a reader.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="more: We guarantee that you will be paid.",
        passes="more: You can ask how your pay is counted.",
    ),
)

_RUNS_ON = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)  # scripts without spaces between words

EVERYWHERE = "en"  # words blocked in English are looked for in every language: they may be left untranslated


class Reason(NamedTuple):
    """Why a word is blocked, and what to say instead."""

    message: str
    hint: str


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each blocked word in a text; claims may be quoted in order to check them."""
    listed = listed_words(content, content.campaign.campaign.source_language)
    for text, pieces in _texts(content, scope):
        for word, reason in blocked_words(text.words, listed, pieces):
            yield Diagnostic("content/blocked", reason.message, content.place_in(text, word), reason.hint)


def check_catalog(content: Content, catalog: Catalog, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each blocked word in the translation of a text."""
    listed = listed_words(content, catalog.tag)
    for text, pieces in _texts(content, scope):
        if entry := catalog.entries.get(text.id):
            for _, reason in blocked_words(entry.words, listed, pieces):
                yield Diagnostic("content/blocked", reason.message, entry.place, reason.hint)


def _texts(content: Content, scope: Scope) -> Iterator[tuple[SourceText, set[KeptOutOf]]]:
    """Each text that is not a claim, and the kinds of pieces that print it."""
    kept_out_of = _pieces(content)
    for text in scope.source_texts(content):
        if ".claim." not in text.id:
            yield text, kept_out_of.get(text.id.partition(".")[0], {KeptOutOf.ALL})


def _pieces(content: Content) -> dict[str, set[KeptOutOf]]:
    """The kinds of pieces that print each file of words, by the first part of its text ids."""
    pieces: dict[str, set[KeptOutOf]] = {}
    for document in content.campaign.documents.values():
        found = {KeptOutOf.ALL}
        found |= {KeptOutOf.VICTIM} if document.audience == "victim" else set()
        found |= {KeptOutOf.DISCREET} if document.discreet else set()
        for file in (document.text, *document.shares):
            if file:
                pieces.setdefault(PurePosixPath(file).stem, set()).update(found)
    return pieces


class Listed(NamedTuple):
    """A blocked word in a language, with what it begins with, case folded, and where and why it is blocked."""

    word: str
    start: str
    group: str
    rule: Blocked


def listed_words(content: Content, tag: str) -> list[Listed]:
    """The words that are blocked in a language."""
    return [
        Listed(word, word.split()[0].casefold(), group, rule)
        for group, rule in content.blocklist.items()
        for word in rule.words.get(tag, ()) + (rule.words.get(EVERYWHERE, ()) if tag != EVERYWHERE else ())
    ]


def blocked_words(words: str, listed: list[Listed], pieces: set[KeptOutOf]) -> Iterator[tuple[str, Reason]]:
    """Each blocked word in a text as written there, and why it is blocked."""
    folded = words.casefold()
    for word, start, group, rule in listed:
        if start in folded and rule.scope in pieces and (match := _pattern(word).search(words)):
            message = f'"{match[0]}" is blocked ({group}): {rule.reason}'
            yield match[0], Reason(message, rule.instead or "")


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Finds the word at the start of a word (anywhere in scripts without spaces), with any ending; a number only whole."""
    start = r"(?<![\w.,])" if word[0].isdigit() else "" if _RUNS_ON.match(word) else r"(?<!\w)"
    end = r"(?![\d])" if word[-1].isdigit() else ""
    return re.compile(start + r"\s+".join(map(re.escape, word.split())) + end, re.IGNORECASE)
