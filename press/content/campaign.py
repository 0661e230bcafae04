"""content.yaml: who publishes what, in which languages and editions."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from press.content.limits import Limits
from press.content.printer import Duplex
from press.content.records import Audience, Record
from press.content.scalars import (
    ONCE,
    Day,
    EditionId,
    Factor,
    FilePath,
    Flag,
    Id,
    ImpositionId,
    KindName,
    Length,
    Line,
    NoticeId,
    Number,
    PageSize,
    ShortLength,
    Tag,
    TranslatableLine,
    Whole,
)


class Publisher(Record):
    """Who is responsible for the pieces."""

    name: TranslatableLine = Field(
        description="Its name; written into the properties of every file that is not discreet",
        examples=["Free to Leave print campaign"],
    )
    imprint: TranslatableLine = Field(description="The line that names the publisher and the licence")


class Campaign(Record):
    """What all pieces share."""

    id: Id = Field(description="A short machine-readable name of the campaign", examples=["free-to-leave"])
    name: TranslatableLine = Field(description="The name of the campaign as printed", examples=["Free to Leave"])
    series: TranslatableLine = Field(
        description="Printed small on the band of public pieces", examples=["Free to Leave · California"]
    )
    as_of: Day = Field(description="The date of the content, for pieces without a date of their own", examples=["2026-11-23"])
    contact_age_days: Annotated[Whole, Field(le=3650)] = Field(
        default=120, description="Days after which a contact must be verified again"
    )
    source_language: Tag = Field(default="en", description="The language the YAML files are written in")


class EditionKind(StrEnum):
    """How an edition is produced."""

    STYLE = "style"
    SHEETS = "sheets"
    SHOP = "shop"
    PACK = "pack"


class Edition(Record):
    """A variant of a piece besides the plain one."""

    name: Line = Field(description="What staff call it", examples=["On letter sheets for an office printer"])
    kind: EditionKind = Field(
        description="style: laid out again; sheets: on sheets to cut; shop: for a print shop; pack: all in one zip"
    )
    stylesheet: Id | None = Field(
        None, description="styles/editions/NAME.css, read after the document's own", examples=["mono"]
    )
    page: PageSize | None = Field(
        None, description="For `style`: a page size that replaces that of every piece", examples=["letter"]
    )
    least_size: Annotated[Number, Field(gt=0)] | None = Field(
        None, description="For `style`: the smallest text size allowed, in points", examples=[18]
    )
    duplex: Duplex | None = Field(
        None, description="For `sheets`: the edge over which they are turned; by default, the one in printer.yaml"
    )
    bleed: ShortLength = Field(
        default="0.125in",
        description="For `shop`: how far the ink extends beyond the edge of the trimmed piece",
        examples=["3mm"],
    )
    marks: Flag = Field(default=False, description="For `shop`: true for crop marks outside the bleed")
    profile: FilePath | None = Field(
        None,
        description="For `shop`: the CMYK profile of the print shop, to convert pictures with and to embed",
        examples=["press.icc"],
    )


class Fit(Record):
    """How a fixed-size piece may be set: as large as it fits; where a translation needs more room, what is done, in this order."""

    larger: Factor = Field(
        default=Decimal(1),
        ge=1,
        description="How much larger type may grow where there is room: a factor of the normal size, reached in steps of 3 %",
        examples=[1.3],
    )
    size: tuple[Factor, ...] = Field(
        default=(),
        description="Smaller type: factors of the normal size, mildest first, down to the smallest size allowed",
        examples=[[0.95, 0.9, 0.87]],
    )
    leading: tuple[Factor, ...] = Field(
        default=(),
        description="Tighter leading at the smallest size: factors of the normal leading, mildest first",
        examples=[[0.97, 0.95]],
    )
    short: Flag = Field(default=False, description="true: finally, use the `short` form of texts that have one")


class Document(Record):
    """One kind of piece: its template, its look, its words, its languages and editions."""

    name: Line = Field(description="What staff call it", examples=["Public indicator card"])
    purpose: Line | None = Field(
        None,
        description="What it is for and who hands it to whom, for the gallery",
        examples=["To lie on a counter where many people wait."],
    )
    avoid: Line | None = Field(
        None, description="Where it must not be used, for the gallery", examples=["Not where an employer reads what is put up."]
    )
    template: Id | None = Field(
        None, description="templates/documents/NAME.html; by default, NAME is the document's id", examples=["policy-brief"]
    )
    stylesheet: Id | None = Field(
        None, description="styles/documents/NAME.css; by default, NAME is that of the template", examples=["policy-brief"]
    )
    text: FilePath | None = Field(None, description="The file with its words", examples=["content/pieces/indicator-card.yaml"])
    shares: tuple[FilePath, ...] = Field(
        default=(), description="Files with words it shares with other pieces", examples=[["content/pieces/help-line.yaml"]]
    )
    uses: tuple[KindName, ...] = Field(
        default=(), description="The kinds of shared records its template shows", examples=[["indicators"]]
    )
    each: KindName | None = Field(
        None, description="`briefs`, `spoken` or `counties`: one document per record, named by its id", examples=["briefs"]
    )
    collects: KindName | None = Field(None, description="`briefs`: one document that holds them all", examples=["briefs"])
    notice: NoticeId | None = Field(
        None, description="The prescribed text it prints: a locked version in content/notices.yaml", examples=["ab-1661"]
    )
    audience: Audience = Field(description="Who reads it; some words are refused in pieces for victims")
    discreet: Flag = Field(default=False, description="true: carries no campaign name, logo, QR code or alarming word")
    page: PageSize = Field(
        default="letter", description="Its page size, or the size of the flat piece before folding", examples=["card"]
    )
    folds: tuple[Length, ...] = Field(
        default=(),
        description="Widths of the panels on the outer side, from the start of the line",
        examples=[["3.625in", "3.6875in", "3.6875in"]],
    )
    fit: Fit | None = Field(None, description="For fixed-size pieces: what the designer allows to make a translation fit")
    pages: Annotated[tuple[Whole, ...], Field(min_length=1, max_length=2)] | None = Field(
        None, description="The number of pages it must have, or the least and the most", examples=[[2], [2, 4]]
    )
    languages: Annotated[tuple[Tag, ...], ONCE] = Field(
        default=(), description="Its languages, one file each; by default, those of the campaign", examples=[["en", "es"]]
    )
    together: Annotated[tuple[Tag, ...], Field(min_length=2, max_length=6), ONCE] | None = Field(
        None,
        description="Languages that stand side by side in one file, in this order",
        examples=[["es", "en", "zh-Hant", "vi"]],
    )
    third: Flag = Field(
        default=False, description="For `each: counties`: true to add the county's third language after `together`"
    )
    editions: Annotated[tuple[EditionId, ...], ONCE] = Field(
        default=(), description="Editions besides the plain one", examples=[["office", "shop", "pack"]]
    )
    impositions: dict[EditionId, ImpositionId] = Field(
        default_factory=dict, description="The imposition of each edition on sheets"
    )
    ticket: Line | None = Field(
        None,
        description="What a print shop should know: paper and folding, in plain words",
        examples=["Two sides. 14 pt cover stock, uncoated. No folding."],
    )

    @model_validator(mode="after")
    def _one_way(self) -> Document:
        if self.each and self.collects:
            raise ValueError("a document cannot have both `each` and `collects`")
        if self.together and self.languages:
            raise ValueError("a document cannot have both `languages` (one file each) and `together` (one file)")
        if self.together and (self.each == "briefs" or self.collects):
            raise ValueError("`together` is for documents with a `text` of their own")
        if self.pages and self.pages[0] > self.pages[-1]:
            raise ValueError("`pages` needs the smaller number first: [2, 4]")
        return self


class ContentFile(Record):
    """The root of a campaign's content.

    `moved` maps each key that used to be in this file to the file it is in now.
    """

    moved: ClassVar[Mapping[str, str]] = {"contacts": "content/contacts.yaml"}

    campaign: Campaign = Field(description="What all pieces share")
    publisher: Publisher = Field(description="Who is responsible for the pieces")
    files: dict[Line, FilePath] = Field(
        default_factory=dict,
        description="By kind, the path of its file, if it is not in its default place: `facts: content/numbers.yaml`",
    )  # fmt: skip
    languages: Annotated[tuple[Tag, ...], Field(min_length=1), ONCE] = Field(
        description="The languages of the handouts, in listing order; each has a row in content/languages.yaml",
        examples=[["en", "es", "zh-Hant"]],
    )
    editions: dict[Id, Edition] = Field(
        default_factory=dict, description="The variants of a piece besides the plain one; documents name those they have"
    )
    documents: dict[Id, Document] = Field(description="The pieces, in listing order")
    limits: Limits = Field(
        default_factory=Limits, description="What one file may cost at most; what exceeds it is named, and the rest is made"
    )
