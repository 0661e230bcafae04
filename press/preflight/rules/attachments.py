"""Nothing is attached to a file: whoever opens it would be handed more than what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/attachments",
        wants="No file is attached to a piece.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p><a rel="attachment" href="data:text/plain,Hours">All hours</a></p>',
        passes="<p>All hours</p>",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.PDF


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for a piece that files are attached to."""
    root = subject.pdf.root
    names = "/Names" in root and "/EmbeddedFiles" in root.Names
    pages = subject.pdf.file.pages
    notes = any(note.get("/Subtype") == "/FileAttachment" for page in pages for note in page.obj.get("/Annots", ()))
    if names or notes:
        yield subject.problem("attachments", "a file is attached to the piece", 'take `rel="attachment"` out of its template')
