"""The table as XLIFF 1.2, which translation programs read: states, length limits and notes in their own places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from press.diagnostics import UsageError
from press.run.translate.exchange.table import AGAIN, DONE, TODO, Given, Returned, plain

if TYPE_CHECKING:
    from press.run.translate.exchange.table import Sheet

SPACE = "urn:oasis:names:tc:xliff:document:1.2"
BACK = "read back"  # who a note is from: the second reader
STATES = {DONE: "translated", TODO: "new", AGAIN: "needs-review-translation"}
_ROOM = re.compile(r"^fits (\d+) characters", re.MULTILINE)
_PRESERVED = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


def as_xliff(table: Sheet, source: str) -> bytes:
    """The bytes of the file; `source` is the tag of the source language."""
    ET.register_namespace("", SPACE)
    root = ET.Element(_name("xliff"), {"version": "1.2"})
    named = {"original": f"{table.tag}.po", "source-language": source, "target-language": table.tag, "datatype": "plaintext"}
    body = ET.SubElement(ET.SubElement(root, _name("file"), named), _name("body"))
    for row in table.rows:
        room = _ROOM.search(row.notes)
        limit = {"maxwidth": room[1], "size-unit": "char"} if room else {}
        unit = ET.SubElement(body, _name("trans-unit"), {"id": row.id, "resname": row.id, **limit, **_PRESERVED})
        ET.SubElement(unit, _name("source")).text = row.source
        ET.SubElement(unit, _name("target"), {"state": STATES[row.state]}).text = row.words
        ET.SubElement(unit, _name("note"), {"from": "press"}).text = row.notes
        ET.SubElement(unit, _name("note"), {"from": BACK}).text = row.back
    ET.indent(root, " ")
    written: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written + b"\n"


def from_xliff(data: bytes) -> Returned:
    """What a file gives; raises UsageError where it cannot be read, and where it defines entities."""
    if b"<!ENTITY" in data:
        raise UsageError("this XLIFF file defines entities, which no export does; it is not read")
    try:
        root = ET.fromstring(data)  # noqa: S314 - entities are refused above, and nothing outside is fetched
    except ET.ParseError as error:
        raise UsageError(f"this XLIFF file is broken: {error}") from None
    file = root.find(_name("file"))
    if file is None or not file.get("target-language"):
        raise UsageError("this file is no XLIFF 1.2 with a target language; export it anew, or save it as XLIFF 1.2")
    units = list(root.iter(_name("trans-unit")))
    return Returned(str(file.get("target-language")), tuple(map(_given, units)), _alternatives(units))


def _given(unit: ET.Element) -> Given:
    back = next((note for note in unit.findall(_name("note")) if note.get("from") == BACK), None)
    return Given(
        str(unit.get("id")),
        _text(unit.find(_name("source"))),
        _text(unit.find(_name("target"))),
        None if back is None else _text(back),
    )


def _alternatives(units: list[ET.Element]) -> tuple[str, ...]:
    """Suggestions that a program has put beside a translation."""
    return tuple(f"a suggestion at {unit.get('id')}" for unit in units if unit.find(_name("alt-trans")) is not None)


def _text(element: ET.Element | None) -> str:
    return "" if element is None else plain("".join(element.itertext()))


def _name(tag: str) -> str:
    return f"{{{SPACE}}}{tag}"
