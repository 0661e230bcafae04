"""Sides and pages -> a PDF of sheets. Every page becomes one form XObject, drawn as often as needed, so the file stays small.

The sheets are for printing only and have no tags, since reading out ten copies helps nobody. The plain piece is the
accessible file.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from press.finish.imposition.geometry import LONG_EDGE
from press.units import PT_PER_MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.finish.imposition.geometry import Side
    from press.units import Size


@dataclass(frozen=True)
class Printing:
    """How to print the sheets: the edge over which they are turned, and the correction for this printer's backs, in mm."""

    duplex: str = LONG_EDGE
    back_right: float = 0.0
    back_up: float = 0.0


def assemble(
    pdf: bytes, sides: Sequence[Side], sheet: Size, *, marks: Sequence[bytes], notes: bytes | None, printing: Printing
) -> bytes:
    """The sheets of a piece, untagged, with print settings for the viewer; the sheet size is in mm.

    `marks` has one content stream for each side; `notes`, a one-page PDF as large as the sheet, is drawn on the first side.
    """
    with pikepdf.open(io.BytesIO(pdf)) as source, pikepdf.new() as out:
        forms: dict[int, Any] = {}
        for number, side in enumerate(sides):
            page = _blank(out, sheet)
            used = sorted({placement.page for placement in side.placements if placement.page is not None})
            for index in used:
                if index not in forms:
                    forms[index] = _form(out, source.pages[index])
            page.Resources = Dictionary(XObject=Dictionary({f"/P{index}": forms[index] for index in used}))
            content = _content(side, source, printing, marks[number])
            if notes and number == 0:
                content += _notes(out, page, notes)
            page.Contents = out.make_stream(b"/Artifact BMC\n" + content + b"EMC\n")
        _wishes(out, source, printing, two_sided=any(side.back for side in sides))
        buffer = io.BytesIO()
        out.remove_unreferenced_resources()
        out.save(buffer, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return buffer.getvalue()


def _blank(out: pikepdf.Pdf, sheet: Size) -> Any:
    width, height = (round(value, 4) for value in sheet.points)
    page = out.add_blank_page(page_size=(width, height))
    box = Array([0, 0, width, height])
    page.obj.TrimBox = page.obj.BleedBox = page.obj.CropBox = box
    return page.obj


def _form(out: pikepdf.Pdf, page: pikepdf.Page) -> Any:
    """A page as a form XObject; its box is the whole page, including the bleed, which `as_form_xobject` would cut off."""
    form = out.copy_foreign(page.as_form_xobject())
    form.BBox = Array([float(value) for value in page.mediabox])
    if "/StructParents" in form:
        del form["/StructParents"]
    return form


def _content(side: Side, source: pikepdf.Pdf, printing: Printing, marks: bytes) -> bytes:
    """The content of a side: marks and pages, shifted by the printer's correction on a back."""
    parts = [
        marks,
        *(_draw(placement, source.pages[placement.page]) for placement in side.placements if placement.page is not None),
    ]
    if not side.back:
        return b"".join(parts)
    moved = f"1 0 0 1 {printing.back_right * PT_PER_MM:.3f} {printing.back_up * PT_PER_MM:.3f} cm\n"
    return b"q " + moved.encode() + b"".join(parts) + b"Q\n"


def _draw(placement: Any, page: pikepdf.Page) -> bytes:
    """Draws one page in its place: clipped to its trim and to the fold beside it, turned if need be."""
    left, bottom, far, top = (float(value) for value in page.trimbox)
    width, height = far - left, top - bottom
    x, y = placement.x * PT_PER_MM, placement.y * PT_PER_MM
    past_left, past_right = placement.past_left * PT_PER_MM, placement.past_right * PT_PER_MM
    clip = f"{x + past_left:.3f} {y:.3f} {width - past_left - past_right:.3f} {height:.3f} re W n"
    if placement.turned:
        matrix = f"-1 0 0 -1 {x + width + left:.3f} {y + height + bottom:.3f} cm"
    else:
        matrix = f"1 0 0 1 {x - left:.3f} {y - bottom:.3f} cm"
    return f"q {clip} {matrix} /P{placement.page} Do Q\n".encode()


def _notes(out: pikepdf.Pdf, page: Any, notes: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(notes)) as source:
        page.Resources.XObject["/N"] = _form(out, source.pages[0])
    return b"q /N Do Q\n"


def _wishes(out: pikepdf.Pdf, source: pikepdf.Pdf, printing: Printing, *, two_sided: bool) -> None:
    """Sets the title and language of the piece, and the print settings: no scaling, duplex mode, paper tray by page size."""
    flip = Name.DuplexFlipLongEdge if printing.duplex == LONG_EDGE else Name.DuplexFlipShortEdge
    out.Root.ViewerPreferences = Dictionary(
        PrintScaling=Name("/None"), Duplex=flip if two_sided else Name.Simplex, PickTrayByPDFSize=True, DisplayDocTitle=True
    )
    if "/Lang" in source.Root:
        out.Root.Lang = source.Root.Lang
    for key in ("/Title", "/Author", "/Producer"):
        if key in source.docinfo:
            out.docinfo[key] = source.docinfo[key]
