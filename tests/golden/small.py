"""A finished piece as small as one can be: a page with bleed, a heading, a sentence with a link, a line in Arabic."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from pathlib import Path

PIECE, SHEET = "ar/leaflet.pdf", "ar/leaflet.office.pdf"
TOP = 200  # of the trim, in points

CONTENT = """
1 0 0 -1 0 200 cm 0.75 0 0 0.75 0 0 cm
/Span <</MCID 0>> BDC BT /F 16 Tf 1 0 0 -1 20 40 Tm <000100020003> Tj ET EMC
/Span <</MCID 1>> BDC BT /F 12 Tf 1 0 0 -1 20 80 Tm <0001> Tj 10 0 Td <0003> Tj ET EMC
/Span <</MCID 2>> BDC BT /F 12 Tf 1 0 0 -1 80 80 Tm <0002> Tj ET EMC
/Artifact BMC BT /F 8 Tf 1 0 0 -1 20 240 Tm <000300060005000400060001> Tj ET EMC
"""

# Letter, digit, letter; then lam with alef in one glyph, as Arabic has them, stored from left to right as readers want it; beh; a space. Each is half an em wide.
TEXTS = ("0041", "0031", "0062", "06270644", "0628", "0020")


def make(folder: Path, content: str = CONTENT, target: str = "tel:911", kind: str = "/P", step: int = 2) -> Path:
    """An output folder with the piece in it, and its manifest."""
    file = pikepdf.new()
    page = file.add_blank_page(page_size=(220, 220)).obj
    page.MediaBox, page.TrimBox = Array([-10, -10, 210, 210]), Array([0, 0, 200, TOP])
    page.Contents = file.make_stream(content.encode())
    page.Resources = Dictionary(Font=Dictionary(F=_font(file)))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([60, 130, 70, 150]), Contents=String("1"))
    link.A = Dictionary(S=Name.URI, URI=String(target))
    page.Annots = Array([file.make_indirect(link)])
    _tag(file, page, kind)
    file.docinfo["/Title"] = "Leaflet"
    (folder / PIECE).parent.mkdir(parents=True, exist_ok=True)
    file.save(folder / PIECE, deterministic_id=True)
    fit = {"step": step, "leading": 0.92, "size": 1.0, "short": False}
    (folder / "manifest").mkdir(exist_ok=True)
    (folder / "manifest" / "leaflet.json").write_text(json.dumps({"files": [{"file": PIECE, "fit": fit}]}))
    return folder


def _font(file: pikepdf.Pdf) -> pikepdf.Object:
    characters = "".join(f"<{code:04x}> <{text}>\n" for code, text in enumerate(TEXTS, start=1))
    below = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, DW=1000, W=Array([1, Array([500] * 3), 4, 6, 500]))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Leaf-Bold"), Encoding=Name("/Identity-H"))
    font.DescendantFonts = Array([below])
    font.ToUnicode = file.make_stream(f"{len(TEXTS)} beginbfchar\n{characters}endbfchar".encode())
    return file.make_indirect(font)


def make_sheet(folder: Path) -> Path:
    """An output folder with a sheet that has the piece on it twice, once on its head."""
    with pikepdf.open(make(folder) / PIECE) as file, pikepdf.new() as sheet:
        page = sheet.add_blank_page(page_size=(600, 300))
        name = page.add_resource(sheet.copy_foreign(file.pages[0].as_form_xobject()), Name.XObject, Name.P0)
        page.obj.Contents = sheet.make_stream(f"q 1 0 0 1 0 0 cm {name} Do Q q -1 0 0 -1 600 220 cm {name} Do Q".encode())
        sheet.save(folder / SHEET, deterministic_id=True)
    return folder


def _tag(file: pikepdf.Pdf, page: pikepdf.Object, kind: str) -> None:
    def element(role: str, *kids: object) -> pikepdf.Object:
        return file.make_indirect(Dictionary(Type=Name.StructElem, S=Name(role), Pg=page, K=Array(kids)))

    link = element("/Link", 2, Dictionary(Type=Name.OBJR, Obj=page.Annots[0]))
    heading, sentence = element("/H1", 0), element(kind, 1, link)
    sentence.Lang = String("en")
    file.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=element("/Document", heading, sentence))
    file.Root.MarkInfo, file.Root.Lang = Dictionary(Marked=True), String("ar")
