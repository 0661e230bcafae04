"""Content -> the catalogue: the names of all files to make, listed before any job is planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.content.campaign import EditionKind
from press.pieces import PLAIN, TOGETHER, path_of
from press.plan.axes import AXES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from press.content.campaign import Document
    from press.content.content import Content
    from press.pieces import Axis


@dataclass(frozen=True)
class Piece:
    """A document, or one of the pieces that a document is made into along its axis.

    Attributes:
        id: its id, as used in selectors.
        document: the document's entry in content.yaml.
        document_id: the id of that entry.
        axis: the kind of record that the document is made for; None where it is made once.
        key: the id of the record; empty without an axis.
    """

    id: str
    document: Document
    document_id: str
    axis: Axis | None = None
    key: str = ""

    def record(self, content: Content) -> Any:
        """The record that the piece is made for; None without an axis."""
        return content.table(self.axis.name)[self.key] if self.axis else None

    @property
    def template(self) -> str:
        """The name of its template."""
        return self.document.template or self.id.removesuffix(f"-{self.key}")

    @property
    def stylesheet(self) -> str:
        """The name of its stylesheet."""
        return self.document.stylesheet or self.template


@dataclass(frozen=True)
class Entry:
    """One file of the catalogue.

    Attributes:
        piece: the piece that the file is an edition of.
        tags: its languages, in their order on the piece.
        edition: the name of the edition.
        path: the path of the file, relative to the output folder.
        members: for a pack, the paths of the files in it.
    """

    piece: Piece
    tags: tuple[str, ...]
    edition: str
    path: str
    members: tuple[str, ...] = ()

    @property
    def document(self) -> str:
        """The id of the piece."""
        return self.piece.id

    @property
    def language(self) -> str:
        """The language of the file; `mul` for several."""
        return language_of(self.tags)

    @property
    def name(self) -> str:
        """`document:language:edition`, as selectors write it."""
        return f"{self.document}:{self.language}:{self.edition}"


def catalogue(content: Content, ids: Collection[str] | None = None) -> list[Entry]:
    """Every file of the campaign, in the order of content.yaml; for each piece the plain edition first, a pack last.

    With `ids`, only the files of these pieces, found without listing the other records of an axis.
    """
    return [
        entry
        for piece in pieces(content, ids)
        for tags in languages(piece, content)
        if not withheld(piece, tags, content)
        for entry in _entries(piece, tags, content)
    ]


def pieces(content: Content, ids: Collection[str] | None = None) -> list[Piece]:
    """Every piece of the campaign, in the order of content.yaml; with `ids`, only these."""
    found: list[Piece] = []
    for name, document in content.campaign.documents.items():
        axis = AXES.get(document.each or "")
        if axis:
            prefix = axis.prefix(name)
            found.extend(Piece(prefix + key, document, name, axis, key) for key in _keys(content.table(axis.name), prefix, ids))
        elif ids is None or name in ids:
            found.append(Piece(name, document, name))
    return found


def _keys(records: Mapping[str, Any], prefix: str, ids: Collection[str] | None) -> Iterable[str]:
    """The ids of the records of an axis; with `ids` of pieces, only their records, without listing the others."""
    if ids is None:
        return records
    keys = [piece.removeprefix(prefix) for piece in ids if piece.startswith(prefix)]
    return [key for key in keys if key in records]


def languages(piece: Piece, content: Content) -> list[tuple[str, ...]]:
    """The languages of each file of a piece: one file per language, or one for several together."""
    document = piece.document
    wanted = piece.axis.languages if piece.axis and document.third else None
    own = wanted(piece.record(content)) if wanted else ()
    if document.together:
        return [tuple(dict.fromkeys((*document.together, *own)))]
    return [(tag,) for tag in dict.fromkeys((*(document.languages or content.campaign.languages), *own))]


def language_of(tags: tuple[str, ...]) -> str:
    """The language part of the name of a file in these languages: the only one, or `mul`."""
    return tags[0] if len(tags) == 1 else TOGETHER


def _entries(piece: Piece, tags: tuple[str, ...], content: Content) -> list[Entry]:
    """The files of a piece in one language, or in several together."""
    known = content.campaign.editions
    kinds = {name: known[name].kind for name in piece.document.editions if name in known}
    entries: list[Entry] = []
    for name in (PLAIN, *sorted(kinds, key=lambda name: kinds[name] is EditionKind.PACK)):
        packed = kinds.get(name) is EditionKind.PACK
        path = path_of(piece.id, language_of(tags), name, packed=packed)
        members = tuple(entry.path for entry in entries) if packed else ()
        entries.append(Entry(piece, tags, name, path, members))
    return entries


def withheld(piece: Piece, tags: tuple[str, ...], content: Content) -> list[str]:
    """The languages of a piece with a prescribed text in which there is no official text."""
    notice = content.notices.get(piece.document.notice) if piece.document.notice else None
    return [tag for tag in tags if notice and tag not in notice.texts]


def reasons_withheld(content: Content) -> dict[str, str]:
    """The reason, in a sentence, for each piece that is not made in a language, by `document:language`."""
    reasons = {}
    for piece in pieces(content):
        for tags in languages(piece, content):
            if missing := withheld(piece, tags, content):
                names = " and ".join(content.languages[tag].english for tag in missing)
                name = f"{piece.id}:{language_of(tags)}"
                where = f"no official text in {names} is in {content.path_of('notices')}, and it is never translated here"
                reasons[name] = f"{name} is not made: {where}"
    return reasons
