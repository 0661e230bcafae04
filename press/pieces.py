"""A Job: everything that one file needs, as plain values that pickle, print well and have a stable digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from press.diagnostics import FilePlace
from press.localized import Locale, LocalText, Names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from press.units import Size

PLAIN = "plain"
TOGETHER = "mul"
TICKET = ".ticket.txt"
TWINS = (".html", ".txt")
PICTURES = "gallery/pictures"


@dataclass(frozen=True)
class View:
    """What the template of a piece sees.

    Attributes:
        names: the template's top-level names. In a piece in one language, those of its only panel.
        panels: the names for each language, one panel per language, in the order of the job's locales.
    """

    names: Names
    panels: tuple[Names, ...]


@dataclass(frozen=True)
class Waiver:
    """Figures that look like a phone number and are none, and the text or piece that prints them."""

    words: str
    where: str


@dataclass(frozen=True)
class Signed:
    """A reviewer's signature: the digest of what was signed, where it is recorded, and the reviewer's code.

    `frame` is the digest of what the piece said beside its texts, `texts` that of each text. `elsewhere` are the texts that the
    same role has signed on other pieces: for each id and digest, `a.b 01234567`, the codes of who did.
    """

    digest: str
    place: FilePlace
    by: str = ""
    frame: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Styled:
    """An edition for reading: the plain one, or the piece set again with a stylesheet that overrides all others.

    Attributes:
        stylesheet: its name in styles/editions/, without the extension; empty for the plain edition.
        least_size: the smallest type size allowed, in points.
    """

    stylesheet: str = ""
    least_size: float = 0.0


@dataclass(frozen=True)
class OnSheets:
    """An edition on sheets of paper: the plain piece, imposed. All lengths are in millimetres.

    Attributes:
        imposition: its id in content/impositions.yaml.
        kind: `grid` or `booklet`.
        paper: the size of the sheet.
        piece: the size of the piece.
        columns: the number of pieces side by side.
        rows: the number of pieces one above the other.
        gutter: the space between two pieces.
        signature: the most pages in one signature of a booklet.
        creep: how far each sheet of a booklet pushes out the sheets inside it.
        duplex: the edge over which the sheet is turned: `long-edge` or `short-edge`.
        back_right: how far every back is shifted to the right, as seen on the back.
        back_up: how far every back is shifted up.
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
    """An edition for a print shop: set again with bleed, in CMYK.

    Attributes:
        stylesheet: its name in styles/editions/, without the extension.
        bleed: how far colour extends past the trim, in millimetres.
        marks: whether crop marks are drawn outside the bleed.
        profile: the path of the ICC profile to embed, relative to the project; empty for none.
        ticket: instructions to the shop about paper and folding.
    """

    stylesheet: str = ""
    bleed: float = 0.0
    marks: bool = False
    profile: str = ""
    ticket: str = ""


@dataclass(frozen=True)
class Pack:
    """An edition that zips the others; `members` are their paths relative to the output folder."""

    members: tuple[str, ...] = ()


Production: TypeAlias = Styled | OnSheets | ForShop | Pack


