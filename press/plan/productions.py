"""What an edition asks for: another style, imposition on sheets, bleed for a print shop, or a zip of all editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.campaign import EditionKind
from press.pieces import ForShop, OnSheets, Pack, Production, Styled
from press.units import parse_length, parse_size

if TYPE_CHECKING:
    from press.content.campaign import Document
    from press.content.content import Content


def production(content: Content, document: Document, edition_id: str, members: tuple[str, ...] = ()) -> Production:
    """What this edition of a document asks for; `members` are the paths of its other editions, for a pack."""
    edition = content.campaign.editions[edition_id]
    match edition.kind:
        case EditionKind.SHEETS:
            return _on_sheets(content, document.impositions[edition_id], str(edition.duplex or content.printer.duplex))
        case EditionKind.SHOP:
            return ForShop(
                stylesheet=edition.stylesheet or "", bleed=parse_length(edition.bleed), marks=edition.marks,
                profile=edition.profile or "", ticket=document.ticket or "",
            )  # fmt: skip
        case EditionKind.PACK:
            return Pack(members)
        case EditionKind.STYLE:
            return Styled(stylesheet=edition.stylesheet or "", least_size=float(edition.least_size or 0))


def _on_sheets(content: Content, imposition_id: str, duplex: str) -> OnSheets:
    """The imposition with that id, with the printer's correction for backs."""
    imposition, back = content.impositions[imposition_id], content.printer.back
    return OnSheets(
        imposition=imposition_id, kind=imposition.kind, paper=parse_size(imposition.paper), piece=parse_size(imposition.piece),
        columns=imposition.columns, rows=imposition.rows, gutter=parse_length(imposition.gutter), signature=imposition.signature,
        creep=parse_length(imposition.creep), duplex=duplex, back_right=float(back.right_mm), back_up=float(back.up_mm),
    )  # fmt: skip
