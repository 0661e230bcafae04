"""The types of single values in YAML files, each with its check and the message for a value that fails it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from babel import Locale as CldrLocale
from babel import UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from press.content.tags import FORM
from press.inside import fault_of_name
from press.units import parse_length, parse_size

KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_MM, SHORT_MM, LEAST_MM = 1500.0, 50.0, 10.0  # of sheets and folds, of bleed and gutters, of a side of paper
LONGEST_ID = 80  # characters; ids become names of files
_WHOLE = re.compile(r"^(0|[1-9][0-9]*)$")
_NUMBER = re.compile(r"^-?([0-9]+(\.[0-9]+)?|\.[0-9]+)$")
_DATE = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
_PARTIAL_DATE = re.compile(r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")


def _whole(value: Any) -> Any:
    if isinstance(value, str) and not _WHOLE.match(value):
        raise ValueError(f'"{value}" is not a whole number such as 12')
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str) and not _NUMBER.match(value):
        raise ValueError(f'"{value}" is not a number such as 1323 or 12.8 (no commas)')
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, str) and value not in {"true", "false"}:
        raise ValueError(f'"{value}" is neither true nor false')
    return value


def _date(value: Any) -> Any:
    if isinstance(value, str):
        if not _DATE.match(value):
            raise ValueError(f'"{value}" is not a date such as 2026-11-23')
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError(f'"{value}" is not a day in the calendar') from None
    return value


def _partial_date(value: Any) -> Any:
    if isinstance(value, str) and not _PARTIAL_DATE.match(value):
        raise ValueError(f'"{value}" is not a year, a month or a day such as 2025, 2025-09 or 2025-09-22')
    if isinstance(value, str):
        try:
            date.fromisoformat(f"{value}-01-01"[: len("2025-09-22")])
        except ValueError:
            raise ValueError(f'"{value}" is not in the calendar') from None
    return value


def _locale(value: Any) -> Any:
    if isinstance(value, str):
        try:
            CldrLocale.parse(value)
        except (ValueError, UnknownLocaleError):
            raise ValueError(f'"{value}" is not a CLDR locale such as es_US or zh_Hant_TW') from None
    return value


def _once(values: Any) -> Any:
    """The list, if its entries are all different."""
    if twice := [value for value in values if values.count(value) > 1]:
        raise ValueError(f'"{twice[0]}" is listed twice')
    return values


def _length(value: Any, most: float = LONGEST_MM) -> Any:
    if isinstance(value, str) and parse_length(value) > most:
        raise ValueError(f'"{value}" is longer than anything that is printed here; at most {most:g}mm')
    return value


def _short_length(value: Any) -> Any:
    return _length(value, SHORT_MM)


def _size(value: Any) -> Any:
    if isinstance(value, str):
        size = parse_size(value)
        if max(size.width, size.height) > LONGEST_MM or min(size.width, size.height) < LEAST_MM:
            raise ValueError(f'"{value}" is no paper: each side has {LEAST_MM:g}mm to {LONGEST_MM:g}mm')
    return value


def _path(value: str) -> str:
    """The path of a file, if it leads nowhere but into the project; links are looked at when the file is read."""
    if fault := fault_of_name(value):
        raise PydanticCustomError("outside" if "project" in fault else "unusable", "{fault}", {"fault": fault})
    return value


@dataclass(frozen=True)
class Translatable:
    """Marks a field whose text is printed in every language of the piece."""


@dataclass(frozen=True)
class Takes:
    """Says in plain words what a value is, for docs/campaign-files.md: `one` alone, `many` in a list."""

    one: str
    many: str


Id = Annotated[
    str, StringConstraints(pattern=KEBAB, max_length=LONGEST_ID), Takes("an id: lower-case letters, digits, hyphens", "ids")
]
SourceId = Annotated[Id, Takes("the id of a source", "ids of sources")]
FactId = Annotated[Id, Takes("the id of a fact", "ids of facts")]
DatasetId = Annotated[Id, Takes("the id of a dataset", "ids of datasets")]
TermId = Annotated[Id, Takes("the id of a glossary term", "ids of glossary terms")]
ContactId = Annotated[Id, Takes("the id of a contact", "ids of contacts")]
NoticeId = Annotated[Id, Takes("the id of a notice", "ids of notices")]
EditionId = Annotated[Id, Takes("the id of an edition", "ids of editions")]
ImpositionId = Annotated[Id, Takes("the id of an imposition", "ids of impositions")]
DocumentId = Annotated[Id, Takes("the id of a document", "ids of documents")]
ColumnId = Annotated[Id, Takes("the id of a column", "ids of columns")]
KindName = Annotated[Id, Takes("the name of a kind of records", "names of kinds of records")]
Tag = Annotated[
    str,
    StringConstraints(pattern=FORM),
    Takes("a language tag such as es or zh-Hant", "language tags such as es or zh-Hant"),
]
FreeText = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), Takes("a text", "texts")]
Line = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True, pattern=r"^[^\n]*$"),
    Takes("a text on one line", "texts, each on one line"),
]
FilePath = Annotated[
    Line,
    AfterValidator(_path),
    Takes("the path of a file, relative to content.yaml", "paths of files, relative to content.yaml"),
]
TranslatableLine = Annotated[
    Line, Translatable(), Takes("a text on one line; translated", "texts, each on one line; translated")
]
TranslatableText = Annotated[FreeText, Translatable(), Takes("a text of paragraphs and lists; translated", "texts; translated")]
Url = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s<>\"]+$"),
    Takes("a web address such as https://oag.ca.gov", "web addresses"),
]
MOST = 10**9  # more than anybody means: what exceeds it is a slip of the finger
Whole = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=MOST), Takes("a whole number such as 12", "whole numbers")]
Number = Annotated[Decimal, BeforeValidator(_number), Takes("a number such as 1323 or 12.8", "numbers")]
Factor = Annotated[
    Decimal,
    BeforeValidator(_number),
    Field(gt=0, le=2),
    Takes("a factor such as 0.95", "factors such as 0.95"),
]
Flag = Annotated[bool, BeforeValidator(_flag), Takes("true or false", "true or false")]
Day = Annotated[date, BeforeValidator(_date), Takes("a date such as 2026-11-23", "dates")]
PartialDate = Annotated[
    str,
    BeforeValidator(_partial_date),
    Takes("a year, a month or a day: 2025, 2025-09 or 2025-09-22", "years, months or days"),
]
LocaleName = Annotated[Line, BeforeValidator(_locale), Takes("a CLDR locale such as es_US", "CLDR locales")]
ONCE = AfterValidator(_once)
Length = Annotated[str, BeforeValidator(_length), Takes("a length such as 3.5in or 9mm", "lengths such as 3.5in or 9mm")]
ShortLength = Annotated[
    str, BeforeValidator(_short_length), Takes("a length up to 50mm, such as 3mm", "lengths up to 50mm, such as 3mm")
]
PageSize = Annotated[
    str,
    BeforeValidator(_size),
    Takes("a page size such as letter, a4, card or 5in x 7in", "page sizes"),
]
