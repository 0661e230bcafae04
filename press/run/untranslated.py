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


def by_language(printed: Iterable[str]) -> dict[str, list[str]]:
    """The ids of printed texts by language, each once."""
    found: dict[str, dict[str, None]] = {}
    for key in printed:
        tag, _, text_id = key.partition(":")
        found.setdefault(tag, {})[text_id] = None
    return {tag: list(ids) for tag, ids in found.items()}


def untranslated(content: Content, tag: str, ids: Iterable[str]) -> Iterator[Diagnostic]:
    """What is missing, empty or fuzzy in one language. The house's translation of other words with the same id is none."""
    texts = [text for text_id in ids if (text := content.texts.get(text_id)) and not text.same]
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
