"""A policy brief, as its author writes it. One file each in briefs/."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from press.content.records import Record
from press.content.scalars import ColumnId, DatasetId, Day, FactId, Id, TermId, TranslatableLine, TranslatableText, Whole


class Form(StrEnum):
    """How a dataset is drawn."""

    TABLE = "table"
    BARS = "bars"


class Chart(Record):
    """A dataset beside the text that speaks of it."""

    dataset: DatasetId = Field(description="The table it draws, of content/datasets.yaml", examples=["hotline-california"])
    form: Form = Field(description="table: rows and columns; bars: a bar for every row")
    column: ColumnId | None = Field(None, description="For bars: the column whose numbers are drawn")
    title: TranslatableLine | None = Field(None, description="If the dataset's own title does not fit the text")


class KeyFigure(Record):
    """One of the three numbers at the head of a brief."""

    fact: FactId = Field(description="The number, of content/facts.yaml", examples=["ilo-forced-labor"])
    label: TranslatableLine = Field(description="What the number says here; read after it; no number of its own")


class Section(Record):
    """A stretch of the evidence under one heading."""

    heading: TranslatableLine = Field(description="The heading of the section", examples=["What is known"])
    text: TranslatableText = Field(description="Its paragraphs; every statement cites its source as [@ID]")
    chart: Chart | None = Field(None, description="A table or bars after the text")


class Claim(Record):
    """A common claim, and what the record shows."""

    says: TranslatableLine = Field(description="The claim in its usual words, without quotation marks")
    record: TranslatableText = Field(description="What the record shows, beginning with what is right about it")


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

    id: Id = Field(description="The name of its file, without .yaml", examples=["brief-02-how-common"])
    order: Whole = Field(description="Its place in the briefing book, from 1")
    title: TranslatableLine = Field(description="A few words: running heads, contents page, bookmarks")
    question: TranslatableLine = Field(description="The question the brief answers, as the title on its first page")
    answer: TranslatableLine = Field(description="One sentence; cites its sources")
    as_of: Day = Field(description="The day its facts were last checked", examples=["2026-11-23"])
    review_by: Day = Field(description="The day by which they must be checked again", examples=["2027-11-23"])
    figures: Annotated[dict[Id, KeyFigure], Field(min_length=3, max_length=3)] = Field(
        description="The three numbers at its head, each under a name of its own"
    )
    evidence: Annotated[dict[Id, Section], Field(min_length=2)] = Field(
        description="Its sections, each under a name of its own, in their order"
    )
    terms: tuple[TermId, ...] = Field(default=(), description="Terms of the glossary explained in the margin")
    claim: Claim = Field(description="A common claim, and what the record shows")
    actions: Annotated[dict[Actor, TranslatableText], Field(min_length=2)] = Field(description="What can be done, by whom")
