"""What an edition asks of a piece: another page or style, a place on sheets, bleed for a print shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.campaign import Make
from press.plan.job import Making, SheetLayout
from press.units import parse_length, parse_size

if TYPE_CHECKING:
    from press.content.campaign import Document, Edition, Layout
    from press.content.content import Content


def making(content: Content, document: Document, edition_id: str) -> Making:
    """How this edition of a document is made."""
    edition = content.campaign.editions[edition_id]
    if edition.make is Make.SHEETS:
        return _on_sheets(content, edition, document.layouts[edition_id])
    if edition.make is Make.SHOP:
        return Making(
            make=str(edition.make), stylesheet=edition.stylesheet or "", bleed=parse_length(edition.bleed),
            marks=edition.marks, profile=edition.profile or "", ticket=document.ticket or "",
        )  # fmt: skip
    return Making(make=str(edition.make), stylesheet=edition.stylesheet or "", least_size=float(edition.least_size or 0))


def _on_sheets(content: Content, edition: Edition, layout_id: str) -> Making:
    printer = content.printer
    return Making(
        make=str(edition.make), duplex=str(edition.duplex or printer.duplex), layout=_layout(layout_id, content.layouts[layout_id]),
        back_right=float(printer.back.right_mm), back_up=float(printer.back.up_mm),
    )  # fmt: skip


def _layout(layout_id: str, layout: Layout) -> SheetLayout:
    return SheetLayout(
        id=layout_id, kind=layout.kind, paper=parse_size(layout.paper), piece=parse_size(layout.piece), columns=layout.columns,
        rows=layout.rows, gutter=parse_length(layout.gutter), signature=layout.signature, creep=parse_length(layout.creep),
    )  # fmt: skip
