"""Notices whose words a statute prescribes, locked by digest, and the counties that determine their languages."""

from __future__ import annotations

import hashlib
from typing import Annotated

from pydantic import Field

from press.content.records import HOW_SURE, Record, Status
from press.content.scalars import ContactId, FreeText, Id, Line, Number, PageSize, SourceId, Tag


class NoticeText(Record):
    """The prescribed words in one language; an official text, never a translation of ours."""

    opening: FreeText = Field(description="The opening paragraph, letter by letter")
    protected: FreeText = Field(description="The sentence about the laws that protect victims")
    heading: Line = Field(description="The heading of the list", examples=["The hotlines are:"])
    points: dict[Id, Line] = Field(description="The points of the list in order, each under a name you choose")
    sha256: Line = Field(description="The SHA-256 of the words; an altered text is refused")

    @property
    def parts(self) -> tuple[str, ...]:
        """The words in order."""
        return (self.opening, self.protected, self.heading, *self.points.values())

    @property
    def digest(self) -> str:
        """The SHA-256 of the words, one part per line."""
        return hashlib.sha256("\n".join(self.parts).encode()).hexdigest()


class Notice(Record):
    """One version of a notice: the act that prescribes it, the source of its text, the size it must have."""

    statute: Line = Field(description="The statute that prescribes it", examples=["Civil Code section 52.6"])
    version: Line = Field(description="The act that gave the text this form", examples=["AB 1661 (2022)"])
    source: SourceId = Field(description="The source of the text", examples=["ascp-52-6-notice"])
    status: Status = Field(description=HOW_SURE)
    least_size: Annotated[Number, Field(gt=0)] = Field(description="The smallest type size allowed, in points")
    least_page: PageSize = Field(description="The smallest page size allowed")
    texts: dict[Tag, NoticeText] = Field(description="The official texts by language; a language without one is not printed")


class Notices(Record):
    """The file of notices, by version."""

    notices: dict[Id, Notice] = Field(description="One version per id; documents name the one they print")


class County(Record):
    """A county: the languages that federal law covers there besides Spanish, and whom to ask there."""

    name: Line = Field(description="The name of the county", examples=["Contra Costa"])
    covered: tuple[Tag, ...] = Field(
        default=(),
        description="The languages that federal law covers there besides Spanish",
        examples=[["zh-Hant", "tl", "vi"]],
    )
    third: Tag | None = Field(None, description="The most spoken of these, if a source says which")
    source: SourceId = Field(description="The source of these languages", examples=["aaldef-vra"])
    status: Status = Field(description=HOW_SURE)
    local: tuple[ContactId, ...] = Field(default=(), description="Contacts of this county, printed outside prescribed text")


class Counties(Record):
    """The file of counties, by id."""

    counties: dict[Id, County] = Field(description="One county per id; each gets its own version of a notice")


def required_languages(county: County) -> tuple[tuple[str, ...], ...]:
    """The languages a notice of this county needs besides English: Spanish, and one of those in the second group."""
    third = (county.third,) if county.third else county.covered
    return (("es",), third) if third else (("es",),)
