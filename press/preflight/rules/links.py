"""Every link says where it goes, is printed with the page, and leads to the web or a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/links",
        wants="Links say where they go, are printed, belong to an element, and lead to the web or a phone.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p><a href="more.html">More</a></p>',
        passes='<p><a href="https://oag.ca.gov/ht">More</a></p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF

PRINT_FLAG = 4
ALLOWED = ("https:", "http:", "tel:", "sms:", "mailto:")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each link without words, print flag or owner, or with another kind of target."""
    owned = {link.objgen for element in subject.pdf.tree.walk() for link in element.annotations} if subject.pdf.tree else set()
    for number, page in enumerate(subject.pdf.file.pages, start=1):
        for link in page.obj.get("/Annots", pikepdf.Array()):
            if not str(link.get("/Contents", "")).strip():
                yield subject.problem("links", "a link does not say where it goes", page=number)
            if not int(link.get("/F", 0)) & PRINT_FLAG:
                yield subject.problem("links", "a link is not printed", page=number)
            if link.objgen not in owned:
                yield subject.problem("links", "a link belongs to no element", page=number)
            action: Any = link.get("/A", pikepdf.Dictionary())
            target = str(action.get("/URI", "https:"))
            if not target.startswith(ALLOWED):
                yield subject.problem("links", f'a link leads to "{target}"', "use a web address", page=number)
