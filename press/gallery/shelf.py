"""What there is to choose from: each piece, its languages, its editions, as the manifest says and content.yaml describes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from press.content.campaign import EditionKind
from press.pieces import PICTURES, PLAIN, TOGETHER, TWINS
from press.plan.catalogue import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from press.content.campaign import Document
    from press.content.content import Content
    from press.plan.catalogue import Piece

MILLIMETRES = 25.4
KILO = 1024
# The ways of printing, in the order in which they are asked for; the kinds of editions that suit each.
OFFICE, GREY, SHOP, LARGE, SCREEN = "office", "grey", "shop", "large", "screen"


@dataclass(frozen=True)
class File:
    """A finished file.

    Attributes:
        entry: what the manifest says of it.
        edition: the id of its edition, `plain` for the piece itself.
        about: what its edition is called in content.yaml, with how many go on a sheet.
        suits: the way of printing that it is for.
    """

    entry: Mapping[str, Any]
    edition: str
    about: str
    suits: str

    @property
    def path(self) -> str:
        """Its path below the output folder."""
        return str(self.entry["file"])

    @property
    def size(self) -> str:
        """How large it is, for people."""
        kilobytes = self.entry["bytes"] / KILO
        return f"{kilobytes / KILO:.1f} MB" if kilobytes > KILO else f"{max(1, round(kilobytes))} KB"

    @property
    def paper(self) -> str:
        """The size of its pages in inches; empty for a pack."""
        if "page_size_mm" not in self.entry:
            return ""
        width, height = (side / MILLIMETRES for side in self.entry["page_size_mm"])
        return f"{width:.3g} × {height:.3g} in"


@dataclass(frozen=True)
class Copy:
    """A piece in one language, or in several side by side, with all its files; the plain one comes first."""

    document: str
    tag: str
    language: str
    endonym: str
    direction: str
    files: tuple[File, ...]

    @property
    def plain(self) -> File | None:
        """The piece itself, where it was made."""
        return next((file for file in self.files if file.edition == PLAIN), None)

    @property
    def title(self) -> str:
        """What it says at its head."""
        return str(self.files[0].entry["title"])

    @property
    def named(self) -> Markup:
        """Its language in its own words and in English, as HTML."""
        other = (
            Markup(' <span class="quiet" lang="en">{}</span>').format(self.language) if self.language != self.endonym else ""
        )
        return self._in_its_language(self.endonym) + other

    @property
    def said(self) -> Markup:
        """What it says at its head, as HTML in its language."""
        return self._in_its_language(self.title)

    def _in_its_language(self, words: str) -> Markup:
        """Words as HTML that says which language they are in; of several side by side it cannot."""
        known = Markup(' lang="{}"').format(self.tag) if self.tag != TOGETHER else Markup()
        return Markup('<span{} dir="auto">{}</span>').format(known, words)

    @property
    def draft(self) -> bool:
        """True where people have not reviewed and signed its words yet."""
        return any(file.entry.get("draft") for file in self.files)

    def beside(self, suffix: str) -> list[str]:
        """The paths of files beside the plain one that end in this."""
        return [path for path in (self.plain.entry.get("beside", ()) if self.plain else ()) if path.endswith(suffix)]

    @cached_property
    def pictures(self) -> list[str]:
        """The small pictures of its pages, in order."""
        return sorted((path for path in self.beside(".webp") if path.startswith(PICTURES)), key=lambda path: (len(path), path))

    @cached_property
    def twins(self) -> dict[str, str]:
        """The page for screens and the plain text, by suffix."""
        return {suffix[1:]: found[0] for suffix in TWINS if (found := self.beside(suffix))}


@dataclass(frozen=True)
class Shelf:
    """One kind of piece with all its copies.

    Attributes:
        id: the document's id in content.yaml, or that of the record it is made for.
        name: what staff call it.
        document: its entry in content.yaml.
        copies: by language; a kind that is made for each county or language has all of them here.
    """

    id: str
    name: str
    document: Document
    copies: tuple[Copy, ...]

    @property
    def first(self) -> Copy:
        """The copy that stands for all: the English one, if there is one."""
        return next((copy for copy in self.copies if copy.tag == "en"), self.copies[0])


def shelves(content: Content, entries: Iterable[Mapping[str, Any]]) -> list[Shelf]:
    """Every kind of piece that has finished files, in the order of content.yaml."""
    by_piece: dict[str, dict[str, list[Mapping[str, Any]]]] = {}
    for entry in entries:
        by_piece.setdefault(entry["document"], {}).setdefault(entry["language"], []).append(entry)
    found = []
    for piece in pieces(content):
        copies = tuple(_copy(content, piece, tag, files) for tag, files in _in_order(content, by_piece.get(piece.id, {})))
        if copies:
            name = piece.document.name
            if piece.document.each == "briefs":
                name = content.briefs[piece.key].title
            elif piece.key:
                name = f"{name}: {_record_name(content, piece)}"
            found.append(Shelf(piece.id, name, piece.document, copies))
    return found


def _record_name(content: Content, piece: Piece) -> str:
    """What the record of a piece is called in English."""
    record = piece.record(content)
    return str(getattr(record, "english", "") or getattr(record, "name", "") or piece.key)


def _in_order(content: Content, by_tag: Mapping[str, list[Mapping[str, Any]]]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    order = {tag: number for number, tag in enumerate(content.campaign.languages)}
    return sorted(by_tag.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))


def _copy(content: Content, piece: Piece, tag: str, entries: list[Mapping[str, Any]]) -> Copy:
    row = content.languages.get(tag)
    editions = [PLAIN, *content.campaign.editions]
    ordered = sorted(
        entries, key=lambda entry: editions.index(entry["edition"]) if entry["edition"] in editions else len(editions)
    )
    files = tuple(_file(content, piece.document, entry) for entry in ordered)
    if row is None:
        return Copy(piece.id, tag, "Several languages", "Several languages", "ltr", files)
    return Copy(piece.id, tag, row.english, row.endonym, str(row.direction), files)


def _file(content: Content, document: Document, entry: Mapping[str, Any]) -> File:
    name = entry["edition"]
    if name == PLAIN:
        return File(entry, name, "As it is, one to a page", OFFICE)
    edition = content.campaign.editions[name]
    suits = {EditionKind.SHEETS: OFFICE, EditionKind.SHOP: SHOP, EditionKind.PACK: SCREEN}.get(edition.kind, OFFICE)
    suits = {"mono": GREY, "large-print": LARGE}.get(edition.stylesheet or "", suits)
    return File(entry, name, edition.name + _copies(content, document, name), suits)


def _copies(content: Content, document: Document, edition: str) -> str:
    """How many of a piece go on each sheet, where that is more than one."""
    imposition = content.impositions.get(document.impositions.get(edition, ""))
    count = imposition.columns * imposition.rows if imposition else 0
    return f", {count} to a sheet" if count > 1 else ""
