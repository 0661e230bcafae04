"""Laid-out boxes -> the structure tree of the PDF, as plain nodes, without the faults of WeasyPrint's own tree.

One node per HTML element, however many lines, columns or pages it is split over; repeated table heads, margin boxes and decoration as artifacts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from press.render.tree import SVG, Leaf, Mark, Node, Tree

if TYPE_CHECKING:
    from collections.abc import Iterable

ROLES = {
    "p": "P", "blockquote": "BlockQuote", "section": "Sect", "article": "Art", "main": "Part", "aside": "Sect",
    "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "ul": "L", "ol": "L", "dl": "L", "li": "LI", "dt": "Lbl", "dd": "LBody", "nav": "Sect",
    "table": "Table", "thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD",
    "caption": "Caption", "figcaption": "P", "a": "Link", "img": "Figure", SVG: "Figure",
}  # fmt: skip
NUMBERING = {
    "decimal": "Decimal", "lower-alpha": "LowerAlpha", "upper-alpha": "UpperAlpha", "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman", "disc": "Disc", "circle": "Circle", "square": "Square",
}  # fmt: skip
REPEATED = {"thead", "tfoot"}


def build_tree(pages: Iterable[Any]) -> Tree:
    """The structure of laid-out pages. Links inside links and inside artifacts are removed from the pages' link lists."""
    builder = _Builder()
    for number, page in enumerate(pages):
        builder.page = number
        builder.linked = {_laid_out(link[3]) for link in page.links}
        builder.visit(page._page_box, builder.root)
        page.links[:] = [link for link in page.links if _laid_out(link[3]) not in builder.dropped]
    _order_tables(builder.root)
    return Tree(builder.root, builder.artifacts)


class _Builder:
    """Walks the boxes page by page and adds each to the node of its element."""

    def __init__(self) -> None:
        self.root = Node("Document", 0)
        self.artifacts: dict[Any, str] = {}
        self.page = 0
        self.linked: set[Any] = set()
        self.dropped: set[Any] = set()
        self._in_link = False
        self._last: Leaf | None = None
        self._items: dict[Node, Node] = {}
        self._first_page: dict[Any, int] = {}

    def visit(self, box: Any, parent: Node) -> None:
        """Adds a box and everything in it to the tree, or marks it as an artifact."""
        box = _laid_out(box)
        if isinstance(box, boxes.MarginBox):
            self._artifact(box, "Pagination")
        elif self._is_decoration(box):
            self._artifact(box, "Layout")
        elif isinstance(box, boxes.TextBox):
            self._last = Leaf(self.page, box, getattr(box, "ends_word", False))
            parent.kids.append(self._last)
        else:
            self._visit_element(box, self._node_for(box, parent))
            if getattr(box, "ends_word", False) and self._last:
                self._last.ends_word = True

    def _visit_element(self, box: Any, node: Node) -> None:
        if isinstance(box, boxes.ReplacedBox):
            node.kids.append(Leaf(self.page, box))
            left, top = box.content_box_x(), box.content_box_y()
            node.attributes.setdefault("BBox", (self.page, left, top, left + box.width, top + box.height))
        outer = self._in_link
        if box in self.linked:
            self._link(box, node)
        for child in getattr(box, "children", ()):
            self.visit(child, node)
        self._in_link = outer

    def _link(self, box: Any, node: Node) -> None:
        if self._in_link:
            self.dropped.add(box)
        else:
            node.kids.append(Mark(self.page, box))
        self._in_link = True

    def _is_decoration(self, box: Any) -> bool:
        """True for what only sighted readers are meant to see, and for table heads repeated on later pages."""
        element = getattr(box, "element", None)
        if element is None or isinstance(box, boxes.TextBox):
            return False
        if element.get("aria-hidden") == "true" or element.get("alt") == "":
            return True
        if element.get("role") == "presentation" and ROLES.get(box.element_tag) == "Figure":
            return True
        if box.element_tag in REPEATED:
            return self._first_page.setdefault(element, self.page) != self.page
        return False

    def _artifact(self, box: Any, kind: str) -> None:
        box = _laid_out(box)
        if isinstance(box, (boxes.TextBox, boxes.ReplacedBox)):
            self.artifacts[box] = kind
        if box in self.linked:
            self.dropped.add(box)
        for child in getattr(box, "children", ()):
            self._artifact(child, kind)

    def _node_for(self, box: Any, parent: Node) -> Node:
        """The node of a box: a new one, the existing one of its element, or its parent's."""
        element, tag = getattr(box, "element", None), getattr(box, "element_tag", None) or ""
        if element is None or tag in {"html", "body"} or isinstance(box, (boxes.PageBox, boxes.LineBox)):
            return parent
        name, _, pseudo = tag.partition("::")
        if pseudo:
            return self._generated(pseudo, parent)
        if element is parent.element:
            return parent
        parent = _list_parent(parent, name, element)
        role = ROLES.get(name, "")
        if not role:
            if not (element.get("lang") or element.get("xml:lang")):
                return parent
            role = "Span" if isinstance(box, (boxes.InlineLevelBox,)) and parent.role != "Document" else "Div"
        return self._known(parent, element, role, box)

    def _known(self, parent: Node, element: Any, role: str, box: Any) -> Node:
        """The node of an element under its parent; created the first time."""
        if element in parent.known:
            return parent.known[element]
        node = Node(role, self.page, element, lang=element.get("lang") or "")
        parent.known[element] = node
        parent.kids.append(node)
        _describe(node, box)
        if role == "LI":
            body = Node("LBody", self.page, element)
            node.kids.append(body)
            parent.known[element] = body
            self._items[body] = node
            return body
        return node

    def _generated(self, pseudo: str, parent: Node) -> Node:
        """The node of a pseudo-element; list markers have a role of their own."""
        if pseudo == "marker" and parent.role == "LBody":
            label = Node("Lbl", self.page)
            self._items[parent].kids.insert(0, label)
            return label
        return parent


