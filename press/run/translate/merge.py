"""PO files brought in step with the source: nothing is lost, nothing moves, what changed is marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polib

from press.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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
    needed: Needed, texts: Mapping[str, SourceText], budgets: Mapping[str, str], audiences: Mapping[str, str]
) -> list[Wanted]:
    """The texts of a language as its PO file lists them."""
    found = []
    for text_id, documents in needed.documents.items():
        text = texts[text_id]
        if not text.same:
            comment = _comment(text, sorted(documents), budgets.get(text_id, ""), audiences)
            found.append(Wanted(text, comment, text.place.file))
    return found


def _comment(text: SourceText, documents: list[str], budget: str, audiences: Mapping[str, str]) -> str:
    """Note, audience, class and budget, a line each."""
    lines = [text.note] if text.note else []
    readers = sorted({audiences[document] for document in documents})
    shown = ", ".join(documents[:4]) + (f" and {len(documents) - 4} more" if len(documents) > 4 else "")
    lines += [f"for: {', '.join(readers)} (in {shown})", f"class: {'critical' if text.critical else 'plain'}"]
    return "\n".join([*lines, budget] if budget else lines)


def merge(path: Path, tag: str, wanted: Iterable[Wanted]) -> Merge:
    """Updates one PO file, or starts it; entries that are no longer needed are kept as obsolete."""
    file = polib.pofile(path.read_text(encoding="utf-8")) if path.exists() else polib.POFile()
    file.wrapwidth = NO_WRAP
    if not path.exists():
        file.metadata = _header(tag)
    known = {entry.msgctxt: entry for entry in file if entry.msgctxt}
    done, result, order = set(), Merge(), []
    for item in wanted:
        order.append(_entry(known.get(item.text.id), item, result))
        done.add(item.text.id)
    for entry in file:
        if entry.msgctxt not in done:
            result.retired += not entry.obsolete
            entry.obsolete = True
            order.append(entry)
    kept = [entry for entry in order if not entry.obsolete or entry.msgstr]
    file[:] = kept
    result.written = write_if_changed(path, (str(file).rstrip("\n") + "\n").encode())
    return result


def _entry(entry: polib.POEntry | None, item: Wanted, result: Merge) -> polib.POEntry:
    text = item.text
    if entry is None:
        result.added += 1
        entry = polib.POEntry(msgctxt=text.id, msgid=text.words)
    elif entry.msgid != text.words:
        result.changed += 1
        if entry.msgstr:
            # As gettext does: of a text changed twice, the words that were translated.
            previous = entry.previous_msgid if entry.fuzzy else None
            entry.previous_msgid, entry.previous_msgctxt = previous or entry.msgid, None
            entry.flags = [*entry.flags, *(["fuzzy"] if not entry.fuzzy else [])]
        entry.msgid = text.words
    entry.obsolete = False
    entry.comment, entry.occurrences = item.comment, [(item.occurrence, "")]
    return entry


def template(path: Path, wanted: Iterable[Wanted]) -> bool:
    """Writes messages.pot: every text there is, untranslated. True when it changed."""
    file = polib.POFile(wrapwidth=NO_WRAP)
    file.metadata = _header("")
    for item in wanted:
        entry = polib.POEntry(msgctxt=item.text.id, msgid=item.text.words, comment=item.comment)
        entry.occurrences = [(item.occurrence, "")]
        file.append(entry)
    return write_if_changed(path, (str(file).rstrip("\n") + "\n").encode())


def _header(tag: str) -> dict[str, str]:
    header = {"Language": tag.replace("-", "_")} if tag else {}
    return header | {"MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}