@dataclass(frozen=True)
class Axis:
    """A kind of record that a document can be made for, one piece per record: briefs, spoken languages, counties.

    The functions get a record as the content holds it, and a localizer to turn records and texts into what templates see.

    Attributes:
        name: the value of the document's `each`, and the name under which the content holds the records by id.
        singular: the name for one record in templates and in the ids of its texts.
        prefix: document id -> the prefix that turns a record's id into the id of its piece.
        names: record, record id, localizer -> template names in addition to the document's own.
        staff_name: record -> what tells the piece apart for outreach staff.
        title: template names -> the title of the file; None where the document's own texts provide it.
        date: record -> the date of the piece's content; None for that of the campaign.
        dates: record, localizer -> the dates that texts may name; None for those of the campaign.
        languages: record -> languages in addition to the document's own, where the document asks for them.
    """

    name: str
    singular: str
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
        size: the factor by which type is scaled.
        leading: the factor by which leading is scaled.
        short: whether texts with a short form are printed in it.
    """

    size: float = 1.0
    leading: float = 1.0
    short: bool = False


@dataclass(frozen=True)
class Job:
    """One file to make: which piece, in which size, from which template, with which words.

    Attributes:
        document: the id of the piece; where a document is made for each brief or county, the id for that one.
        language: a BCP 47 tag, or `mul` for several languages in one file.
        edition: the name of the edition; `plain` for the one that every piece has.
        title: the title in the file's metadata, in its language.
        staff_name: the name that outreach staff use for the piece, in the source language.
        template: its name in templates/documents/, without the extension.
        stylesheet: its name in styles/documents/, without the extension.
        audience: `victim`, `public` or `professional`.
        discreet: whether nothing on the piece may give its reader away.
        page: the trimmed page size, in millimetres.
        pages: the least and the most pages it may have; None for any number.
        folds: the widths of the panels of the outer side, from the start edge, in millimetres.
        fit_steps: the settings of the fit engine, mildest first; the first changes nothing.
        date: the date of its content, in ISO 8601.
        locales: its languages, in their order on the piece.
        signatures: the signatures, by language and reviewer role.
        view: what the template sees.
        sources: the sources that it may cite, by id.
        production: what its edition asks for.
        contact_age_days: the number of days after which a contact must be verified again.
        starting_step: the index of the fit step to try first, from 0.
        waivers: the figures that look like a phone number and are none, as the campaign says.
        release: the date of the release that the file is made for, in ISO 8601; empty outside a release.
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
    waivers: tuple[Waiver, ...] = ()

    @property
    def name(self) -> str:
        """`document:language:edition`, as selectors write it."""
        return f"{self.document}:{self.language}:{self.edition}"

    @property
    def path(self) -> str:
        """The path of the file, relative to the output folder."""
        return path_of(self.document, self.language, self.edition, packed=isinstance(self.production, Pack))

    @property
    def stylesheets(self) -> tuple[str, ...]:
        """The document's stylesheet, then the edition's; relative to `styles/`, without the extension."""
        named = self.production.stylesheet if isinstance(self.production, (Styled, ForShop)) else ""
        return (f"documents/{self.stylesheet}", *([f"editions/{named}"] if named else []))

    @property
    def bleed(self) -> float:
        """How far colour extends past the trim, in millimetres."""
        return self.production.bleed if isinstance(self.production, ForShop) else 0.0

    @property
    def least_size(self) -> float:
        """The smallest type size that the edition allows, in points; 0 where it sets none."""
        return self.production.least_size if isinstance(self.production, Styled) else 0.0

    @property
    def tagged(self) -> bool:
        """True unless the file is for a print shop, where it is only printed and never read."""
        return not isinstance(self.production, ForShop)

    @property
    def locale(self) -> Locale:
        """The language of the piece; the first, if it has several."""
        return self.locales[0]

    def origin_of(self, text: str) -> FilePlace | None:
        """The place that a printed text, named `language:id`, comes from; None where it is unknown."""
        return next((t.origin for t in local_texts_in([self.view, self.locales]) if f"{t.lang}:{t.id}" == text), None)

    def frame(self) -> str:
        """A digest of everything except the words: page, template, languages, numbers, and which texts there are.

        Where the fit engine begins decides nothing.
        """
        return digest_of(replace(self, starting_step=0), blank=True)

    def words(self) -> dict[str, str]:
        """The digest of each text that the piece may print, by `language:id`."""
        named = [[locale.contacts, locale.facts] for locale in self.locales]
        found: dict[str, str] = {}
        for text in local_texts_in([self.view, named]):
            found[f"{text.lang}:{text.id}"] = _digest_of_words(text.words, text.state)
        return found


