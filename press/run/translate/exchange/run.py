"""`translate export` and `translate import`: which file is written, and what is told of one that comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.load import open_content
from press.diagnostics import UsageError, did_you_mean
from press.files import write, write_if_changed
from press.run.translate.exchange.docx import as_docx, from_docx
from press.run.translate.exchange.table import sheet
from press.run.translate.exchange.take import take
from press.run.translate.exchange.xliff import as_xliff, from_xliff
from press.run.translate.exchange.xlsx import as_xlsx, from_xlsx
from press.run.translate.po_text import read_po

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.content import Content
    from press.run.translate.exchange.table import Returned, Sheet
    from press.run.translate.po_text import PoText
    from press.workshop import Workshop

FORMATS = ("xlsx", "docx", "xliff")
READERS = {".xlsx": from_xlsx, ".docx": from_docx, ".xliff": from_xliff, ".xlf": from_xliff}


def export(workshop: Workshop, tag: str, form: str) -> str:
    """Writes a language as a table below output/exchange; a sentence about it."""
    content = _content(workshop)
    path, po = _po(workshop, content, tag)
    table = sheet(po, tag, content.languages[tag])
    target = workshop.output / "exchange" / f"{tag}.{form}"
    write(target, _as(form, table, content, workshop.project / "translations" / "pictures"))
    return f"{target}: {len(table.rows)} texts of {path.name}"


def take_in(workshop: Workshop, file: Path) -> list[str]:
    """Takes a table that came back into its PO file; lines that tell every change."""
    returned = _returned(file)
    path, po = _po(workshop, _content(workshop), returned.tag)
    taken = take(po, returned)
    if taken.changed or taken.read_back:
        write_if_changed(path, po.text().encode())
    return [f"{file.name} -> {path.name}", *taken.lines]


def _returned(file: Path) -> Returned:
    read = READERS.get(file.suffix.lower())
    if read is None:
        raise UsageError(f'"{file.name}" is none of {", ".join(READERS)}; save it in the format it was exported in')
    try:
        return read(file.read_bytes())
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from None


def _content(workshop: Workshop) -> Content:
    content, _ = open_content(workshop.project, workshop.house)
    if content is None:
        raise UsageError("content.yaml cannot be read; `python build.py check` says why")
    return content


def _po(workshop: Workshop, content: Content, tag: str) -> tuple[Path, PoText]:
    """The PO file of a language and what it says; raises UsageError for a language that has none."""
    path = workshop.project / "translations" / f"{tag}.po"
    if tag not in content.languages or not path.is_file():
        known = [other for other in content.languages if (path.parent / f"{other}.po").is_file()]
        raise UsageError(f'there are no translations into "{tag}" in {path.parent}. {did_you_mean(tag, known)}'.strip())
    try:
        return path, read_po(path.read_bytes().decode("utf-8-sig"))
    except (ValueError, OSError) as error:
        raise UsageError(f"{path} cannot be read ({error}); `python build.py check` says where") from None


def _as(form: str, table: Sheet, content: Content, pictures: Path) -> bytes:
    if form == "docx":
        return as_docx(table, {row.id: path for row in table.rows if (path := pictures / f"{row.id}.png").is_file()})
    return as_xlsx(table) if form == "xlsx" else as_xliff(table, content.campaign.campaign.source_language)
