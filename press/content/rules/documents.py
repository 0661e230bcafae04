"""Documents are made of records that there are, and have a name of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import unknown
from press.diagnostics import Diagnostic
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.campaign import Document
    from press.content.content import Content
    from press.content.scope import Scope
    from press.content.yaml_source import Path

RULES = (
    Rule(
        code="content/unknown-record",
        wants="`uses`, `each` and `collects` name a kind of records that there is.",
        for_whom=Team.DESIGNERS,
        where="content.yaml",
        fails="""documents:
  notice:
    uses: [indicator]""",
        passes="""documents:
  notice:
    uses: [indicators]""",
    ),
    Rule(
        code="content/id",
        wants="Ids are the file's name and used once; no document takes the name of a brief.",
        for_whom=Team.WRITERS,
        where="content.yaml",
        fails="""documents:
  brief-01-wages:  # the id of a brief
    name: Wages
    text: content/pieces/notice.yaml
    audience: public""",
        passes="""documents:
  wages:
    name: Wages
    text: content/pieces/notice.yaml
    audience: public""",
    ),
)

MANY = {"each": ("briefs", "spoken", "counties"), "collects": ("briefs",)}
USABLE = ("indicators", "glossary", "facts", "datasets", "sources", "contacts")


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each document that asks for what is not there, or that another thing has the name of."""
    source = content.files["content.yaml"]
    each_brief = [name for name, document in content.campaign.documents.items() if document.each == "briefs"]
    for name, document in scope.made(content):
        path: Path = ("documents", name)
        yield from _records(content, name, document)
        if document.each == "briefs" and name != each_brief[0]:
            message = f'"{each_brief[0]}" and "{name}" both make a document of every brief'
            yield Diagnostic("content/id", message, source.place((*path, "each")), "keep one of the two")
        if document.each in {"spoken", "counties"} and not getattr(content, document.each):
            message = f'"{name}" is made for each of the {document.each}, and there are none'
            hint = f"they belong into {content.path_of(document.each)}"
            yield Diagnostic("content/missing-file", message, source.place((*path, "each")), hint)
        if document.each is None and name in content.briefs:
            message = f'"{name}" is a brief and a document'
            yield Diagnostic("content/id", message, source.place(path, on="key"), "rename one")


def _records(content: Content, name: str, document: Document) -> Iterator[Diagnostic]:
    """A diagnostic for each kind of records that a document asks for and that there is not."""
    source = content.files["content.yaml"]
    for index, kind in enumerate(document.uses):
        if kind not in USABLE:
            yield unknown("record", kind, USABLE, source.place(("documents", name, "uses", index)), of=name)
    for key, known in MANY.items():
        if (kind := getattr(document, key)) and kind not in known:
            yield unknown("record", kind, known, source.place(("documents", name, key)), of=name)
