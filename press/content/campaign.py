"""content.yaml: who publishes what, in which languages and editions."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

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
    Tag,
    TranslatableLine,
    Whole,
)


class Publisher(Record):
    """Who answers for the pieces."""

    name: TranslatableLine = Field(
        description="Its name, in the properties of every file that is not discreet", examples=["Free to Leave print campaign"]
    )
    imprint: TranslatableLine = Field(description="The line that says who publishes and under which licence")


class Campaign(Record):
    """What all pieces share."""

    id: Id = Field(description="A short name of the campaign for machines", examples=["free-to-leave"])
    name: TranslatableLine = Field(description="The name of the campaign, as pieces print it", examples=["Free to Leave"])
    series: TranslatableLine = Field(
        description="Printed small on the band of public pieces", examples=["Free to Leave · California"]
    )
    as_of: Day = Field(description="The date of the content, where a piece has none of its own", examples=["2026-11-23"])
    contact_age_days: Whole = Field(default=120, description="After so many days a contact must be verified again")
    source_language: Tag = Field(default="en", description="The language that the YAML files are written in")


class EditionKind(StrEnum):
    """What is done to make an edition."""

    STYLE = "style"
    SHEETS = "sheets"
    SHOP = "shop"
    PACK = "pack"


class Edition(Record):
    """A way a piece is made beside the plain one."""

    name: Line = Field(description="What staff call it", examples=["On letter sheets for an office printer"])
    kind: EditionKind = Field(
        description="style: set anew; sheets: on sheets to cut; shop: for a print shop; pack: all in one zip"
    )
    stylesheet: Id | None = Field(
        None, description="styles/editions/NAME.css, read after the document's own", examples=["mono"]
    )
    page: PageSize | None = Field(None, description="For `style`: another page size for every piece", examples=["letter"])
    least_size: Annotated[Number, Field(gt=0)] | None = Field(
        None, description="For `style`: no text smaller than so many points", examples=[18]
    )
    duplex: Duplex | None = Field(
        None, description="For `sheets`: over which edge they are turned; as printer.yaml says if not given"
    )
    bleed: Length = Field(
        default="0.125in", description="For `shop`: how far the ink runs over the edge of the trimmed piece", examples=["3mm"]
    )
    marks: Flag = Field(default=False, description="For `shop`: true for crop marks outside of the bleed")
    profile: FilePath | None = Field(None, description="For `shop`: an ICC profile to embed", examples=["press.icc"])


class Fit(Record):
    """What may be done to a piece of fixed size when a translation needs more room, in this order."""

    leading: tuple[Factor, ...] = Field(
        default=(), description="Tighter leading: factors of the usual one, mildest first", examples=[[0.95, 0.9]]
    )
    size: tuple[Factor, ...] = Field(
        default=(),
        description="Smaller type: factors of the usual size, mildest first, down to the floor",
        examples=[[0.95, 0.9, 0.87]],
    )
    short: Flag = Field(default=False, description="true: then the `short` form of texts that have one")


class Document(Record):
    """One kind of piece: its template, its look, its words, its languages and editions."""

    name: Line = Field(description="What staff call it", examples=["Public indicator card"])
    template: Id | None = Field(
        None, description="templates/documents/NAME.html; the document's id if not given", examples=["policy-brief"]
    )
    stylesheet: Id | None = Field(
        None, description="styles/documents/NAME.css; the template's name if not given", examples=["policy-brief"]
    )
    text: FilePath | None = Field(
        None, description="The file that holds its words", examples=["content/pieces/indicator-card.yaml"]
    )
    shares: tuple[FilePath, ...] = Field(
        default=(), description="Files of words it shares with other pieces", examples=[["content/pieces/help-line.yaml"]]
    )
    uses: tuple[KindName, ...] = Field(default=(), description="Shared records its template shows", examples=[["indicators"]])
    each: KindName | None = Field(
        None, description="`briefs`, `spoken` or `counties`: one document for every one, named by its id", examples=["briefs"]
    )
    collects: KindName | None = Field(None, description="`briefs`: one document that holds them all", examples=["briefs"])
    notice: NoticeId | None = Field(
        None, description="A prescribed text it prints, locked: a version in content/notices.yaml", examples=["ab-1661"]
    )
    audience: Audience = Field(description="Who reads it; some words are refused where victims read")
    discreet: Flag = Field(default=False, description="true: carries no campaign name, logo, QR code or alarming word")
    page: PageSize = Field(
        default="letter", description="The size of its page, or of the flat piece before folding", examples=["card"]
    )
    folds: tuple[Length, ...] = Field(
        default=(),
        description="Widths of the panels of the outer side, from the start",
        examples=[["3.625in", "3.6875in", "3.6875in"]],
    )
    fit: Fit | None = Field(None, description="For pieces of fixed size: the designer's remedies")
    pages: Annotated[tuple[Whole, ...], Field(min_length=1, max_length=2)] | None = Field(
        None, description="How many pages it must have, or from and to", examples=[[2], [2, 4]]
    )
    languages: Annotated[tuple[Tag, ...], ONCE] = Field(
        default=(), description="Its languages, a file each; those of the campaign if not given", examples=[["en", "es"]]
    )
    together: Annotated[tuple[Tag, ...], Field(min_length=2, max_length=6), ONCE] | None = Field(
        None, description="These languages side by side in one file, in this order", examples=[["es", "en", "zh-Hant", "vi"]]
    )
    third: Flag = Field(default=False, description="For `each: counties`: after these the third language of the county")
    editions: Annotated[tuple[EditionId, ...], ONCE] = Field(
        default=(), description="Editions beside the plain one", examples=[["office", "shop", "pack"]]
    )
    impositions: dict[EditionId, ImpositionId] = Field(
        default_factory=dict, description="For editions on sheets: how its copies stand on the sheet of each edition"
    )
    ticket: Line | None = Field(
        None,
        description="What a print shop should know: paper and folding, in plain words",
        examples=["Two sides. 14 pt cover stock, uncoated. No folding."],
    )

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


class ContentFile(Record):
    """The root of a campaign's content.

    `moved` says of keys that stood here once in which file they stand now.
    """

    moved: ClassVar[Mapping[str, str]] = {"contacts": "content/contacts.yaml"}

    campaign: Campaign = Field(description="What all pieces share")
    publisher: Publisher = Field(description="Who answers for the pieces")
    files: dict[Line, FilePath] = Field(
        default_factory=dict,
        description="By kind, the path of its file where it is not the usual one: `facts: content/numbers.yaml`",
    )  # fmt: skip
    languages: Annotated[tuple[Tag, ...], Field(min_length=1), ONCE] = Field(
        description="The languages of the handouts, in the order they are listed; a row each in content/languages.yaml",
        examples=[["en", "es", "zh-Hant"]],
    )
    editions: dict[Id, Edition] = Field(
        default_factory=dict, description="The ways a piece can be made beside the plain one; documents name those they have"
    )
    documents: dict[Id, Document] = Field(description="The pieces, in the order they are listed")