def _laid_out(box: Any) -> Any:
    """The box itself, where the engine left a placeholder for an absolutely positioned box."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box


def _list_parent(parent: Node, name: str, element: Any) -> Node:
    """The node that gets a part of a definition list: a term and its definitions share a list item."""
    if name not in {"dt", "dd"} or parent.role != "L":
        return parent
    items = [kid for kid in parent.kids if isinstance(kid, Node)]
    if name == "dd":
        return items[-1] if items else parent
    if items and element in items[-1].known:
        return items[-1]
    item = Node("LI", parent.page)
    parent.kids.append(item)
    return item


def _describe(node: Node, box: Any) -> None:
    """Sets the alternative text, the table spans and scope, and the list numbering of a node."""
    element = node.element
    if node.role == "Figure":
        node.alt = _alternative(element)
    elif node.role in {"TH", "TD"}:
        spans = {"ColSpan": getattr(box, "colspan", 1), "RowSpan": getattr(box, "rowspan", 1)}
        node.attributes |= {name: span for name, span in spans.items() if span != 1}
        if node.role == "TH":
            node.attributes["Scope"] = "Row" if element.get("scope") in {"row", "rowgroup"} else "Column"
    elif node.role == "L" and element.tag != "dl":
        style = box.style["list_style_type"]
        node.attributes["ListNumbering"] = NUMBERING.get(style if isinstance(style, str) else "", "None")


def _alternative(element: Any) -> str:
    """The alternative text of an image: `alt`, `aria-label`, or an SVG's title."""
    title = element.find("{http://www.w3.org/2000/svg}title") if element.tag == SVG else None
    words = element.get("alt") or element.get("aria-label") or (title.text if title is not None else "")
    return " ".join((words or "").split())


def _order_tables(root: Node) -> None:
    """Moves table feet after the bodies, wherever they were painted first."""
    for node in root.walk():
        if node.role == "Table":
            node.kids.sort(key=lambda kid: isinstance(kid, Node) and kid.role == "TFoot")
