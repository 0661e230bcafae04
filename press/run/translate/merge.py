"""PO files brought in step with the source: nothing is lost, nothing moves, what changed is marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polib

from press.content.back_translation import with_tie
from press.content.markup import same_words
from press.files import write_if_changed
from press.run.translate.flags import flags, with_flags
from press.run.translate.header import bare_header, completed
from press.run.translate.po_text import PoEntry, read_po

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping
    from pathlib import Path

    from press.content.texts import SourceText
    from press.run.translate.printed import Needed

NO_WRAP = 0


@dataclass(frozen=True)
class Wanted:
    """One text a language needs, with all that its translator should know."""

    text: SourceText
    comment: str
    occurrence: str


@dataclass
class Merge:
    """What merging did to a file."""

    added: int = 0
    changed: int = 0
    retired: int = 0
    written: bool = False


def wanted_texts(
    needed: Needed,
    texts: Mapping[str, SourceText],
    budgets: Mapping[str, str],
    audiences: Mapping[str, str],
    terms: Callable[[str], list[str]] = lambda _: [],
) -> list[Wanted]:
    """The texts of a language as its PO file lists them; `terms` remarks on the terms in the words of a text."""
    found = []
    for text_id, documents in needed.documents.items():
        text = texts[text_id]
        if not text.same:
            comment = "\n".join([_comment(text, sorted(documents), budgets.get(text_id, ""), audiences), *terms(text.words)])
            found.append(Wanted(text, comment, text.place.file))
    return found


def _comment(text: SourceText, documents: list[str], budget: str, audiences: Mapping[str, str]) -> str:
    """Note, audience, class and budget, a line each."""
    lines = [text.note] if text.note else []
    readers = sorted({audiences[document] for document in documents})
    shown = ", ".join(documents[:4]) + (f" and {len(documents) - 4} more" if len(documents) > 4 else "")
    lines += [f"for: {', '.join(readers)} (in {shown})", f"class: {'critical' if text.critical else 'plain'}"]
    return "\n".join([*lines, budget] if budget else lines)


def merge(
    path: Path, tag: str, wanted: Iterable[Wanted], in_force: Container[str] = (), head: Mapping[str, str] | None = None
) -> Merge:
    """Updates one PO file, or starts it. `head` is what its header should have.

    Entries that are no longer needed are kept as obsolete; what is not changed stays as it was typed. Texts `in_force` are
    translated elsewhere: they get no entry, and keep the one that they have.
    """
    file = read_po(path.read_bytes().decode("utf-8-sig")) if path.exists() else read_po(_start(tag))
    file.head = completed(file.head, head or {})
    known = _known(file.entries)
    used: set[int] = set()
    result, order = Merge(), list[PoEntry]()
    for item in wanted:
        entry = known.get(item.text.id)
        if entry is None and item.text.id in in_force:
            continue
        if entry is not None:
            used.add(id(entry))
        order.append(_entry(entry, item, result, wrapped=file.wrapped))
    for entry in file.entries:
        if id(entry) not in used:
            result.retired += not entry.entry.obsolete
            entry.entry.obsolete = True
            if entry.lines not in [other.lines for other in order if other.entry.obsolete]:
                order.append(entry)
    file.entries = [entry for entry in order if not entry.entry.obsolete or _has_words(entry)]
    result.written = write_if_changed(path, file.text().encode())
    return result


def _start(tag: str) -> str:
    file = polib.POFile(wrapwidth=NO_WRAP)
    file.metadata = bare_header(tag)
    return str(file)


def _known(entries: Iterable[PoEntry]) -> dict[str, PoEntry]:
    """The entry of each text; one that is in use comes before one that is retired. Entries with plurals are none of ours."""
    found: dict[str, PoEntry] = {}
    for entry in entries:
        name = entry.entry.msgctxt
        usable = name and not entry.entry.msgid_plural
        if usable and (name not in found or (found[name].entry.obsolete and not entry.entry.obsolete)):
            found[name] = entry
    return found


def _has_words(entry: PoEntry) -> bool:
    """True where somebody has written something into an entry."""
    plural = entry.entry.msgstr_plural or {}
    return bool(entry.entry.msgstr or any(plural.values()) or entry.entry.tcomment)


def _entry(entry: PoEntry | None, item: Wanted, result: Merge, *, wrapped: bool) -> PoEntry:
    text = item.text
    if entry is None:
        result.added += 1
        entry = PoEntry(polib.POEntry(msgctxt=text.id, msgid=text.words))
        entry.write_anew(wrapped=wrapped)
    elif entry.entry.msgid != text.words:
        _reword(entry, text.words, result, wrapped=wrapped)
    known = entry.entry
    known.obsolete = False
    if not (entry.notes and known.comment == item.comment and known.occurrences == [(item.occurrence, "")]):
        entry.notes = [*(f"#. {line}".rstrip() for line in item.comment.split("\n")), f"#: {item.occurrence}"]
    if known.msgstr:
        entry.remarks = with_tie(entry.remarks, known.msgstr)
    marked = with_flags(known.flags, flags(text.words, item.comment))
    if marked != known.flags:
        known.flags = marked
        entry.write_flags()
    return entry


def _reword(entry: PoEntry, words: str, result: Merge, *, wrapped: bool) -> None:
    """Gives an entry the new words of its text; it becomes fuzzy unless only line ends have moved."""
    known = entry.entry
    if not same_words(known.msgid, words):
        result.changed += 1
        if known.msgstr:
            # As gettext does: of a text changed twice, the words that were translated.
            previous = known.previous_msgid if known.fuzzy else None
            known.previous_msgid, known.previous_msgctxt = previous or known.msgid, None
            known.flags = [*known.flags, *(["fuzzy"] if not known.fuzzy else [])]
            entry.write_flags()
    known.msgid = words
    known.obsolete = False
    entry.write_anew(wrapped=wrapped)


def template(path: Path, wanted: Iterable[Wanted], head: Mapping[str, str] | None = None) -> bool:
    """Writes a template: texts, untranslated. True when it changed."""
    return write_if_changed(path, template_text(wanted, head).encode())


def template_text(wanted: Iterable[Wanted], head: Mapping[str, str] | None = None) -> str:
    """A template: texts, untranslated, each with its notes and flags."""
    file = polib.POFile(wrapwidth=NO_WRAP)
    file.metadata = dict(head or bare_header(""))
    for item in wanted:
        entry = polib.POEntry(msgctxt=item.text.id, msgid=item.text.words, comment=item.comment)
        entry.occurrences = [(item.occurrence, "")]
        entry.flags = flags(item.text.words, item.comment)
        file.append(entry)
    return str(file).rstrip("\n") + "\n"
