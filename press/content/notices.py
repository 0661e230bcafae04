"""Notices whose words a statute prescribes, locked by their digest, and the counties that say in which languages."""

from __future__ import annotations

import hashlib
from typing import Annotated

from pydantic import Field

from press.content.records import Record, Status
from press.content.scalars import FreeText, Id, Line, Number, PageSize, Tag


class NoticeText(Record):
    """The prescribed words in one language; an official text, never a translation of ours."""

    opening: FreeText
    protected: FreeText
    heading: Line
    points: dict[Id, Line]
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

    statute: Line
    version: Line = Field(description="The act that gave the text this form")
    source: Id
    status: Status
    least_size: Annotated[Number, Field(gt=0)] = Field(description="No letter of the text is smaller, in points")
    least_page: PageSize = Field(description="The page is at least so large")
    texts: dict[Tag, NoticeText]


class Notices(Record):
    """The file of notices, by version."""

    notices: dict[Id, Notice]


class County(Record):
    """A county: the languages that federal law covers in it beside Spanish, and whom to ask there."""

    name: Line
    covered: tuple[Tag, ...] = ()
    third: Tag | None = Field(None, description="Of these the one that is spoken most, where a source says which")
    source: Id
    status: Status
    local: tuple[Id, ...] = Field(default=(), description="Contacts of this county, to stand outside of prescribed text")


class Counties(Record):
    """The file of counties, by id."""

    counties: dict[Id, County]


def required_languages(county: County) -> tuple[tuple[str, ...], ...]:
    """The languages a notice of this county needs beside English: Spanish, and one of those that are covered."""
    third = (county.third,) if county.third else county.covered
    return (("es",), third) if third else (("es",),)
