"""A policy brief, as its author writes it. One file each in briefs/."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from press.content.records import Record
from press.content.scalars import Day, Id, TranslatableLine, TranslatableText, Whole


class Form(StrEnum):
    """How a dataset is drawn."""

    TABLE = "table"
    BARS = "bars"


class Chart(Record):
    """A dataset beside the text that speaks of it."""

    dataset: Id
    form: Form
    column: Id | None = Field(None, description="For bars: the column whose numbers are drawn")
    title: TranslatableLine | None = Field(None, description="If the dataset's own title does not fit the text")


class KeyFigure(Record):
    """One of the three numbers at the head of a brief."""

    fact: Id
    label: TranslatableLine = Field(description="What the number says here; read after it; no number of its own")


class Section(Record):
    """A stretch of the evidence under one heading."""

    heading: TranslatableLine
    text: TranslatableText
    chart: Chart | None = None


class Claim(Record):
    """A common claim, and what the record shows."""

    says: TranslatableLine = Field(description="The claim in its usual words, without quotation marks")
    record: TranslatableText


class Actor(StrEnum):
    """Who can do something; the names printed are in the labels."""

    LAWMAKERS = "lawmakers"
    AGENCIES = "agencies"
    PROVIDERS = "providers"
    EMPLOYERS = "employers"
    COMMUNITIES = "communities"
    FUNDERS = "funders"


class Brief(Record):
    """A question about the trafficking of migrants and refugees in California, answered on two to four pages."""

    id: Id
    order: Whole = Field(description="Its place in the briefing book, from 1")
    title: TranslatableLine = Field(description="A few words: running heads, contents page, bookmarks")
    question: TranslatableLine
    answer: TranslatableLine = Field(description="One sentence; cites its sources")
    as_of: Day
    review_by: Day
    figures: Annotated[dict[Id, KeyFigure], Field(min_length=3, max_length=3)]
    evidence: Annotated[dict[Id, Section], Field(min_length=2)]
    terms: tuple[Id, ...] = Field(default=(), description="Terms of the glossary explained in the margin")
    claim: Claim
    actions: Annotated[dict[Actor, TranslatableText], Field(min_length=2)]
