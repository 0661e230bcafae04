"""A piece for a print shop: no links, page boxes set, crop marks and a colour profile on request.

PDF/X is not claimed, since it cannot be proved here. Crop marks are drawn here, outside the bleed; the engine would draw them
inside the bleed and below the page.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from press.finish.images import in_inks
from press.finish.imposition.marks import crop_marks, operators
from press.finish.metadata import save
from press.units import PT_PER_MM

if TYPE_CHECKING:
    from press.units import Size

SLUG_MM = 8.0
PROFILE_SPACE = slice(16, 20)
PROFILE_MARK = slice(36, 40)


def is_cmyk_profile(profile: bytes) -> bool:
    """True for a CMYK ICC profile; ISO 15076-1, 7.2: bytes 16 to 19 hold the colour space, 36 to 39 `acsp`."""
    return space_of_profile(profile) == "CMYK"


def space_of_profile(profile: bytes) -> str:
    """The colour space of an ICC profile, such as `RGB` or `CMYK`; empty for what is no profile."""
    return profile[PROFILE_SPACE].decode("ascii", "replace").strip() if profile[PROFILE_MARK] == b"acsp" else ""


def for_print(pdf: bytes, page: Size, *, bleed: float, marks: bool, profile: bytes | None) -> bytes:
    """The file for a print shop; lengths are in millimetres. The same input gives the same bytes. Raises UnusableProfile."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        in_inks(document, profile)
        for pdf_page in document.pages:
            _boxes(pdf_page, page, bleed, SLUG_MM if marks else 0.0)
            if "/Annots" in pdf_page.obj:
                del pdf_page.obj["/Annots"]
            if marks:
                _draw_marks(document, pdf_page, page, bleed)
        if profile:
            document.Root.OutputIntents = Array([document.make_indirect(_intent(document, profile))])
        return save(document)


def _boxes(pdf_page: pikepdf.Page, page: Size, bleed: float, slug: float) -> None:
    """Sets the trim, bleed and media box, and removes the crop box, which would only hide things."""
    left, bottom, *_ = (float(value) for value in pdf_page.trimbox)
    width, height = page.points

    def box(around: float) -> Any:
        spare = around * PT_PER_MM
        edges = (left - spare, bottom - spare, left + width + spare, bottom + height + spare)
        return Array([round(edge, 4) for edge in edges])

    pdf_page.obj.TrimBox, pdf_page.obj.BleedBox, pdf_page.obj.MediaBox = box(0), box(bleed), box(bleed + slug)
    if "/CropBox" in pdf_page.obj:
        del pdf_page.obj["/CropBox"]


def _draw_marks(document: pikepdf.Pdf, pdf_page: pikepdf.Page, page: Size, bleed: float) -> None:
    left, bottom, *_ = (float(value) for value in pdf_page.trimbox)
    drawn = f"q 1 0 0 1 {left:.4f} {bottom:.4f} cm\n".encode() + operators(crop_marks(page, bleed)) + b"Q\n"
    pdf_page.contents_add(document.make_stream(drawn))


def _intent(document: pikepdf.Pdf, profile: bytes) -> Dictionary:
    """The output intent with the profile embedded."""
    return Dictionary(
        Type=Name.OutputIntent, S=Name("/GTS_PDFX"), OutputConditionIdentifier="Custom", Info="Profile given by the print shop",
        DestOutputProfile=document.make_stream(profile, N=4),
    )  # fmt: skip
