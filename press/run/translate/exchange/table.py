"""A language as a table, whatever file it stands in: one row a text, and what comes back of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from press.content.back_translation import back_translation
from press.diagnostics import UsageError

if TYPE_CHECKING:
    from press.content.records import Language
    from press.run.translate.po_text import PoText

_NAMED = re.compile(r"\(([A-Za-z0-9-]+)\)\s*$")
DONE, TODO, AGAIN = "translated", "to translate", "to translate again: the English has changed"


class Row(NamedTuple):
    """One text: its id, the source, the translation, what a second reader understood, what to know, and how it stands."""

    id: str
    source: str
    words: str
    back: str
    notes: str
    state: str


class Given(NamedTuple):
    """What a file gives for one text; `back` is None where the file has no place for it."""

    id: str
    source: str
    words: str
    back: str | None


@dataclass(frozen=True)
class Sheet:
    """A language as a table: its row in content/languages.yaml, and its texts."""

    tag: str
    language: Language
    rows: tuple[Row, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the columns; that of the translation names the language, and is read when the file comes back."""
        return ("Text", "English", f"{self.language.english} ({self.tag})", "Read back, in English", "What to know")


@dataclass(frozen=True)
class Returned:
    """What came back: the language, a row for each text, and what the file holds that no table can take up."""

    tag: str
    rows: tuple[Given, ...]
    beside: tuple[str, ...] = ()


def sheet(po: PoText, tag: str, language: Language) -> Sheet:
    """The table of a PO file; retired entries and plurals are not in it."""
    rows = []
    for entry in (item.entry for item in po.entries if not item.entry.obsolete and item.entry.msgctxt):
        back = back_translation(entry.tcomment, entry.msgstr)
        state = (AGAIN if entry.fuzzy else DONE) if entry.msgstr else TODO
        notes = "\n".join([entry.comment, f"state: {state}"]).strip()
        rows.append(Row(entry.msgctxt, entry.msgid, entry.msgstr, back.words if back else "", notes, state))
    return Sheet(tag, language, tuple(rows))


def tag_in(head: str) -> str:
    """The language that the head of the translations names; raises UsageError."""
    found = _NAMED.search(head)
    if not found:
        raise UsageError(f'the third column is headed "{head}"; leave its head as it was exported, such as "Khmer (km)"')
    return found[1]


def plain(text: object) -> str:
    """What a cell holds, with one kind of line end."""
    return "" if text is None else str(text).replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
