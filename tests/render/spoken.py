"""What a reader hears of a tagged PDF, taken from the finished bytes: the tree in its order, the glyphs as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from press.preflight.pdf import Owned, PdfReading

_PAIR = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")


def spoken(reading: PdfReading) -> list[tuple[str, str]]:
    """The role of each element with the words that it owns itself, in order, actual text before glyphs.

    A span without a language is part of the element it stands in.
    """
    marks = texts_by_mark(reading)
    said: list[tuple[Any, str]] = []

    def walk(element: Any, owner: Any) -> None:
        if "/ActualText" in element:
            said.append((owner, str(element.ActualText)))
            return
        for kid in element.get("/K", ()):
            if isinstance(kid, int):
                said.append((owner, marks.get((reading.page_numbers[element.Pg.objgen], kid), "")))
            elif "/MCID" in kid:
                said.append((owner, marks.get((reading.page_numbers[kid.Pg.objgen], int(kid.MCID)), "")))
            elif "/S" in kid:
                walk(kid, owner if kid.S == "/Span" and "/Lang" not in kid else kid)

    top = reading.root.StructTreeRoot.K[0]
    walk(top, top)
    return _joined(said)


def _joined(said: list[tuple[Any, str]]) -> list[tuple[str, str]]:
    """What one element says without another coming between, as one."""
    joined: list[tuple[str, str]] = []
    last = None
    for owner, words in said:
        if words and owner.objgen == last:
            joined[-1] = (joined[-1][0], joined[-1][1] + words)
        elif words:
            joined.append((str(owner.S).lstrip("/"), words))
            last = owner.objgen
    return joined


def texts_by_mark(reading: PdfReading) -> dict[Owned, str]:
    """The text of each run of marked content, by page and number, as the fonts of the file turn its glyphs into text."""
    found: dict[Owned, str] = {}
    for number, page in enumerate(reading.file.pages, start=1):
        fonts = {name: _characters(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
        font: dict[bytes, str] = {}
        mark = None
        for step in pikepdf.parse_content_stream(page):
            operator, operands = str(step.operator), step.operands
            if operator == "BDC":
                mark = int(operands[1].MCID) if "/MCID" in operands[1] else None
            elif operator == "EMC":
                mark = None
            elif operator == "Tf":
                font = fonts[str(operands[0])]
            elif operator == "TJ" and mark is not None:
                found[number, mark] = found.get((number, mark), "") + _text(operands[0], font)
    return found


def _text(shown: Any, font: dict[bytes, str]) -> str:
    glyphs = b"".join(bytes(part) for part in shown if isinstance(part, pikepdf.String))
    return "".join(font.get(glyphs[at : at + 2], "") for at in range(0, len(glyphs), 2))


def _characters(font: Any) -> dict[bytes, str]:
    """What each glyph of a font stands for."""
    pairs = _PAIR.findall(font.ToUnicode.read_bytes())
    return {bytes.fromhex(glyph.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in pairs}
