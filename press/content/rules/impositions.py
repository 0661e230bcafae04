"""Every edition on sheets has an imposition that the piece fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.campaign import EditionKind
from press.content.named import unknown
from press.diagnostics import Diagnostic
from press.rules import Rule, Team
from press.units import parse_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.campaign import Document
    from press.content.content import Content
    from press.content.scope import Scope
    from press.content.yaml_source import Path

RULES = (
    Rule(
        code="content/imposition",
        wants="Every edition on sheets has an imposition that the piece fits.",
        for_whom=Team.DESIGNERS,
        where="content.yaml",
        fails="""documents:
  notice-two:
    editions: [office]""",
        passes="""documents:
  notice-two:
    page: card
    editions: [office]
    impositions: {office: two-up}""",
    ),
    Rule(
        code="content/unknown-imposition",
        wants="Every imposition that is named is in `content/impositions.yaml`.",
        for_whom=Team.DESIGNERS,
        where="content.yaml",
        fails="""documents:
  notice:
    impositions: {office: two-op}""",
        passes="""documents:
  notice:
    impositions: {office: two-up}""",
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each edition on sheets that cannot be imposed."""
    source = content.files["content.yaml"]
    for name, document in scope.documents_in(content):
        for edition in document.impositions:
            if edition not in document.editions:
                place = source.place(("documents", name, "impositions", edition), on="key")
                yield unknown("edition", edition, document.editions, place, of=f"impositions of {name}")
        for index, edition in enumerate(document.editions):
            known = content.campaign.editions.get(edition)
            if known and known.kind is EditionKind.SHEETS:
                yield from _imposition(content, name, document, edition, index)


def _imposition(content: Content, name: str, document: Document, edition: str, index: int) -> Iterator[Diagnostic]:
    """What is wrong with the imposition of one edition."""
    source, imposition = content.files["content.yaml"], document.impositions.get(edition)
    path: Path = ("documents", name, "impositions", edition)
    if imposition is None:
        message = f'edition "{edition}" of {name} has no imposition'
        hint = f"add `impositions: {{{edition}: ...}}` with one of content/impositions.yaml"
        yield Diagnostic("content/imposition", message, source.place(("documents", name, "editions", index)), hint)
    elif imposition not in content.impositions:
        yield unknown("imposition", imposition, content.impositions, source.place(path), of=name)
    elif parse_size(content.impositions[imposition].piece) != parse_size(document.page):
        piece = content.impositions[imposition].piece
        message = f"{name} is {document.page}, but the imposition {imposition} is for pieces of {piece}"
        yield Diagnostic("content/imposition", message, source.place(path), "choose an imposition for its size")
