"""`translate record`: what was written by hand on a proof, typed into a small table, is taken up in one go.

Beside each proof stands a CSV file with a line for each of its texts and one for each role. Corrections go into the column
`change`; who signs fills in `code` and `date`. Nobody signs a piece whose texts this very table changes.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from press.diagnostics import UsageError
from press.files import write
from press.run.translate.by_hand import COLUMNS
from press.run.translate.po_text import read_po
from press.run.translate.sign import sign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from press.run.project import Project


class Line(NamedTuple):
    """One line that somebody has filled in: a text with a change, or a role with a code and a date."""

    number: int
    piece: str
    language: str
    text: str
    change: str
    role: str
    code: str
    day: str


def record(file: Path, opened: Callable[[], Project]) -> list[str]:
    """Takes up a table: first its changes, then its signatures, in the order of the lines; a sentence about each.

    `opened` gives the project as it is now: each signature sees the one before.
    """
    lines = list(filled(file))
    told = _changed(opened(), [line for line in lines if line.change])
    changed = {(line.piece, line.language) for line in lines if line.change}
    for line in (line for line in lines if line.code):
        if (line.piece, line.language) in changed:
            told.append(
                f"line {line.number}: {line.piece} in {line.language} has changes; make its proof again before it is signed"
            )
            continue
        told.append(sign(opened(), line.piece, role=line.role, by=line.code, on=_day(file, line), language=line.language))
    return told or [f"nothing is filled in in {file.name}"]


def filled(file: Path) -> Iterable[Line]:
    """The lines of a table that hold something; raises UsageError where it is no such table."""
    try:
        rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"))))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{file} cannot be read as a CSV file in UTF-8: {error}") from None
    if rows and (lost := [name for name in COLUMNS if name not in rows[0]]):
        raise UsageError(f'{file.name} has no column "{lost[0]}"; fill in the table that stands beside the proof')
    for number, row in enumerate(rows, start=2):
        said = {name: (row[name] or "").strip() for name in COLUMNS}
        if said["change"] or said["code"]:
            yield Line(
                number, said["piece"], said["language"], said["text"], said["change"], said["role"], said["code"], said["date"]
            )


def _changed(project: Project, lines: Iterable[Line]) -> list[str]:
    """Writes the changes into the PO files."""
    told = []
    for tag in dict.fromkeys(line.language for line in lines):
        path = project.workshop.project / "translations" / f"{tag}.po"
        if not path.is_file():
            raise UsageError(f'there are no translations into "{tag}": {path} is not there')
        po = read_po(path.read_bytes().decode("utf-8-sig"))
        entries = {item.entry.msgctxt: item for item in po.entries if not item.entry.obsolete}
        for line in (line for line in lines if line.language == tag):
            entry = entries.get(line.text)
            if entry is None:
                told.append(f'line {line.number}: no text in {path.name} is called "{line.text}"; not taken: {line.change}')
                continue
            told.append(f"{path.name}: {line.text}: {entry.entry.msgstr} -> {line.change}")
            entry.entry.msgstr = line.change
            entry.write_translation(wrapped=po.wrapped)
        write(path, po.text().encode())
    return told


def _day(file: Path, line: Line) -> date:
    try:
        return date.fromisoformat(line.day)
    except ValueError:
        raise UsageError(f'{file.name}, line {line.number}: "{line.day}" is no date such as 2026-11-23') from None
