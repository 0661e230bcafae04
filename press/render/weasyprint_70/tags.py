"""Writes our structure tree into the PDF, in place of `weasyprint.pdf.tags.add_tags`.

Every painted run of marked content has one owner, and the parent tree agrees with the tree itself.
"""

from __future__ import annotations

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
        for kid in node.kids:
            if isinstance(kid, Leaf):
                self._leaf(kid, node, element)
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

    def _leaf(self, leaf: Leaf, node: Node, element: Any) -> None:
        """Adds a run of marked content to the node's element, or to a span with ActualText where the text needs it."""
        mark = self.marks[leaf.page].get(leaf.box)
        if mark is None:
            return
        owner, words = element, getattr(leaf.box, "text", "") + (" " if leaf.ends_word else "")
        if node.role != "Figure" and (needs_actual_text(words) or leaf.box.style["direction"] == "rtl"):
            owner = self._span(words, leaf, element)
            element["K"].append(owner.reference)
        owner["K"].append(self._content(mark["mcid"], leaf.page, owner))
        self._owners[leaf.page][mark["mcid"]] = owner.reference

    def _span(self, words: str, leaf: Leaf, element: Any) -> Any:
        span = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": "/Span",
                "P": element.reference,
                "Pg": self.pdf.page_references[leaf.page],
                "K": pydyf.Array(),
                "ActualText": pydyf.String(words.translate(INVISIBLE)),
            }
        )
        self.pdf.add_object(span)
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
