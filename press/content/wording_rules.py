"""Rules about what texts say: every statement is cited, nothing blocked is said. One finding a rule and place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from press.content.markup import citations, paragraphs, references
from press.content.records import Scope
from press.content.texts import texts_in
from press.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.brief import Brief
    from press.content.content import Content
    from press.diagnostics import FilePlace

_DIGIT = re.compile(r"\d")
EVERYWHERE = "en"  # words blocked in English are looked for in every language: they may be left untranslated


class Reason(NamedTuple):
    """Why a word is blocked, and what to say instead."""

    message: str
    hint: str


def check_wording(content: Content) -> list[Diagnostic]:
    """What the texts of a campaign must not say, or say without a source."""
    return [*_uncited(content), *_blocked(content)]


def _uncited(content: Content) -> Iterator[Diagnostic]:
    for name, brief in content.briefs.items():
        source = content.brief_file(name)
        for path, words, always in _statements(brief):
            for paragraph in paragraphs(words):
                place = source.place(path, find=paragraph.split("\n")[0].strip())
                yield from _check_paragraph(content, paragraph, place, always=always)


def _statements(brief: Brief) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """The texts of a brief that state facts; True where every paragraph must be cited, numbers or not."""
    yield ("answer",), brief.answer, True
    for key, section in brief.evidence.items():
        yield ("evidence", key, "text"), section.text, True
    yield ("claim", "record"), brief.claim.record, True
    for actor, words in brief.actions.items():
        yield ("actions", actor), words, False


def _check_paragraph(content: Content, words: str, place: FilePlace, *, always: bool) -> Iterator[Diagnostic]:
    cited = set(citations(words))
    named = [reference.id for reference in references(words) if reference.kind == "fact"]
    bare = re.sub(r"\{\{.*?\}\}|\[@.*?\]|\]\(.*?\)|^\s*\d+\.", "", words)
    if not cited and (always or named or _DIGIT.search(bare)):
        hint = "add [@source-id]; the ids are in content/sources.yaml"
        yield Diagnostic("content/uncited", "this paragraph states facts and names no source", place, hint)
        return
    for fact in named:
        if fact in content.facts and content.facts[fact].source not in cited:
            wanted = content.facts[fact].source
            message = f'the paragraph prints the fact "{fact}" and does not cite its source'
            yield Diagnostic("content/uncited", message, place, f"add [@{wanted}]")


def _blocked(content: Content) -> Iterator[Diagnostic]:
    source_language = content.campaign.campaign.source_language
    scopes = _scopes(content)
    for text in content.texts.values():
        if ".claim." in text.id:
            continue
        scope = scopes.get(text.id, {Scope.ALL})
        for word, reason in blocked_words(content, text.words, source_language, scope):
            yield Diagnostic("content/blocked", reason.message, content.place_in(text, word), reason.hint)
        for tag, catalog in content.catalogs.items():
            if entry := catalog.entries.get(text.id):
                for _, reason in blocked_words(content, entry.words, tag, scope):
                    yield Diagnostic("content/blocked", reason.message, entry.place, reason.hint)


def _scopes(content: Content) -> dict[str, set[Scope]]:
    """Which stricter scopes the words of a piece fall under."""
    scopes: dict[str, set[Scope]] = {}
    for document in content.campaign.documents.values():
        found = {Scope.ALL}
        found |= {Scope.VICTIM} if document.audience == "victim" else set()
        found |= {Scope.DISCREET} if document.discreet else set()
        for file in (document.text, *document.shares):
            for text in texts_in(content.wordings.get(file or "", {})):
                scopes.setdefault(text.id, set()).update(found)
    return scopes


def blocked_words(content: Content, words: str, tag: str, scopes: set[Scope]) -> Iterator[tuple[str, Reason]]:
    """Each blocked word in a text as it stands there, and why it is blocked."""
    folded = words.casefold()
    for name, rule in content.blocklist.items():
        if rule.scope not in scopes:
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