def path_of(document: str, language: str, edition: str, *, packed: bool) -> str:
    """The path of a file, relative to the output folder."""
    suffix = "" if edition == PLAIN else f".{edition}"
    return f"{language}/{document}{suffix}.{'zip' if packed else 'pdf'}"


def ticket_path(path: str) -> str:
    """The path of the ticket that goes beside a print-shop file."""
    return path.removesuffix(".pdf") + TICKET


def twin_paths(path: str, edition: str) -> tuple[str, ...]:
    """The paths of the page for screens and the plain text that go beside a file: a plain piece has both, others none."""
    return tuple(path.removesuffix(".pdf") + suffix for suffix in TWINS) if edition == PLAIN else ()


def picture_path(document: str, language: str, page: int) -> str:
    """The path of the small picture of a page, from 1, of a plain piece."""
    return f"{PICTURES}/{language}/{document}-{page}.webp"


def is_picture_of(path: str, document: str, language: str) -> bool:
    """True for the path of a small picture of a piece."""
    number = path.removeprefix(f"{PICTURES}/{language}/{document}-").removesuffix(".webp")
    return number.isdecimal() and path == picture_path(document, language, int(number))


def digest_of(value: Any, *, blank: bool = False) -> str:
    """A stable digest of records and plain values: 16 hexadecimal digits, whatever the order of keys."""
    default = _without_words if blank else _with_kind
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=default)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _with_kind(record: Any) -> Any:
    return [type(record).__name__, vars(record)]


def _without_words(record: Any) -> Any:
    if isinstance(record, FilePlace):
        return None
    if isinstance(record, Signed):
        return [record.digest, record.by, record.frame, record.texts, record.elsewhere]
    if isinstance(record, View):
        return [record.names if record.names is not record.panels[0] else None, record.panels]
    return [record.id, record.short is not None, record.critical] if isinstance(record, LocalText) else _with_kind(record)


@lru_cache(maxsize=20_000)
def _digest_of_words(words: str, state: str) -> str:
    """The digest of a text's words; cached, since pieces in one language share many texts."""
    return digest_of([words, state])


def local_texts_in(value: Any) -> list[LocalText]:
    """Every text inside a view, in order, each short form right after its full form."""
    found: list[LocalText] = []
    _collect(value, found)
    return found


def _collect(value: Any, found: list[LocalText]) -> None:
    """Adds the texts inside a view, or inside a part of one, to those found."""
    kind = type(value)
    if kind is str:
        return
    if kind is LocalText:
        found += (value, value.short) if value.short else (value,)
    elif kind is dict:
        for inner in value.values():
            _collect(inner, found)
    elif kind is list or kind is tuple:
        for inner in value:
            _collect(inner, found)
    elif kind is View:
        _collect(value.panels if value.names is value.panels[0] else (*value.panels, value.names), found)
    elif kind is Locale:
        _collect((value.contacts, value.facts), found)


def contacts_in(value: Any) -> dict[str, Names]:
    """Every contact inside a view, by the name of its form: `desk`, or `desk.es` for a number of its own in Spanish."""
    found: dict[str, Names] = {}
    _collect_contacts(value, found)
    return found


def _collect_contacts(value: Any, found: dict[str, Names]) -> None:
    """Adds the contacts inside a view, or inside a part of one, to those found."""
    kind = type(value)
    if kind is dict and "form" in value and "display" in value:
        found[value["form"]] = value
    elif kind is dict:
        for inner in value.values():
            _collect_contacts(inner, found)
    elif kind is list or kind is tuple:
        for inner in value:
            _collect_contacts(inner, found)
    elif kind is View:
        _collect_contacts(value.panels if value.names is value.panels[0] else (*value.panels, value.names), found)
    elif kind is Locale:
        _collect_contacts(value.contacts, found)


def as_verified(contact: Names) -> str:
    """What `verified_as` of a contact says if nothing has changed since it was verified."""
    return " ".join(str(part) for part in (contact["value"], contact["display"], contact["extension"]) if part)
