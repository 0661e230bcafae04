"""A table that comes back is taken into the PO file: every change is told, and nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.content.back_translation import back_translation, with_back
from press.content.markup import same_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.run.translate.exchange.table import Given, Returned
    from press.run.translate.po_text import PoEntry, PoText


@dataclass
class Taken:
    """What became of a table: lines that tell it, by what happened to a text."""

    changed: list[str] = field(default_factory=list)
    read_back: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """All of it, a line or more each."""
        told = []
        for head, found in (
            ("changed", self.changed), ("read back anew", self.read_back), ("left empty in the file, so kept", self.kept),
            ("not taken", self.refused), ("not in the file, so kept", self.missing), ("also in the file, not taken", self.beside),
        ):  # fmt: skip
            told += [f"{head}: {len(found)}", *(f"  {line}" for line in found)] if found else []
        return told or ["nothing has changed"]


def take(po: PoText, returned: Returned) -> Taken:
    """Puts what came back into the entries of a PO file, and tells what it did."""
    entries = {item.entry.msgctxt: item for item in po.entries if not item.entry.obsolete and item.entry.msgctxt}
    taken, seen = Taken(beside=list(returned.beside)), set[str]()
    for given in returned.rows:
        why = _refusal(given, entries.get(given.id), seen)
        if why:
            taken.refused.append(f"{given.id}: {why}. It says: {_short(given.words)}")
        else:
            _take(entries[given.id], given, taken, wrapped=po.wrapped)
        seen.add(given.id)
    taken.missing = [name for name in entries if name not in seen]
    return taken


def _refusal(given: Given, entry: PoEntry | None, seen: set[str]) -> str:
    """Why a row is not taken; empty for one that is."""
    if entry is None:
        return "no text has this id"
    if given.id in seen:
        return "this text was in the file before; the first one was taken"
    if not same_words(entry.entry.msgid, given.source):
        return "it was translated from other words than the text has now"
    return ""


def _take(entry: PoEntry, given: Given, taken: Taken, *, wrapped: bool) -> None:
    known, old = entry.entry, entry.entry.msgstr
    back = back_translation(known.tcomment, old)
    if not given.words.strip():
        if old:
            taken.kept.append(given.id)
        return
    if given.words != old:
        known.msgstr = given.words
        known.flags = [flag for flag in known.flags if flag != "fuzzy"]
        known.previous_msgid, entry.former = None, []
        entry.write_flags()
        entry.write_translation(wrapped=wrapped)
        taken.changed.append(f"{given.id}: {_short(old) or '(empty)'} -> {_short(given.words)}")
    if given.back is not None and given.back.strip() and given.back.strip() != (back.words if back else ""):
        entry.remarks = with_back(entry.remarks, given.back.strip(), given.words)
        taken.read_back.append(f"{given.id}: {_short(given.back)}")


def _short(words: str | Sequence[str]) -> str:
    return " / ".join(str(words).split("\n"))
