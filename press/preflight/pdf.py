"""A finished PDF, opened for checking: its pages, fonts, structure tree and text, each looked up once."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator

_MCID = re.compile(rb"/MCID (\d+)")
Owned = tuple[int, int]


@dataclass(eq=False)
class Element:
    """A structure element: its role, its entries, and what it contains."""

    role: str
    parent: Element | None
    reference: tuple[int, int]
    entries: Any
    kids: list[Element] = field(default_factory=list)
    content: list[Owned] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def holds_content(self) -> bool:
        """True when anything painted belongs to the element or to one below it."""
        return any(element.content for element in self.walk())


class PdfReading:
    """A PDF opened for checking; close it when done."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.file = pikepdf.open(io.BytesIO(data))
        self._text = pypdfium2.PdfDocument(data)
        self.misparented: list[Element] = []

    def close(self) -> None:
        """Closes the file."""
        self.file.close()
        self._text.close()

    @cached_property
    def root(self) -> Any:
        """The catalogue."""
        return self.file.Root

    @cached_property
    def page_numbers(self) -> dict[tuple[int, int], int]:
        """The number of each page, from 1, by its object."""
        return {page.obj.objgen: number for number, page in enumerate(self.file.pages, start=1)}

    @cached_property
    def painted(self) -> set[Owned]:
        """Every run of marked content that is painted, as (page, number)."""
        found = set()
        for number, page in enumerate(self.file.pages, start=1):
            contents: Any = page.obj.get("/Contents")
            streams = contents if isinstance(contents, pikepdf.Array) else [contents]
            for stream in streams:
                found |= {(number, int(match)) for match in _MCID.findall(stream.read_bytes())}
        return found

    @cached_property
    def tree(self) -> Element | None:
        """The structure tree from its Document element down, or None."""
        root = self.root.get("/StructTreeRoot")
        if root is None or "/K" not in root:
            return None
        top = root.K[0] if isinstance(root.K, pikepdf.Array) else root.K
        return self._element(top, None)

    def _element(self, entries: Any, parent: Element | None) -> Element:
        element = Element(str(entries.S).lstrip("/"), parent, entries.objgen, entries)
        page = entries.get("/Pg")
        kids = entries.get("/K")
        for kid in list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]:
            if isinstance(kid, int):
                element.content.append((self.page_numbers[page.objgen], kid))
            elif "/S" in kid:
                child = self._element(kid, element)
                element.kids.append(child)
                if kid.get("/P") is None or kid.P.objgen != entries.objgen:
                    self.misparented.append(child)
            elif "/MCID" in kid:
                element.content.append((self.page_numbers[kid.Pg.objgen], int(kid.MCID)))
            elif "/Obj" in kid:
                element.annotations.append(kid.Obj)
        return element

    @cached_property
    def parent_tree(self) -> dict[int, Any]:
        """The parent tree: for a page's key, a list of owners; for an annotation's key, its owner."""
        numbers = self.root.StructTreeRoot.ParentTree.Nums
        return {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}

    @cached_property
    def fonts(self) -> dict[str, bool]:
        """The name of each font, without its subset prefix, and whether it is embedded."""
        found: dict[str, bool] = {}
        for entry in self.file.objects:
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/FontDescriptor":
                name = str(entry.FontName).lstrip("/").partition("+")[2] or str(entry.FontName).lstrip("/")
                embedded = any(key in entry for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                found[name] = found.get(name, True) and embedded
        return found

    def bleed_boxes(self, dpi: int) -> Iterator[Any]:
        """A picture of each page up to the end of its bleed, RGB on white."""
        document = pypdfium2.PdfDocument(self.data)
        try:
            for page in document:
                left, bottom, right, top = page.get_mediabox()
                inner = page.get_bleedbox()
                crop = (inner[0] - left, inner[1] - bottom, right - inner[2], top - inner[3])
                yield page.render(scale=dpi / 72, crop=crop).to_pil().convert("RGB")
        finally:
            document.close()

    def pages_to_look_at(self) -> Iterator[Any]:
        """Each page of a document of its own, as PDFium reads it; whoever looks at it may change it."""
        document = pypdfium2.PdfDocument(self.data)
        try:
            yield from document
        finally:
            document.close()

    @cached_property
    def text_pages(self) -> list[Any]:
        """The text of each page as PDFium finds it, character by character."""
        return [page.get_textpage() for page in self._text]

    @cached_property
    def texts(self) -> list[str]:
        """The text of each page as PDFium extracts it."""
        return [page.get_text_range() for page in self.text_pages]
