"""content.yaml: who publishes what, in which languages and editions, with which contacts."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal

import phonenumbers
from pydantic import Field, model_validator

from press.content.printer import Duplex
from press.content.records import Audience, Record, Status
from press.content.scalars import ONCE, Day, Factor, Flag, Id, Length, Line, Number, PageSize, Tag, TranslatableLine, Whole
from press.units import Size, parse_length, parse_size

TOLERANCE_MM = 0.01


class ContactKind(StrEnum):
    """The way a contact is reached."""

    VOICE = "voice"
    SMS = "sms"
    TTY = "tty"
    URL = "url"


class Verified(StrEnum):
    """How a contact was last checked: by using it, on its operator's live page, or in a stored copy of a page."""

    USE = "use"
    PAGE = "page"
    COPY = "copy"


class Contact(Record):
    """A number, code or address that texts may name; the only place where its digits are typed."""

    kind: ContactKind
    value: Line = Field(description="E.164 (+18883737888), a short code (911, 233733) or a https address")
    display: Line = Field(description="As it is printed")
    name: TranslatableLine
    hours: TranslatableLine | None = None
    free: Flag = False
    languages: tuple[Tag, ...] = Field(default=(), description="Languages this channel answers in directly")
    interpreted: Flag = Field(default=False, description="true where an interpreter joins on request")
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)]
    source: Id
    status: Status
    verified_on: Day
    verified_by: Verified

    @model_validator(mode="after")
    def _can_be_dialed(self) -> Contact:
        if self.kind is not ContactKind.URL and self.value.startswith("+"):
            try:
                possible = phonenumbers.is_possible_number(phonenumbers.parse(self.value))
            except phonenumbers.NumberParseException:
                possible = False
            if not possible:
                raise ValueError(f'"{self.value}" is no number that can be dialed; digits are missing or too many')
        return self

    @model_validator(mode="after")
    def _printed_as_it_is(self) -> Contact:
        apart = r"^https?://(www\.)?|/$" if self.kind is ContactKind.URL else r"\D"
        value, display = (re.sub(apart, "", words) for words in (self.value, self.display))
        if display not in {value, value.removeprefix("1")} or not display:
            raise ValueError(f'"{self.display}" is printed and "{self.value}" is dialed; they are not the same')
        return self


class Publisher(Record):
    """Who answers for the pieces."""

    name: TranslatableLine
    imprint: TranslatableLine = Field(description="The line that says who publishes and under which licence")


class Campaign(Record):
    """What all pieces share."""

    id: Id
    name: TranslatableLine
    series: TranslatableLine = Field(description="Printed small on the band of public pieces")
    as_of: Day = Field(description="The date of the content, where a piece has none of its own")
    contact_age_days: Whole = Field(default=120, description="After so many days a contact must be verified again")
    source_language: Tag = "en"


class EditionKind(StrEnum):
    """What is done to make an edition."""

    STYLE = "style"
    SHEETS = "sheets"
    SHOP = "shop"
    PACK = "pack"


class Edition(Record):
    """A way a piece is made beside the plain one."""

    name: Line
    kind: EditionKind = Field(
        description="style: set anew; sheets: on sheets to cut; shop: for a print shop; pack: all in one zip"
    )
    stylesheet: Id | None = Field(None, description="styles/editions/NAME.css, read after the document's own")
    page: PageSize | None = Field(None, description="For `style`: another page size for every piece")
    least_size: Annotated[Number, Field(gt=0)] | None = Field(
        None, description="For `style`: no text smaller than so many points"
    )
    duplex: Duplex | None = Field(
        None, description="For `sheets`: over which edge they are turned; as printer.yaml says if not given"
    )
    bleed: Length = Field(default="0.125in", description="For `shop`")
    marks: Flag = Field(default=False, description="For `shop`: crop marks outside of the bleed")
    profile: Line | None = Field(None, description="For `shop`: an ICC profile to embed, seen from content.yaml")


class Imposition(Record):
    """How pieces stand on a sheet of paper."""

    name: Line
    kind: Literal["grid", "booklet"] = "grid"
    paper: PageSize
    piece: PageSize
    columns: Annotated[Whole, Field(ge=1)] = 1
    rows: Annotated[Whole, Field(ge=1)] = 1
    gutter: Length = "0mm"
    signature: Annotated[Whole, Field(ge=4)] = Field(default=64, description="For booklets: the most pages in one")
    creep: Length = Field(default="0mm", description="For booklets: how far each sheet pushes out the ones inside it")
    stock: tuple[Line, ...] = Field(default=(), description="Ready-cut paper it fits, by product number")

    @model_validator(mode="after")
    def _fits(self) -> Imposition:
        paper, piece, gutter = parse_size(self.paper), parse_size(self.piece), parse_length(self.gutter)
        columns, rows = (2, 1) if self.kind == "booklet" else (self.columns, self.rows)
        width = columns * piece.width + (columns - 1) * gutter
        height = rows * piece.height + (rows - 1) * gutter
        if width > paper.width + TOLERANCE_MM or height > paper.height + TOLERANCE_MM:
            together, room = Size(round(width, 1), round(height, 1)), Size(round(paper.width, 1), round(paper.height, 1))
            raise ValueError(f"the pieces take {together.css} together and the paper is {room.css}")
        return self


