"""The structure tree and the parent tree agree, and own everything that is painted, once.

A validator does not notice when text has become an artifact; this rule does. ISO 32000-1, 14.7.4.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pikepdf

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.pdf import Element
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/tree",
        wants="The structure tree and the parent tree agree and own all that is painted, once.",
        for_whom=Team.PROGRAMMERS,
        where="templates/documents/leaflet.html",
        fails='<p style="opacity: 0.5">You can ask for help.</p>',
        passes='<p style="color: #666666">You can ask for help.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each way in which the trees and the pages disagree."""
    tree = subject.pdf.tree
    if tree is None:
        yield subject.problem("tree", "the PDF has no structure tree")
        return
    owners = Counter(owned for element in tree.walk() for owned in element.content)
    for (page, mcid), times in owners.items():
        if times > 1:
            yield subject.problem("tree", f"marked content {mcid} has {times} owners", page=page)
    for page, mcid in sorted(subject.pdf.painted - set(owners)):
        yield subject.problem("tree", f"marked content {mcid} is painted but belongs to no element", page=page)
    for page, mcid in sorted(set(owners) - subject.pdf.painted):
        yield subject.problem("tree", f"marked content {mcid} has an owner but is not painted", page=page)
    for element in subject.pdf.misparented:
        yield subject.problem("tree", f"an element {element.role} names the wrong parent")
    yield from _parent_tree(subject, tree)
    yield from _hidden_text(subject)


def _parent_tree(subject: Subject, tree: Element) -> Iterator[Diagnostic]:
    keys = {number: int(page.obj.StructParents) for number, page in enumerate(subject.pdf.file.pages, start=1)}
    for element in tree.walk():
        for page, mcid in element.content:
            row = subject.pdf.parent_tree.get(keys[page], pikepdf.Array())
            if mcid >= len(row) or not _is(row[mcid], element):
                yield subject.problem("tree", f"the parent tree has another owner for marked content {mcid}", page=page)
        for annotation in element.annotations:
            owner = subject.pdf.parent_tree.get(int(annotation.get("/StructParent", -1)))
            if not _is(owner, element):
                yield subject.problem("tree", "the parent tree has another owner for a link")


def _is(entry: Any, element: Element) -> bool:
    return isinstance(entry, pikepdf.Dictionary) and entry.objgen == element.reference


def _hidden_text(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for text painted inside a form: no element owns it, though it has numbers of its own."""
    for number, page in enumerate(subject.pdf.file.pages, start=1):
        resources: Any = page.obj.get("/Resources", pikepdf.Dictionary())
        for name, form in resources.get("/XObject", pikepdf.Dictionary()).items():
            if form.get("/Subtype") == "/Form" and b"/MCID" in form.read_bytes():
                message = f"text is painted inside the form {name}, where no element can own it"
                yield subject.problem("tree", message, "do not use opacity on text", page=number)
