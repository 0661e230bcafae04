"""Printed texts that have no translation, an empty one or one of older words, as `check` says it: each at its entry."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, FilePlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.content.content import Content
    from press.content.texts import SourceText

SHOWN = 3
LISTED = 10


def untranslated(content: Content, printed: Iterable[str]) -> Iterator[Diagnostic]:
    """What keeps a piece from being made in a language; `printed` are its texts, as `language:id`."""
    by_language: dict[str, dict[str, None]] = {}
    for key in printed:
        tag, _, text_id = key.partition(":")
        by_language.setdefault(tag, {})[text_id] = None
    for tag, ids in sorted(by_language.items()):
        if tag != content.campaign.campaign.source_language and tag in content.catalogs:
            texts = [content.texts[text_id] for text_id in ids if text_id in content.texts]
            yield from _in_language(content, tag, [text for text in texts if not text.same])


def _in_language(content: Content, tag: str, texts: list[SourceText]) -> Iterator[Diagnostic]:
    """The house's translation of other words with the same name is none of this text."""
    catalog = content.catalogs[tag]
    own = {name: entry for name, entry in catalog.entries.items() if not PurePath(entry.place.file).is_absolute()}
    without = [text for text in texts if not catalog.words(text.id, text.words)]
    stale = [text for text in without if text.id in own and own[text.id].words]
    empty = [text for text in without if text.id in own and not own[text.id].words]
    for text in stale:
        message = f'the text "{text.id}" has changed since it was translated ({tag})'
        hint = "`python build.py translate update` marks what changed; translate it again and remove `fuzzy`"
        yield Diagnostic("translation/stale", message, own[text.id].place, hint, origin=text.place)
    for text in empty[:LISTED]:
        message = f'the text "{text.id}" is not translated ({tag}): its entry is empty'
        yield Diagnostic("translation/missing", message, own[text.id].place, "translate it", origin=text.place)
    entered = {text.id for text in (*stale, *empty[:LISTED])}
    if rest := [text for text in without if text.id not in entered]:
        yield _missing(tag, rest)


def _missing(tag: str, texts: list[SourceText]) -> Diagnostic:
    """One diagnostic for all texts of a language without an entry: a new language has hundreds."""
    names = ", ".join(text.id for text in texts[:SHOWN]) + (", ..." if len(texts) > SHOWN else "")
    message = f"{'1 text is' if len(texts) == 1 else f'{len(texts)} texts are'} not translated ({tag}): {names}"
    file = f"translations/{tag}.po"
    hint = f"translate them in {file}; `python build.py translate update {tag}` adds them to it"
    return Diagnostic("translation/missing", message, FilePlace(file), hint, origin=texts[0].place)
