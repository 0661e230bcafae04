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
    base = Making(make=str(edition.make), stylesheet=edition.stylesheet or "", ticket=document.ticket or "")
    if edition.make is Make.SHEETS:
        return _on_sheets(content, document, edition_id, edition, base)
    if edition.make is Make.SHOP:
        return Making(
            make=base.make, stylesheet=base.stylesheet, bleed=parse_length(edition.bleed), marks=edition.marks,
            profile=edition.profile or "", ticket=base.ticket,
        )  # fmt: skip
    return base


def _on_sheets(content: Content, document: Document, edition_id: str, edition: Edition, base: Making) -> Making:
    layout_id = document.layouts[edition_id]
    return Making(
        make=base.make, stylesheet=base.stylesheet, ticket=base.ticket, duplex=str(edition.duplex),
        layout=_layout(layout_id, content.layouts[layout_id]), back_right=content.printer.right_mm, back_up=content.printer.up_mm,
    )  # fmt: skip


def _layout(layout_id: str, layout: Layout) -> SheetLayout:
    return SheetLayout(
        id=layout_id, kind=layout.kind, paper=parse_size(layout.paper), piece=parse_size(layout.piece), columns=layout.columns,
        rows=layout.rows, gutter=parse_length(layout.gutter), signature=layout.signature, creep=parse_length(layout.creep),
    )  # fmt: skip
