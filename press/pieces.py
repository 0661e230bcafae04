"""A Job: all that one file needs, as plain values. It pickles, prints well and has a stable digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from press.diagnostics import FilePlace
from press.localized import Locale, LocalText, Names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from press.units import Size

PLAIN = "plain"
TOGETHER = "mul"
TICKET = ".ticket.txt"


@dataclass(frozen=True)
class View:
    """What the template of a piece sees.

    Attributes:
        names: what stands at the top of a template, by name. In a piece in one language these are the names of its panel.
        panels: what each language shows, by name, in the order of the locales of the job; one panel a language.
    """

    names: Names
    panels: tuple[Names, ...]


@dataclass(frozen=True)
class Signed:
    """A signature: the digest of the texts it was made on, and where it is recorded."""

    digest: str
    place: FilePlace


@dataclass(frozen=True)
class Styled:
    """An edition that is read: the plain one, or the piece set anew with a stylesheet that has the last word.

    Attributes:
        stylesheet: its name in styles/editions/, without the ending; empty for the plain edition.
        least_size: no text is smaller, in points.
    """

    stylesheet: str = ""
    least_size: float = 0.0


@dataclass(frozen=True)
class OnSheets:
    """An edition on sheets of paper: the plain piece, imposed. Lengths are in millimetres.

    Attributes:
        imposition: its id in content/impositions.yaml.
        kind: `grid` or `booklet`.
        paper: the sheet.
        piece: the piece that it is for.
        columns: how many pieces stand side by side.
        rows: how many stand one above the other.
        gutter: the space between two pieces.
        signature: of a booklet, the most pages in one signature.
        creep: of a booklet, how far a sheet pushes out those inside of it.
        duplex: over which edge the sheet is turned: `long-edge` or `short-edge`.
        back_right: how far every back is moved to the right, as one looks at it.
        back_up: how far it is moved up.
    """

    imposition: str
    kind: str
    paper: Size
    piece: Size
    columns: int
    rows: int
    gutter: float
    signature: int
    creep: float
    duplex: str
    back_right: float = 0.0
    back_up: float = 0.0


@dataclass(frozen=True)
class ForShop:
    """An edition for a print shop: set again with bleed, and in inks.

    Attributes:
        stylesheet: its name in styles/editions/, without the ending.
        bleed: how far paint runs over the trim, in millimetres.
        marks: whether crop marks stand outside of the bleed.
        profile: the path of an ICC profile to embed, below the project's folder; empty for none.
        ticket: what the shop is told of paper and folding, in plain words.
    """

    stylesheet: str = ""
    bleed: float = 0.0
    marks: bool = False
    profile: str = ""
    ticket: str = ""


@dataclass(frozen=True)
class Pack:
    """An edition that is a zip of the others; `members` are their paths below the output folder."""

    members: tuple[str, ...] = ()


Production: TypeAlias = Styled | OnSheets | ForShop | Pack


@dataclass(frozen=True)
class Axis:
    """A kind of records of which a document is made once for each: a brief, a spoken language, a county.

    A record is passed as it stands in the content; a localizer turns records and texts into what templates see.

    Attributes:
        name: as `each` of a document names it; the content holds the records under the same name, by id.
        one: what one of the records is called in templates and in the ids of its texts.
        prefix: document id -> what stands before the id of a record in the id of its piece.
        names: record, record id, localizer -> what templates see beside the words of the document.
        staff_name: record -> what sets the piece apart for outreach staff.
        title: what templates see -> the title of the file; None where the words of the document have it.
        date: record -> the day the piece speaks of; None where it is that of the campaign.
        dates: record, localizer -> the dates that texts may name; None where they are those of the campaign.
        languages: record -> languages beside those of the document, where the document wants them.
    """

    name: str
    one: str
    prefix: Callable[[str], str]
    names: Callable[[Any, str, Any], Names]
    staff_name: Callable[[Any], str]
    title: Callable[[Names], LocalText] | None = None
    date: Callable[[Any], str] | None = None
    dates: Callable[[Any, Any], Names] | None = None
    languages: Callable[[Any], tuple[str, ...]] | None = None


@dataclass(frozen=True)
class FitStep:
    """One setting of the fit engine.

    Attributes:
        size: by how much type is scaled; a factor.
        leading: by how much leading is scaled; a factor.
        short: whether texts that have a short form are printed in it.
    """

    size: float = 1.0
    leading: float = 1.0
    short: bool = False


@dataclass(frozen=True)
class Job:
    """One file to be made: which piece, how large, from which template, with which words.

    Attributes:
        document: the id of the piece; of a document that is made once for each brief or county, that one's.
        language: BCP 47, or `mul` for several languages in one file.
        edition: the name of the edition; `plain` for the one that every piece has.
        title: what the file calls itself, in its language.
        staff_name: what outreach staff call the piece, in the source language.
        template: its name in templates/documents/, without the ending.
        stylesheet: its name in styles/documents/, without the ending.
        audience: `victim`, `public` or `professional`.
        discreet: whether nothing on it may give its reader away.
        page: the trimmed page, in millimetres.
        pages: from how many pages to how many it may have; None for any number.
        folds: the widths of the panels of the outer side, from the start edge, in millimetres.
        fit_steps: the settings of the fit engine, the mildest first; the first changes nothing.
        date: the day its content speaks of, as ISO 8601 writes it.
        locales: its languages, in their order on the piece.
        signatures: by language and reviewer, what was signed.
        view: what the template sees.
        sources: the sources that it may cite, by id.
        production: what its edition asks for.
        contact_age_days: after how many days a contact must be verified again.
        starting_step: the step of the fit engine that is tried first, counted from 0.
        release: the day of the release it is made for, as ISO 8601 writes it; empty where it is for none.
    """

    document: str
    language: str
    edition: str
    title: str
    staff_name: str
    template: str
    stylesheet: str
    audience: str
    discreet: bool
    page: Size
    pages: tuple[int, int] | None
    folds: tuple[float, ...]
    fit_steps: tuple[FitStep, ...]
    date: str
    locales: tuple[Locale, ...]
    signatures: Names
    view: View
    sources: Names
    production: Production = Styled()
    contact_age_days: int = 0
    starting_step: int = 0
    release: str = ""

    @property
    def name(self) -> str:
        """`document:language:edition`, as selectors write it."""
        return f"{self.document}:{self.language}:{self.edition}"

    @property
    def path(self) -> str:
        """Where the file goes below the output folder."""
        return path_of(self.document, self.language, self.edition, packed=isinstance(self.production, Pack))

    @property
    def stylesheets(self) -> tuple[str, ...]:
        """The stylesheet of the document and, after it, that of the edition; from `styles/`, without their ending."""
        named = self.production.stylesheet if isinstance(self.production, (Styled, ForShop)) else ""
        return (f"documents/{self.stylesheet}", *([f"editions/{named}"] if named else []))

    @property
    def bleed(self) -> float:
        """How far paint runs over the trim, in millimetres."""
        return self.production.bleed if isinstance(self.production, ForShop) else 0.0

    @property
    def least_size(self) -> float:
        """The smallest type that the edition allows, in points; 0 where it does not say."""
        return self.production.least_size if isinstance(self.production, Styled) else 0.0

    @property
    def tagged(self) -> bool:
        """True for what is read; a file for a print shop is only printed."""
        return not isinstance(self.production, ForShop)

    @property
    def locale(self) -> Locale:
        """The language of the piece; of several at once, the first."""
        return self.locales[0]

    def origin_of(self, text: str) -> FilePlace | None:
        """Where the words of a printed text come from; the text is named `language:id`."""
        return next((t.origin for t in local_texts_in([self.view, self.locales]) if f"{t.lang}:{t.id}" == text), None)

    def frame(self) -> str:
        """A digest of everything but the words: page, template, languages, numbers, and which texts there are."""
        return digest_of(self, blank=True)

    def words(self) -> dict[str, str]:
        """A digest of the words of each text that the piece may print, by `language:id`."""
        named = [[locale.contacts, locale.facts] for locale in self.locales]
        found: dict[str, str] = {}
        for text in local_texts_in([self.view, named]):
            found[f"{text.lang}:{text.id}"] = _digest_of_words(text.words, text.state)
        return found


def path_of(document: str, language: str, edition: str, *, packed: bool) -> str:
    """Where a file goes below the output folder."""
    suffix = "" if edition == PLAIN else f".{edition}"
    return f"{language}/{document}{suffix}.{'zip' if packed else 'pdf'}"


def ticket_path(path: str) -> str:
    """Where the ticket of a print-shop file goes: beside it."""
    return path.removesuffix(".pdf") + TICKET


def digest_of(value: Any, *, blank: bool = False) -> str:
    """A stable digest of records and plain values: 16 hexadecimal digits. The order of keys does not matter."""
    default = _without_words if blank else _with_kind
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=default)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _with_kind(record: Any) -> Any:
    return [type(record).__name__, vars(record)]


def _without_words(record: Any) -> Any:
    if isinstance(record, FilePlace):
        return None
    if isinstance(record, Signed):
        return record.digest
    if isinstance(record, View):
        return [record.names if record.names is not record.panels[0] else None, record.panels]
    return [record.id, record.short is not None] if isinstance(record, LocalText) else _with_kind(record)


@lru_cache(maxsize=20_000)
def _digest_of_words(words: str, state: str) -> str:
    """The digest of a text's words; pieces in one language have many in common."""
    return digest_of([words, state])


def local_texts_in(value: Any) -> list[LocalText]:
    """Every text inside a view, in its order, each short form after its long one."""
    return list(_local_texts_in(value))


def _local_texts_in(value: Any) -> Iterator[LocalText]:
    if isinstance(value, LocalText):
        yield from (value, value.short) if value.short else (value,)
    for inner in _inside(value):
        yield from _local_texts_in(inner)


def _inside(value: Any) -> Iterable[Any]:
    """What a view or a part of one holds; nothing for a plain value."""
    if isinstance(value, View):
        return value.panels if value.names is value.panels[0] else (*value.panels, value.names)
    if isinstance(value, Locale):
        return (value.contacts, value.facts)
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, (list, tuple)) else ()
