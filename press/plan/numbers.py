"""Numbers and dates as a language writes them, but always in the digits 0-9, since people dial and compare them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Protocol

from babel import Locale as CldrLocale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

if TYPE_CHECKING:
    from decimal import Decimal

    from press.content.records import Scale, Unit


class Measured(Protocol):
    """Anything with a unit and a scale: a fact, or the column of a dataset."""

    @property
    def unit(self) -> Unit:
        """What is counted."""

    @property
    def scale(self) -> Scale | None:
        """The word for its scale, such as "million", if it has one."""


@cache
def cldr(locale: str) -> CldrLocale:
    """The CLDR locale with that name."""
    return CldrLocale.parse(locale)


def amount(value: Decimal, measured: Measured, locale: str) -> str:
    """The number with its unit sign, without its scale: 28%, $10,000, $236, 10.6, 38,458."""
    digits = grouped(value, locale)
    if measured.unit == "percent":
        return format_percent(value / 100, locale=cldr(locale), numbering_system="latn", decimal_quantization=False)
    if measured.unit == "year":
        digits = str(value)
    return f"${digits}" if measured.unit == "usd" else digits


def grouped(value: Decimal, locale: str) -> str:
    """The number with the language's separators, every decimal place kept."""
    return format_decimal(value, locale=cldr(locale), numbering_system="latn", decimal_quantization=False)


@cache
def long_date(day: date, locale: str) -> str:
    """The date in words: November 23, 2026."""
    return format_date(day, format="long", locale=cldr(locale))


@cache
def partial_date(text: str, locale: str) -> str:
    """A year, month or day in words: 2025, September 2025, September 22, 2025."""
    if len(text) == len("2025"):
        return text
    if len(text) == len("2025-09"):
        return format_skeleton("yMMMM", date.fromisoformat(f"{text}-01"), locale=cldr(locale))
    return long_date(date.fromisoformat(text), locale)
