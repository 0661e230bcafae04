"""Writes our structure tree into the PDF, in place of `weasyprint.pdf.tags.add_tags`.

Every painted run of marked content has one owner, and the parent tree agrees with the tree itself.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import pydyf

from press.render.actual_text import INVISIBLE, needs_actual_text
from press.render.tree import Leaf, Mark, Node, Tree

if TYPE_CHECKING:
    from collections.abc import Sequence

PT_PER_PX = 0.75


def write_tags(pdf: Any, document: Any, tree: Tree, streams: Sequence[Any]) -> None:
    """Adds the structure tree, the parent tree and the catalog entries of a tagged PDF."""
    writer = _Writer(pdf, document, streams)
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    writer.write(tree.root, root)
    root["K"] = pydyf.Array([writer.references[tree.root]])
    root["ParentTree"] = writer.parent_tree()
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})


class _Writer:
    """Writes nodes as structure elements, and records the owners of marked content and annotations."""

    def __init__(self, pdf: Any, document: Any, streams: Sequence[Any]) -> None:
        self.pdf = pdf
        self.marks: list[dict[Any, Any]] = [stream._tags for stream in streams]
        self.heights = [page.height * PT_PER_PX for page in document.pages]
        self.references: dict[Node, Any] = {}
        self._owners: list[dict[int, Any]] = [{} for _ in streams]
        self._annotations: list[Any] = []

    def write(self, node: Node, parent: Any) -> None:
        """Writes a node and everything in it."""
        element = self._element(node, parent)
        self.references[node] = element.reference
        for page, kids in groupby(node.kids, lambda kid: self._page_said(kid, node)):
            if page is not None:
                self._said([kid for kid in kids if isinstance(kid, Leaf)], element)
                continue
            for kid in kids:
                self._kid(kid, node, element)

    def _kid(self, kid: Node | Leaf | Mark, node: Node, element: Any) -> None:
        if isinstance(kid, Leaf):
            self._own(kid, element)
        elif isinstance(kid, Mark):
            self._annotation(kid, node, element)
        elif _holds_content(kid, self.marks):
            self.write(kid, element)
            element["K"].append(self.references[kid])

    def _element(self, node: Node, parent: Any) -> Any:
        element = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": f"/{node.role}",
                "P": parent.reference,
                "Pg": self.pdf.page_references[node.page],
                "K": pydyf.Array(),
            }
        )
        self.pdf.add_object(element)
        if node.lang:
            element["Lang"] = pydyf.String(node.lang)
        if node.alt:
            element["Alt"] = pydyf.String(node.alt)
        if attributes := self._attributes(node):
            element["A"] = attributes
        return element

    def _attributes(self, node: Node) -> Any:
        given = node.attributes
        if "ListNumbering" in given:
            return pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{given['ListNumbering']}"})
        if node.role in {"TH", "TD"} and given:
            table = pydyf.Dictionary({"O": "/Table"})
            table.update({name: f"/{value}" if name == "Scope" else value for name, value in given.items()})
            return table
        if node.role == "Figure" and "BBox" in given:
            page, left, top, right, bottom = given["BBox"]
            height = self.heights[page]
            box = (left * PT_PER_PX, height - bottom * PT_PER_PX, right * PT_PER_PX, height - top * PT_PER_PX)
            return pydyf.Dictionary({"O": "/Layout", "BBox": pydyf.Array(round(value, 3) for value in box)})
        return None

    def _page_said(self, kid: Node | Leaf | Mark, node: Node) -> int | None:
        """The page of a run that has to say its words; None for everything else."""
        if not isinstance(kid, Leaf) or node.role == "Figure":
            return None
        return kid.page if needs_actual_text(_words(kid)) or kid.box.style["direction"] == "rtl" else None

    def _said(self, leaves: list[Leaf], element: Any) -> None:
        """Adds runs that follow each other, with their words as ActualText.

        The words are on a span around the one that owns the runs: MuPDF loses letters if the owner itself says what they are.
        A space alone has no letters to lose.
        """
        painted = [leaf for leaf in leaves if leaf.box in self.marks[leaf.page]]
        if not painted:
            return
        words = "".join(map(_words, painted))
        said = self._span(painted[0].page, element)
        said["ActualText"] = pydyf.String(words.translate(INVISIBLE))
        owner = said if words.isspace() else self._span(painted[0].page, said)
        for leaf in painted:
            self._own(leaf, owner)

    def _own(self, leaf: Leaf, owner: Any) -> None:
        """Adds a run of marked content to its owner."""
        mark = self.marks[leaf.page].get(leaf.box)
        if mark is not None:
            owner["K"].append(self._content(mark["mcid"], leaf.page, owner))
            self._owners[leaf.page][mark["mcid"]] = owner.reference

    def _span(self, page: int, parent: Any) -> Any:
        """A new span within another element."""
        span = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": "/Span",
                "P": parent.reference,
                "Pg": self.pdf.page_references[page],
                "K": pydyf.Array(),
            }
        )
        self.pdf.add_object(span)
        parent["K"].append(span.reference)
        return span

    def _content(self, mcid: int, page: int, owner: Any) -> Any:
        """The reference to marked content: its number, with its page where that differs from the element's."""
        if owner["Pg"] == self.pdf.page_references[page]:
            return mcid
        return pydyf.Dictionary({"Type": "/MCR", "Pg": self.pdf.page_references[page], "MCID": mcid})

    def _annotation(self, mark: Mark, node: Node, element: Any) -> None:
        annotation = mark.box.link_annotation
        if annotation is None:
            return
        annotation["Contents"] = pydyf.String(_link_words(node.element if node.role == "Link" else mark.box.element))
        annotation["F"] = 4
        link = element
        if node.role != "Link":
            link = self._element(Node("Link", mark.page), element)
            element["K"].append(link.reference)
        reference = {"Type": "/OBJR", "Obj": annotation.reference, "Pg": self.pdf.page_references[mark.page]}
        link["K"].append(pydyf.Dictionary(reference))
        self._annotations.append((link.reference, annotation))

    def parent_tree(self) -> Any:
        """The parent tree: the owners of each page's marked content, by number, then the owner of each annotation."""
        numbers = pydyf.Array()
        for page, owners in enumerate(self._owners):
            row = [owners.get(mcid, "null") for mcid in range(max(owners, default=-1) + 1)]
            numbers.extend([page, pydyf.Array(row)])
        for key, (owner, annotation) in enumerate(self._annotations, start=len(self._owners)):
            numbers.extend([key, owner])
            annotation["StructParent"] = key
        return pydyf.Dictionary({"Nums": numbers})


def _words(leaf: Leaf) -> str:
    """The text of a run, with the space at its end that is not painted."""
    return getattr(leaf.box, "text", "") + (" " if leaf.ends_word else "")


def _holds_content(node: Node, marks: list[dict[Any, Any]]) -> bool:
    """False for elements of which nothing was painted, except table cells: they stay even if empty, to keep tables whole."""
    if node.role in {"TD", "TH"}:
        return True
    for kid in node.kids:
        if isinstance(kid, Mark) or (isinstance(kid, Leaf) and kid.box in marks[kid.page]):
            return True
        if isinstance(kid, Node) and _holds_content(kid, marks):
            return True
    return False


def _link_words(element: Any) -> str:
    """The description of a link: its label, its title, its text or, failing these, its target."""
    words = element.get("aria-label") or element.get("title") or "".join(element.itertext())
    return " ".join(words.translate(INVISIBLE).split()) or element.get("href", "")
