"""Notices whose words a statute prescribes, locked by their digest, and the counties that say in which languages."""

from __future__ import annotations

import hashlib
from typing import Annotated

from pydantic import Field

from press.content.records import HOW_SURE, Record, Status
from press.content.scalars import ContactId, FreeText, Id, Line, Number, PageSize, SourceId, Tag


class NoticeText(Record):
    """The prescribed words in one language; an official text, never a translation of ours."""

    opening: FreeText = Field(description="The paragraph it begins with, letter by letter")
    protected: FreeText = Field(description="The sentence about the laws that protect victims")
    heading: Line = Field(description="The words over the list", examples=["The hotlines are:"])
    points: dict[Id, Line] = Field(description="The points of the list, each under a name of its own, in their order")
    sha256: Line = Field(description="Of the words: a changed letter is refused")

    @property
    def parts(self) -> tuple[str, ...]:
        """The words in their order."""
        return (self.opening, self.protected, self.heading, *self.points.values())

    @property
    def digest(self) -> str:
        """The SHA-256 of the words, a part a line."""
        return hashlib.sha256("\n".join(self.parts).encode()).hexdigest()


class Notice(Record):
    """One version of a notice: which act made it so, where the text was read, how large it must be."""

    statute: Line = Field(description="The statute that prescribes it", examples=["Civil Code section 52.6"])
    version: Line = Field(description="The act that gave the text this form", examples=["AB 1661 (2022)"])
    source: SourceId = Field(description="Where the text was read", examples=["ascp-52-6-notice"])
    status: Status = Field(description=HOW_SURE)
    least_size: Annotated[Number, Field(gt=0)] = Field(description="No letter of the text is smaller, in points")
    least_page: PageSize = Field(description="The page is at least so large")
    texts: dict[Tag, NoticeText] = Field(description="The official texts, by language; a language that has none is not printed")


class Notices(Record):
    """The file of notices, by version."""

    notices: dict[Id, Notice] = Field(description="A version each; documents name the one they print")


class County(Record):
    """A county: the languages that federal law covers in it beside Spanish, and whom to ask there."""

    name: Line = Field(description="The name of the county", examples=["Contra Costa"])
    covered: tuple[Tag, ...] = Field(
        default=(), description="The languages that federal law covers in it beside Spanish", examples=[["zh-Hant", "tl", "vi"]]
    )
    third: Tag | None = Field(None, description="Of these the one that is spoken most, where a source says which")
    source: SourceId = Field(description="Where these languages were read", examples=["aaldef-vra"])
    status: Status = Field(description=HOW_SURE)
    local: tuple[ContactId, ...] = Field(default=(), description="Contacts of this county, to stand outside of prescribed text")


class Counties(Record):
    """The file of counties, by id."""

    counties: dict[Id, County] = Field(description="A county each; its own edition of a notice is made for every one")


def required_languages(county: County) -> tuple[tuple[str, ...], ...]:
    """The languages a notice of this county needs beside English: Spanish, and one of those that are covered."""
    third = (county.third,) if county.third else county.covered
    return (("es",), third) if third else (("es",),)