class Impositions(Record):
    """The file of layouts, by id."""

    impositions: dict[Id, Imposition]


class Fit(Record):
    """What may be done to a piece of fixed size when a translation needs more room, in this order."""

    leading: tuple[Factor, ...] = Field(default=(), description="Tighter leading, e.g. [0.95, 0.9]")
    size: tuple[Factor, ...] = Field(default=(), description="Smaller type, down to the floor, e.g. [0.95, 0.9, 0.87]")
    short: Flag = Field(default=False, description="true: then the `short` form of texts that have one")


class Document(Record):
    """One kind of piece: its template, its look, its words, its languages and editions."""

    name: Line
    template: Id | None = Field(None, description="templates/documents/NAME.html; the document's id if not given")
    stylesheet: Id | None = Field(None, description="styles/documents/NAME.css; the template's name if not given")
    text: Line | None = Field(None, description="The file that holds its words")
    shares: tuple[Line, ...] = Field(default=(), description="Files of words it shares with other pieces")
    uses: tuple[Id, ...] = Field(default=(), description="Shared records its template shows, e.g. [indicators]")
    each: Id | None = Field(None, description="`briefs`, `spoken` or `counties`: one document for every one, named by its id")
    collects: Id | None = Field(None, description="`briefs`: one document that holds them all")
    notice: Id | None = Field(None, description="A prescribed text it prints, locked: a version in content/notices.yaml")
    audience: Audience
    discreet: Flag = Field(default=False, description="true: carries no campaign name, logo, QR code or alarming word")
    page: PageSize = "letter"
    folds: tuple[Length, ...] = Field(
        default=(), description="Widths of the panels of the outer side, from the start: [3.625in, 3.6875in, 3.6875in]"
    )
    fit: Fit | None = Field(None, description="For pieces of fixed size: the designer's remedies")
    pages: Annotated[tuple[Whole, ...], Field(min_length=1, max_length=2)] | None = Field(
        None, description="How many pages it must have: [2], or from and to: [2, 4]"
    )
    languages: Annotated[tuple[Tag, ...], ONCE] = Field(default=(), description="Those of the campaign if not given")
    together: Annotated[tuple[Tag, ...], Field(min_length=2, max_length=6), ONCE] | None = Field(
        None, description="These languages side by side in one file, in this order"
    )
    third: Flag = Field(default=False, description="For `each: counties`: after these the third language of the county")
    editions: Annotated[tuple[Id, ...], ONCE] = Field(default=(), description="Editions beside the plain one")
    impositions: dict[Id, Id] = Field(default_factory=dict, description="For editions on sheets: the layout of each")
    ticket: Line | None = Field(None, description="What a print shop should know: paper and folding, in plain words")

    @model_validator(mode="after")
    def _one_way(self) -> Document:
        if self.each and self.collects:
            raise ValueError("a document has either `each` or `collects`")
        if self.together and self.languages:
            raise ValueError("a document has either `languages` (a file each) or `together` (one file)")
        if self.together and (self.each == "briefs" or self.collects):
            raise ValueError("`together` is for documents with a `text` of their own")
        if self.pages and self.pages[0] > self.pages[-1]:
            raise ValueError("`pages` says from and to: [2, 4]")
        return self


class Files(Record):
    """Where the shared records and the briefs are, seen from content.yaml."""

    sources: Line = "content/sources.yaml"
    facts: Line = "content/facts.yaml"
    datasets: Line = "content/datasets.yaml"
    indicators: Line = "content/indicators.yaml"
    glossary: Line = "content/glossary.yaml"
    languages: Line = "content/languages.yaml"
    labels: Line = "content/labels.yaml"
    blocklist: Line = "content/blocklist.yaml"
    spoken: Line = "content/spoken.yaml"
    notices: Line = "content/notices.yaml"
    counties: Line = "content/counties.yaml"
    impositions: Line = "content/impositions.yaml"
    printer: Line = "printer.yaml"
    fit_steps: Line = "content/fit-steps.yaml"
    reviews: Line = "translations/reviews.yaml"
    briefs: Line = "briefs"


class ContentFile(Record):
    """The root of a campaign's content."""

    campaign: Campaign
    publisher: Publisher
    files: Files = Files()
    contacts: dict[Id, Contact]
    languages: Annotated[tuple[Tag, ...], Field(min_length=1), ONCE]
    editions: dict[Id, Edition] = Field(default_factory=dict)
    documents: dict[Id, Document]
