"""A policy brief as its author writes it: one file per brief, in briefs/."""

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
    """A dataset drawn beside the text that discusses it."""

    dataset: DatasetId = Field(description="The dataset it draws, from content/datasets.yaml", examples=["hotline-california"])
    form: Form = Field(description="table: rows and columns; bars: one bar per row")
    column: ColumnId | None = Field(None, description="For bars: the column whose numbers are drawn")
    title: TranslatableLine | None = Field(None, description="A title to use instead of the dataset's own")


class KeyFigure(Record):
    """One of the three numbers at the head of a brief."""

    fact: FactId = Field(description="The number, from content/facts.yaml", examples=["ilo-forced-labor"])
    label: TranslatableLine = Field(description="What the number means here; read after the number, and contains none itself")


class Section(Record):
    """A section of the evidence, under one heading."""

    heading: TranslatableLine = Field(description="The heading of the section", examples=["What is known"])
    text: TranslatableText = Field(description="Its paragraphs; every statement cites its source as [@ID]")
    chart: Chart | None = Field(None, description="A table or bars after the text")


class Claim(Record):
    """A common claim, and what the record shows."""

    says: TranslatableLine = Field(description="The claim as people usually put it, without quotation marks")
    record: TranslatableText = Field(description="What the record shows, starting with what is right about the claim")


class Actor(StrEnum):
    """Who can act; the printed names are in the labels."""

    LAWMAKERS = "lawmakers"
    AGENCIES = "agencies"
    PROVIDERS = "providers"
    EMPLOYERS = "employers"
    COMMUNITIES = "communities"
    FUNDERS = "funders"


class Brief(Record):
    """A question about the trafficking of migrants and refugees in California, answered on two to four pages."""

    id: Id = Field(description="Its file name without .yaml", examples=["brief-02-how-common"])
    order: Whole = Field(description="Its position in the briefing book, from 1")
    title: TranslatableLine = Field(description="A few words, for running heads, the contents page and bookmarks")
    question: TranslatableLine = Field(description="The question the brief answers, as the title on its first page")
    answer: TranslatableLine = Field(description="One sentence; cites its sources")
    as_of: Day = Field(description="The day its facts were last checked", examples=["2026-11-23"])
    review_by: Day = Field(description="The day by which they must be checked again", examples=["2027-11-23"])
    figures: Annotated[dict[Id, KeyFigure], Field(min_length=3, max_length=3)] = Field(
        description="The three numbers at its head, each under a name you choose"
    )
    evidence: Annotated[dict[Id, Section], Field(min_length=2)] = Field(
        description="Its sections in order, each under a name you choose"
    )
    terms: tuple[TermId, ...] = Field(default=(), description="Glossary terms explained in the margin")
    claim: Claim = Field(description="A common claim, and what the record shows")
    actions: Annotated[dict[Actor, TranslatableText], Field(min_length=2)] = Field(description="What can be done, by whom")
