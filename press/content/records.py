"""The shared records of a campaign: sources, facts, datasets, indicators, glossary and languages.

Frozen and typed; unknown keys are faults. rules/ checks the names by which records refer to each other.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from press.content.scalars import (
    ColumnId,
    Day,
    Flag,
    FreeText,
    Id,
    Line,
    LocaleName,
    Number,
    PartialDate,
    SourceId,
    Tag,
    Takes,
    TranslatableLine,
    TranslatableText,
    Url,
)


class Record(BaseModel):
    """A frozen record that accepts its own keys and no others."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Status(StrEnum):
    """How certain a statement is: seen in a primary text, seen in a secondary one, inferred by us, or not seen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"


class Audience(StrEnum):
    """Who reads a piece; decides what may be printed on it."""

    VICTIM = "victim"
    PUBLIC = "public"
    PROFESSIONAL = "professional"


HOW_SURE = (
    "How certain it is: primary (seen in the text of the agency, court, statute or study itself), secondary (in a report), "
    "inferred (worked out by us), unverified (not seen; cannot be printed)"
)


class Source(Record):
    """Where a statement comes from, as it was read."""

    title: Line = Field(description="The title in quotation marks, or a plain description if no title was seen")
    publisher: Line = Field(description="Who published it", examples=["National Human Trafficking Hotline"])
    url: Url = Field(description="Where it was read", examples=["https://www.acf.hhs.gov/otip"])
    date: PartialDate | None = Field(None, description="When it was published", examples=["2018-02-07"])
    edition: Line | None = Field(None, description="Which version of the text was read, such as 'post-2022 text'")
    retrieved_on: Day = Field(description="The day it was read", examples=["2026-11-23"])
    status: Status = Field(description="primary: the agency, court, statute or study itself; secondary: someone's report")


class Unit(StrEnum):
    """What a number counts; decides how it is written in each language."""

    COUNT = "count"
    PERCENT = "percent"
    USD = "usd"
    YEARS = "years"
    DAYS = "days"
    POINTS = "points"
    INCHES = "inches"
    YEAR = "year"


class Scale(StrEnum):
    """The word a large number is written with."""

    MILLION = "million"
    BILLION = "billion"


class Fact(Record):
    """One number that texts may name, with everything a reader needs to weigh it."""

    value: Number = Field(description="The number, in its unit and scale, without commas", examples=[3609, 27.6])
    unit: Unit = Field(description="What it counts; decides how it is written in each language")
    scale: Scale | None = Field(None, description="million or billion: 27.6 million is value 27.6, scale million")
    about: Flag = Field(default=False, description="true if the source itself says 'about'")
    at_least: Flag = Field(default=False, description="true if the source says 'more than' or 'at least'")
    label: TranslatableLine = Field(
        description="What is counted; read after the number", examples=["cases identified by the national hotline"]
    )
    year: PartialDate = Field(description="The year the number refers to", examples=["2015"])
    place: TranslatableLine = Field(description="The place the number refers to", examples=["California"])
    caveat: TranslatableLine | None = Field(
        None,
        description="What a reader must know to weigh it",
        examples=["Counts people and tips that reached one phone line; not prevalence."],
    )
    source: SourceId = Field(description="The source of the number", examples=["wikipedia-ca"])
    status: Status = Field(description=HOW_SURE)


class Column(Record):
    """One column of a dataset."""

    label: TranslatableLine = Field(description="The heading of the column", examples=["Cases"])
    unit: Unit = Field(description="What its numbers count")
    scale: Scale | None = Field(None, description="million or billion, if its numbers are given in them")


class Row(Record):
    """One row of a dataset; columns without a known number are left out."""

    label: TranslatableLine = Field(description="The heading of the row: a year, a language, a region", examples=["2015"])
    note: TranslatableLine | None = Field(
        None, description="What is special about this row", examples=["The source says nearly 1,000."]
    )
    source: SourceId | None = Field(None, description="The source of this row, if it is not one of the dataset's")
    values: dict[ColumnId, Number] = Field(description="Its numbers, by column id")


class Dataset(Record):
    """A small table of numbers, drawn as a table or as bars."""

    title: TranslatableLine = Field(description="The title over the table or bars", examples=["Hotline cases, California"])
    key: TranslatableLine = Field(description="What the rows are", examples=["Year", "Language", "Region"])
    columns: dict[Id, Column] = Field(description="Its columns, in reading order")
    rows: dict[Id, Row] = Field(description="Its rows, from top to bottom")
    year: PartialDate | None = Field(None, description="The year its numbers refer to, if it is a single year")
    place: TranslatableLine = Field(description="The place its numbers refer to", examples=["California"])
    caveat: TranslatableLine | None = Field(None, description="What a reader must know to weigh them; printed below")
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)] = Field(description="The sources of its numbers")
    status: Status = Field(description=HOW_SURE)


class Indicator(Record):
    """One theme: the question a reader can ask about herself, and the sign others can see."""

    icon: Id = Field(description="The name of its icon", examples=["id-card"])
    theme: TranslatableLine = Field(description="The theme in a word or two", examples=["Papers"])
    question: TranslatableLine = Field(
        description="What a reader can ask about herself", examples=["Does someone else keep your passport or ID?"]
    )
    sign: TranslatableLine = Field(description="What others can see", examples=["Does not control own ID or passport"])
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)] = Field(
        description="The sources that call it a sign", examples=[["penal-code-236-2", "ilo-2012-indicators"]]
    )
    status: Status = Field(description=HOW_SURE)


class Term(Record):
    """A technical term: what it means here, and what a translator must know about it."""

    term: TranslatableLine = Field(description="The term itself, as our texts write it", examples=["human trafficking"])
    meaning: TranslatableText = Field(description="Printed in the margin of briefs; cites its source")
    note: FreeText = Field(description="A note to translators; never printed")
    translations: dict[Tag, Line] = Field(
        default_factory=dict,
        description="The agreed word in each language, then stems it may also have, separated by |; a translation without any gets a warning",
    )
    taken_from: dict[Tag, Line] = Field(
        default_factory=dict, description="Where the agreed word of a language was read; without an entry it is ours"
    )


class Breaker(StrEnum):
    """How lines break: at spaces, by the engine's own rules, by ICU's dictionaries, or only between words."""

    SPACES = "spaces"
    ENGINE = "engine"
    ICU = "icu"
    WORDS = "words"


class Language(Record):
    """Everything the press knows about a language; adding one takes such a row, a PO file and a font."""

    endonym: Line = Field(description="Its name in the language itself", examples=["Español"])
    english: Line = Field(description="Its name in English", examples=["Spanish"])
    say: dict[Line, Line] = Field(
        default_factory=dict,
        description="What to say in English instead of its English name, each with its own name: {Cantonese: 粵語}",
    )
    script: Annotated[str, Field(pattern=r"^[A-Z][a-z]{3}$"), Takes("an ISO 15924 code such as Latn", "ISO 15924 codes")] = (
        Field(description="The script it is written in", examples=["Latn", "Arab"])
    )
    direction: Literal["ltr", "rtl"] = Field(description="ltr: written from left to right; rtl: from right to left")
    fonts: Annotated[tuple[Line, ...], Field(min_length=1)] = Field(
        description="The installed font families it is set in; for each letter, the first that has it is used",
        examples=[["Noto Sans"]],
    )
    size: Number = Field(default=Number("1"), description="A factor: type size compared with Latin at the same nominal size")
    leading: Number = Field(default=Number("1"), description="A factor: leading compared with Latin at the same type size")
    least_leading: Number = Field(
        default=Number("1"),
        description="The tightest leading at which the marks of two lines do not touch, in type sizes; `fit` stops there",
        examples=[1.5],
    )
    breaker: Breaker = Field(
        default=Breaker.SPACES,
        description="How lines break: spaces (at spaces), engine (by the engine's own rules), icu (by dictionaries, for "
        "scripts without spaces), words (only between words)",
    )
    hyphenate: Flag = Field(default=False, description="true if words may be hyphenated at the end of a line")
    italics: Flag = Field(
        default=False, description="true if our fonts have a true italic for the script; otherwise emphasis is bold"
    )
    quotes: tuple[FreeText, FreeText] = Field(
        default=("\u201c", "\u201d"), description="Its opening and closing quotation marks"
    )
    stop: Annotated[str, Takes("a text", "texts")] = Field(
        default=". ", description="What separates two sentences, with any space: '. ' or '。'"
    )
    locale: LocaleName = Field(description="The CLDR locale that formats its numbers and dates", examples=["es_US"])
    draft: Line = Field(description="The word for 'draft' in this language", examples=["Borrador"])
    extension: Line | None = Field(
        None, description="The word before an extension, as in '1-415-555-0100 ext. 12'", examples=["ext."]
    )


class Sources(Record):
    """The file of sources, by id."""

    sources: dict[Id, Source] = Field(description="One source per id; texts cite it as [@ID]")


class Facts(Record):
    """The file of facts, by id."""

    facts: dict[Id, Fact] = Field(description="One number per id; texts name it {{ fact.ID }}")


class Datasets(Record):
    """The file of datasets, by id."""

    datasets: dict[Id, Dataset] = Field(description="One small table per id; charts of briefs name it")


class Indicators(Record):
    """The file of indicators, by id, in the order they are printed."""

    indicators: dict[Id, Indicator] = Field(description="One theme per id, in the order they are printed")


class Glossary(Record):
    """The file of terms, by id."""

    glossary: dict[Id, Term] = Field(description="One term per id; briefs name those they explain")


class Languages(Record):
    """The language table, by BCP 47 tag."""

    languages: dict[Tag, Language] = Field(description="One language per tag")


class Spoken(Record):
    """A language that is mostly spoken, not read: print only names it; pictograms and helpers do the rest."""

    name: Line = Field(description="What its speakers and helpers call it; printed large", examples=["Tu'un Savi"])
    english: Line = Field(description="Its name in English", examples=["Mixteco"])
    spanish: Line = Field(description="Its name in Spanish", examples=["mixteco"])
    audio_url: Url | None = Field(None, description="A recording in this language, if there is one")


class SpokenLanguages(Record):
    """The file of spoken languages, by id."""

    spoken: dict[Id, Spoken] = Field(description='One spoken language per id; each gets an "I speak" card')


class KeptOutOf(StrEnum):
    """The pieces that blocked words are kept out of."""

    ALL = "all"
    VICTIM = "victim"
    DISCREET = "discreet"


class Blocked(Record):
    """Words that must not be printed, why, and what to say instead."""

    words: dict[Tag, tuple[Line, ...]] = Field(
        description="The words by language; those under `en` are looked for in every language"
    )
    scope: KeptOutOf = Field(
        default=KeptOutOf.ALL,
        description="Where they are refused: all (every piece), victim (pieces for victims), discreet (discreet pieces)",
    )
    reason: Line = Field(description="Why, as the error message puts it", examples=["The 2014 estimate was replaced in 2024."])
    instead: Line | None = Field(None, description="What to say instead", examples=["{{ fact.ilo-profits }}"])


class Blocklist(Record):
    """The file of blocked words, by id."""

    blocklist: dict[Id, Blocked] = Field(description="One group of words per id, refused for the same reason")
