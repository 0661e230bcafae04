"""Checks of content that are not repeated while nothing has changed that they look at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from press.content.check import check_catalog, check_content, check_wording
from press.content.lazy import Files
from press.content.load import files_of_translations, read_translations
from press.pieces import digest_of
from press.run.digests import content_in
from press.run.opening import Checks
from press.run.record import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from press.content.content import Content
    from press.diagnostics import Diagnostic
    from press.run.memory import Memory
    from press.workshop import Workshop

    Check = Callable[[Content], list[Diagnostic]]
    Found = tuple[list[dict[str, Any]], dict[Path, bool]]  # diagnostics as plain values, and the files that were read


def remembered_checks(workshop: Workshop, memory: Memory, tags: Collection[str] | None = None) -> Checks:
    """The checks of content; of translations those into these languages, or into all."""
    names, wording = (partial(_in_content, workshop, memory, check) for check in (check_content, check_wording))
    return Checks(names, wording, partial(_in_translations, workshop, memory, tags))


def _in_content(workshop: Workshop, memory: Memory, check: Check, content: Content) -> list[Diagnostic]:
    """What a check says of the content; remembered while no file of it has changed. A waiver may look at translations."""
    looked_at = content_in(memory.digests.files) if content.waivers else _untranslated(memory)

    def work() -> Found:
        found = [to_plain(fault, workshop) for fault in check(content)]
        return found, {workshop.project / name: True for name in content.files}

    return [from_plain(values, workshop) for values in memory.known(check.__name__, digest_of(looked_at), work)]


def _untranslated(memory: Memory) -> dict[str, str]:
    """The digests of all files of content but the translations."""
    return {name: found for name, found in content_in(memory.digests.files).items() if not name.endswith(".po")}


def _in_translations(
    workshop: Workshop, memory: Memory, tags: Collection[str] | None, content: Content
) -> Iterator[Diagnostic]:
    """What is wrong with each language's translations and their files; remembered while no file of the content has changed."""
    named = digest_of(sorted(content.files))
    for tag in content.catalogs if tags is None else [tag for tag in content.catalogs if tag in tags]:
        for values in memory.known(f"translations into {tag}", named, partial(_in_language, workshop, memory, content, tag)):
            yield from_plain(values, workshop)


def _in_language(workshop: Workshop, memory: Memory, content: Content, tag: str) -> Found:
    """What is wrong with the translations into one language."""
    catalog, faults = read_translations(workshop.project, workshop.house, tag)
    if isinstance(content.catalogs, Files):
        content.catalogs.take(tag, catalog)
    clean = memory.clean(f"clean in {tag}", digest_of(_untranslated(memory)))
    found = [to_plain(fault, workshop) for fault in (*faults, *check_catalog(content, catalog, clean=clean))]
    return found, files_for(workshop, content, tag)


def files_for(workshop: Workshop, content: Content, tag: str) -> dict[Path, bool]:
    """The files that decide what is wrong with the translations into a language, and whether each exists."""
    translations = files_of_translations(workshop.project, workshop.house, tag)
    return {workshop.project / name: True for name in content.files} | {path: path.exists() for path in translations}
