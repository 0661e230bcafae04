"""What a finished PDF says of itself and where it leads: metadata, page boxes, bookmarks, links."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import pikepdf

from tests.golden.places import Origin, box_of
from tests.golden.wording import readable

if TYPE_CHECKING:
    from collections.abc import Iterator

BOXES = ("media", "crop", "bleed", "trim", "art")
PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
}


def metadata(file: pikepdf.Pdf) -> Iterator[str]:
    """The entries of the catalogue that a reader acts on, the information dictionary, and the XMP packet."""
    root: Any = file.Root
    yield f"PDF {file.pdf_version}, language {root.get('/Lang', '-')}, {'tagged' if '/MarkInfo' in root else 'not tagged'}"
    for key, value in sorted(root.get("/ViewerPreferences", {}).items()):
        yield f"viewer {key} {value}"
    said = [(key, str(value)) for key, value in sorted(file.docinfo.items())]
    with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
        said += sorted((_qualified(name), _flat(value)) for name, value in packet.items())
    for value in dict.fromkeys(value for _, value in said):
        yield f"{' '.join(key for key, same in said if same == value)} = {readable(value)}"


def _qualified(name: str) -> str:
    space, _, local = name.removeprefix("{").partition("}")
    return f"{PREFIXES.get(space, space)}:{local}"


def _flat(value: Any) -> str:
    if isinstance(value, set):
        value = sorted(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def origin_of(page: pikepdf.Page) -> Origin:
    """The upper left of a page's trim."""
    left, _, _, top = box_of(page.trimbox)
    return Origin(left, top)


def boxes(page: pikepdf.Page) -> Iterator[str]:
    """The page boxes that the page has, those together that are the same."""
    named = [(name, box_of(page.obj[f"/{name.capitalize()}Box"])) for name in BOXES if f"/{name.capitalize()}Box" in page.obj]
    for box, same in groupby(sorted(named, key=lambda entry: (entry[1], BOXES.index(entry[0]))), key=lambda entry: entry[1]):
        yield f"{' '.join(name for name, _ in same):<24} {origin_of(page).box(box)}"
    if turn := page.obj.get("/Rotate"):
        yield f"turned {turn}"


class Targets:
    """Where the links and bookmarks of a file lead."""

    def __init__(self, file: pikepdf.Pdf) -> None:
        self._pages = {page.obj.objgen: (number, page) for number, page in enumerate(file.pages, start=1)}
        root: Any = file.Root
        self._named = dict(_names(root.Names.get("/Dests"))) if "/Names" in root else {}

    def of(self, entry: Any) -> str:
        """Where an annotation or a bookmark leads."""
        action = entry.get("/A")
        if action is not None and "/URI" in action:
            return readable(str(action.URI))
        target = entry.get("/Dest") if action is None else action.get("/D")
        if isinstance(target, pikepdf.String):
            named = self._named.get(str(target))
            return f"#{target} = {'nowhere' if named is None else self._place(named)}"
        return "nowhere" if target is None else self._place(target)

    def _place(self, target: Any) -> str:
        number, page = self._pages[target[0].objgen]
        if len(target) < 4 or target[1] != "/XYZ":
            return f"page {number}"
        return f"page {number}, {' '.join(origin_of(page).place(float(target[2] or 0), float(target[3] or 0)).split())}"


def _names(tree: Any) -> Iterator[tuple[str, Any]]:
    """The pairs of a name tree."""
    if tree is None:
        return
    flat = list(tree.get("/Names", []))
    yield from ((str(name), value) for name, value in zip(flat[::2], flat[1::2], strict=True))
    for kid in tree.get("/Kids", []):
        yield from _names(kid)


def bookmarks(file: pikepdf.Pdf, targets: Targets) -> Iterator[str]:
    """The outline of a file, indented."""
    root: Any = file.Root
    yield from _bookmarks(root.Outlines.get("/First") if "/Outlines" in root else None, targets, "")


def _bookmarks(entry: Any, targets: Targets, indent: str) -> Iterator[str]:
    while entry is not None:
        yield f"{indent}{readable(str(entry.Title))} -> {targets.of(entry)}"
        yield from _bookmarks(entry.get("/First"), targets, indent + "  ")
        entry = entry.get("/Next")


def links(page: pikepdf.Page, targets: Targets) -> Iterator[str]:
    """The annotations of a page: where they are, what they lead to, what they are called."""
    for entry in page.obj.get("/Annots", []):
        called = f' "{readable(str(entry.Contents))}"' if "/Contents" in entry else ""
        kind = "" if entry.Subtype == "/Link" else f" {entry.Subtype}"
        yield f"{origin_of(page).box(box_of(entry.Rect))}{kind} -> {targets.of(entry)}{called}"
