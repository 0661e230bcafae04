"""A PO file as lines: what a merge does not change stays as it was typed, with its wrapping and its line ends.

polib understands a file; this keeps how it is written. An entry is the lines of its remarks (`#`), of what the press remarks
(`#.`, `#:`), of its flags and its former words (`#,`, `#|`), and of its words; one that is retired has `#~` before each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from textwrap import wrap
from typing import TYPE_CHECKING

import polib

if TYPE_CHECKING:
    from collections.abc import Iterable

WRAPPED_AT = 78  # as gettext does
RETIRED = "#~"
_WORDS = re.compile(r'(?:msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s|"')
_LAST = re.compile(r"msgstr")
_CONTINUED = re.compile(r'^"(?P<words>.*)"$')


@dataclass
class PoEntry:
    """The lines of one entry, and what they say."""

    entry: polib.POEntry
    remarks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    former: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """All lines, in the order of gettext."""
        before = f"{RETIRED} " if self.entry.obsolete else ""
        former = [line.replace("#|", f"{RETIRED}|", 1) if before else line for line in self.former]
        return [*self.remarks, *self.notes, *self.flags, *former, *(before + line for line in self.words)]

    def write_anew(self, *, wrapped: bool) -> None:
        """Writes words and former words anew from what the entry says; its translation stays as it was typed."""
        entry, kept = self.entry, self.words[_translation(self.words) :]
        self.former = (
            [f"#| {line}" for line in _field("msgid", entry.previous_msgid, wrapped=wrapped)] if entry.previous_msgid else []
        )
        self.words = _field("msgctxt", entry.msgctxt, wrapped=False) + _field("msgid", entry.msgid, wrapped=wrapped)
        self.words += kept or _field("msgstr", entry.msgstr, wrapped=wrapped)

    def write_translation(self, *, wrapped: bool) -> None:
        """Writes the translation anew from what the entry says; the rest stays as it was typed."""
        self.words = [*self.words[: _translation(self.words)], *_field("msgstr", self.entry.msgstr, wrapped=wrapped)]

    def write_flags(self) -> None:
        """Writes the flags anew from what the entry says."""
        self.flags = [f"#, {', '.join(self.entry.flags)}"] if self.entry.flags else []


@dataclass
class PoText:
    """A PO file: the lines before its first entry, its entries, and the remarks after the last."""

    head: list[str]
    entries: list[PoEntry]
    tail: list[str] = field(default_factory=list)
    newline: str = "\n"

    @cached_property
    def wrapped(self) -> bool:
        """True where lines are wrapped inside of sentences, as gettext does."""
        return any(_is_wrapped(entry.words) for entry in self.entries)

    def text(self) -> str:
        """The whole file."""
        blocks = [self.head, *(entry.lines for entry in self.entries), self.tail]
        return self.newline.join(self.newline.join([*block, ""]) for block in blocks if block)


def read_po(text: str) -> PoText:
    """A PO file by its text; without an entry that could be read in two ways, which `check` reports."""
    lines = text.removeprefix("\ufeff").splitlines()
    blocks = _blocks(lines)
    tail = [] if not blocks or any(map(_is_words, blocks[-1])) else blocks.pop()
    parsed = polib.pofile("\n".join(lines) + "\n", check_for_duplicates=False)
    by_line = list(parsed)
    has_head = len(blocks) == len(by_line) + 1
    head = blocks.pop(0) if has_head else []
    # polib lists entries in the order of the file, the retired ones among them.
    entries = [_entry(entry, block) for entry, block in zip(by_line, blocks, strict=True)]
    return PoText(head, entries, tail, "\r\n" if "\r\n" in text else "\n")


def _blocks(lines: Iterable[str]) -> list[list[str]]:
    """The lines of a file by entry: one begins where something follows the translation of another."""
    blocks: list[list[str]] = [[]]
    done = False
    for line in lines:
        if not line.strip():
            if blocks[0] and not done and len(blocks) == 1:
                blocks[0].append("")  # in the remarks at the head of the file
            continue
        bare = _bare(line)
        if done and not bare.startswith(('"', "msgstr")):
            blocks.append([])
            done = False
        blocks[-1].append(line.rstrip())
        done = done or bool(_LAST.match(bare))
    return [block for block in blocks if block]


def _entry(entry: polib.POEntry, block: list[str]) -> PoEntry:
    """An entry by its lines."""
    found = PoEntry(entry)
    for line in block:
        if line.startswith((f"{RETIRED}|", "#|")):
            found.former.append(line.replace(f"{RETIRED}|", "#|", 1))
        elif _is_words(line):
            found.words.append(_bare(line))
        elif line.startswith(("#.", "#:")):
            found.notes.append(line)
        elif line.startswith("#,"):
            found.flags.append(line)
        else:
            found.remarks.append(line)
    return found


def _bare(line: str) -> str:
    return line[len(RETIRED) :].lstrip() if line.startswith(RETIRED) and not line.startswith(f"{RETIRED}|") else line.strip()


def _is_words(line: str) -> bool:
    return bool(_WORDS.match(_bare(line)))


def _field(name: str, text: str, *, wrapped: bool) -> list[str]:
    """A keyword and its text: on one line, or its lines below an empty one."""
    lines = [part for line in text.splitlines(keepends=True) for part in (_parts(line) if wrapped else [line])]
    if len(lines) <= 1 and not (wrapped and len(name) + len(text) + len(' ""') > WRAPPED_AT + 1):
        return [f'{name} "{polib.escape(text)}"']
    return [f'{name} ""', *(f'"{polib.escape(line)}"' for line in lines)]


def _parts(line: str) -> list[str]:
    """A line in parts that are not too long, each but the last with the space at its end."""
    width = WRAPPED_AT - len('""') - line.count('"')
    return wrap(line, width, drop_whitespace=False, break_long_words=False, break_on_hyphens=False, replace_whitespace=False)


def _translation(words: list[str]) -> int:
    """Where the translation begins among the lines of the words."""
    return next((number for number, line in enumerate(words) if line.startswith("msgstr")), len(words))


def _is_wrapped(words: list[str]) -> bool:
    """True where a line ends inside of a sentence."""
    pairs = ((_CONTINUED.match(line), _CONTINUED.match(after)) for line, after in pairwise(words))
    return any(line and after and not line["words"].endswith("\\n") for line, after in pairs)
