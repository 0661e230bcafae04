"""Nothing blocked is said, in any language. One finding a word and place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from press.content import records
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

EVERYWHERE = "en"  # words blocked in English are looked for in every language: they may be left untranslated


class Reason(NamedTuple):
    """Why a word is blocked, and what to say instead."""

    message: str
    hint: str


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each blocked word in a text or in a translation of it; claims may be quoted to be checked."""
    source_language = content.campaign.campaign.source_language
    kept_out_of, catalogs = _pieces(content), scope.catalogs(content)
    for text in scope.source_texts(content):
        if ".claim." in text.id:
            continue
        pieces = kept_out_of.get(text.id.partition(".")[0], {records.Scope.ALL})
        for word, reason in blocked_words(content, text.words, source_language, pieces):
            yield Diagnostic("content/blocked", reason.message, content.place_in(text, word), reason.hint)
        for catalog in catalogs:
            if entry := catalog.entries.get(text.id):
                for _, reason in blocked_words(content, entry.words, catalog.tag, pieces):
                    yield Diagnostic("content/blocked", reason.message, entry.place, reason.hint)


def _pieces(content: Content) -> dict[str, set[records.Scope]]:
    """By the file whose words documents print, as ids of texts name it: on which kinds of pieces they stand."""
    pieces: dict[str, set[records.Scope]] = {}
    for document in content.campaign.documents.values():
        found = {records.Scope.ALL}
        found |= {records.Scope.VICTIM} if document.audience == "victim" else set()
        found |= {records.Scope.DISCREET} if document.discreet else set()
        for file in (document.text, *document.shares):
            if file:
                pieces.setdefault(PurePosixPath(file).stem, set()).update(found)
    return pieces


def blocked_words(content: Content, words: str, tag: str, pieces: set[records.Scope]) -> Iterator[tuple[str, Reason]]:
    """Each blocked word in a text as it stands there, and why it is blocked."""
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
    """The word at the start of a word; its endings count, longer numbers do not."""
    start = r"(?<![\w.,])" if word[0].isdigit() else r"(?<!\w)"
    end = r"(?![\d])" if word[-1].isdigit() else ""
    return re.compile(start + r"\s+".join(map(re.escape, word.split())) + end, re.IGNORECASE)
