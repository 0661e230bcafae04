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

    from press.content.content import Content
    from press.content.scope import Scope

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
    """A diagnostic for each blocked word in a text or in a translation of it; claims may be quoted in order to check them."""
    source_language = content.campaign.campaign.source_language
    kept_out_of, catalogs = _pieces(content), scope.catalogs(content)
    for text in scope.source_texts(content):
        if ".claim." in text.id:
            continue
        pieces = kept_out_of.get(text.id.partition(".")[0], {KeptOutOf.ALL})
        for word, reason in blocked_words(content, text.words, source_language, pieces):
            yield Diagnostic("content/blocked", reason.message, content.place_in(text, word), reason.hint)
        for catalog in catalogs:
            if entry := catalog.entries.get(text.id):
                for _, reason in blocked_words(content, entry.words, catalog.tag, pieces):
                    yield Diagnostic("content/blocked", reason.message, entry.place, reason.hint)


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


def blocked_words(content: Content, words: str, tag: str, pieces: set[KeptOutOf]) -> Iterator[tuple[str, Reason]]:
    """Each blocked word in a text as written there, and why it is blocked."""
    folded = words.casefold()
    for name, rule in content.blocklist.items():
        if rule.scope not in pieces:
            continue
        listed = rule.words.get(tag, ()) + (rule.words.get(EVERYWHERE, ()) if tag != EVERYWHERE else ())
        for word in listed:
            if word.split()[0].casefold() in folded and (match := _pattern(word).search(words)):
                message = f'"{match[0]}" is blocked ({name}): {rule.reason}'
                yield match[0], Reason(message, rule.instead or "")


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Finds the word at the start of a word (anywhere in scripts without spaces), with any ending; a number only whole."""
    start = r"(?<![\w.,])" if word[0].isdigit() else "" if _RUNS_ON.match(word) else r"(?<!\w)"
    end = r"(?![\d])" if word[-1].isdigit() else ""
    return re.compile(start + r"\s+".join(map(re.escape, word.split())) + end, re.IGNORECASE)
