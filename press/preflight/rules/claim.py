"""The file declares what it is: its title, its language, its tags and the order of its links.

PDF/UA-1, 7.1, 7.2 and 7.18: these are what a screen reader meets first.
"""

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
        code="preflight/document",
        wants="The file has a title, a language, tags and a tab order.",
        for_whom=Team.PROGRAMMERS,
        fails="A PDF whose catalogue has no language.",
        passes="A PDF with a language, a title, the mark as tagged, a structure tree and pages whose tabs follow it.",
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each declaration that the file lacks."""
    root = subject.pdf.root
    declared = {
        "language": "/Lang" in root and bool(str(root.Lang)),
        "title": bool(str(subject.pdf.file.docinfo.get("/Title", ""))),
        "mark that it is tagged": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        "structure tree": "/StructTreeRoot" in root,
        "request to show its title": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
    }
    for name, present in declared.items():
        if not present:
            yield subject.problem("document", f"the PDF has no {name}")
    for number, page in enumerate(subject.pdf.file.pages, start=1):
        if page.obj.get("/Tabs") != "/S":
            yield subject.problem("document", "the order of links does not follow the structure", page=number)
