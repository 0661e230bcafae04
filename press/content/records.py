"""The shared records of a campaign: sources, facts, datasets, indicators, glossary and languages.

Frozen and typed; unknown keys are faults. Whether a record may be named elsewhere is checked by the files of rules/.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from press.content.scalars import (
    Day,
    Flag,
    FreeText,
    Id,
    Line,
    LocaleName,
    Number,
    PartialDate,
    Tag,
    TranslatableLine,
    TranslatableText,
    Url,
)


class Record(BaseModel):
    """A frozen record that accepts its own keys and no others."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Status(StrEnum):
    """How sure a statement is: seen in a primary text, in a secondary one, worked out by us, or not seen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"


class Audience(StrEnum):
    """Who reads a piece; what may stand on it depends on that."""

    VICTIM = "victim"
    PUBLIC = "public"
    PROFESSIONAL = "professional"


class Source(Record):
    """Where a statement comes from, as it was read."""

    title: Line = Field(description="The title in quotation marks, or a plain description where none was seen")
    publisher: Line
    url: Url
    date: PartialDate | None = Field(None, description="When it was published: 2025, 2025-09 or 2025-09-22")
    edition: Line | None = Field(None, description="Which state of the text was read, e.g. 'post-2022 text'")
    retrieved_on: Day
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

    value: Number
    unit: Unit
    scale: Scale | None = Field(None, description="million or billion: 27.6 million is value 27.6, scale million")
    about: Flag = Field(default=False, description="true where the source itself says 'about'")
    at_least: Flag = Field(default=False, description="true where the source says 'more than' or 'at least'")
    label: TranslatableLine = Field(description="What is counted, to be read after the number")
    year: PartialDate = Field(description="The year the number speaks of")
    place: TranslatableLine
    caveat: TranslatableLine | None = None
    source: Id
    status: Status


class Column(Record):
    """One column of a dataset."""

    label: TranslatableLine
    unit: Unit
    scale: Scale | None = None


class Row(Record):
    """One row of a dataset; a column that was not found is left out."""

    label: TranslatableLine
    note: TranslatableLine | None = None
    source: Id | None = Field(None, description="Where this row comes from, if not where the dataset does")
    values: dict[Id, Number]


class Dataset(Record):
    """A small table of numbers, drawn as a table or as bars."""

    title: TranslatableLine
    key: TranslatableLine = Field(description="What the rows are: Year, Language, Region")
    columns: dict[Id, Column]
    rows: dict[Id, Row]
    year: PartialDate | None = None
    place: TranslatableLine
    caveat: TranslatableLine | None = None
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    status: Status


class Indicator(Record):
    """One theme: the question a reader can ask about herself, and the sign others can see."""

    icon: Id
    theme: TranslatableLine
    question: TranslatableLine
    sign: TranslatableLine
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    status: Status


class Term(Record):
    """A word of the field: what it means here, and what a translator must know about it."""

    term: TranslatableLine
    meaning: TranslatableText = Field(description="Printed in the margin of briefs; cites its source")
    note: FreeText = Field(description="To translators; never printed")
    translations: dict[Tag, Line] = Field(default_factory=dict)


class Breaker(StrEnum):
    """How lines break: at spaces, by the engine's own rules, by ICU's dictionaries, or only between words."""

    SPACES = "spaces"
    ENGINE = "engine"
    ICU = "icu"
    WORDS = "words"


class Language(Record):
    """All that the press knows about a language: adding one is a row of these, a PO file and a font."""

    endonym: Line
    english: Line
    say: dict[Line, Line] = Field(
        default_factory=dict,
        description="What to say in English, if not its English name, each with its own name: {Cantonese: 粵語}",
    )
    script: Annotated[str, Field(pattern=r"^[A-Z][a-z]{3}$")]
    direction: Literal["ltr", "rtl"]
    fonts: Annotated[tuple[Line, ...], Field(min_length=1)]
    size: Number = Field(default=Number("1"), description="Type size beside Latin at the same nominal size")
    leading: Number = Field(default=Number("1"), description="Leading beside Latin at the same type size")
    breaker: Breaker = Breaker.SPACES
    hyphenate: Flag = False
    italics: Flag = Field(default=False, description="whether the script has a true italic in our fonts")
    quotes: tuple[FreeText, FreeText] = ("\u201c", "\u201d")
    stop: str = Field(default=". ", description="What ends a sentence before the next, with its space: '. ' or '。'")
    locale: LocaleName = Field(description="The CLDR locale that writes its numbers and dates")
    draft: Line = Field(description="The word for 'draft' in this language")


class Sources(Record):
    """The file of sources, by id."""

    sources: dict[Id, Source]


class Facts(Record):
    """The file of facts, by id."""

    facts: dict[Id, Fact]


class Datasets(Record):
    """The file of datasets, by id."""

    datasets: dict[Id, Dataset]


class Indicators(Record):
    """The file of indicators, by id, in the order they are printed."""

    indicators: dict[Id, Indicator]


class Glossary(Record):
    """The file of terms, by id."""

    glossary: dict[Id, Term]


class Languages(Record):
    """The language table, by BCP 47 tag."""

    languages: dict[Tag, Language]


class Spoken(Record):
    """A language that is mostly spoken, not read: pictograms and helpers carry it, print only names it."""

    name: Line = Field(description="What its speakers and helpers call it, as it is printed large")
    english: Line
    spanish: Line
    audio_url: Url | None = Field(None, description="A recording in this language, if there is one")


class SpokenLanguages(Record):
    """The file of spoken languages, by id."""

    spoken: dict[Id, Spoken]


class Scope(StrEnum):
    """Which pieces a blocked phrase is kept out of."""

    ALL = "all"
    VICTIM = "victim"
    DISCREET = "discreet"


class Blocked(Record):
    """Words that must not be printed, why, and what to say instead."""

    words: dict[Tag, tuple[Line, ...]] = Field(description="By language; `en` is also looked for in every other")
    scope: Scope = Scope.ALL
    reason: Line
    instead: Line | None = None


class Blocklist(Record):
    """The file of blocked words, by id."""

    blocklist: dict[Id, Blocked]
