"""Numbers and dates as each language writes them, in digits that everybody can dial and compare.

What is expected is CLDR's rule for the language: separators, the space before a percent sign, the order of a date.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from press.content.records import Languages, Scale, Unit
from press.content.validate import validate
from press.content.yaml_source import parse_yaml
from press.plan.numbers import amount, grouped, long_date, partial_date
from tests.project import HOUSE

NBSP, NARROW = "\u00a0", "\u202f"
TABLE = (HOUSE / "content/languages.yaml").read_text(encoding="utf-8")
LOCALES = sorted({row.locale for row in validate(parse_yaml(TABLE, "x")[0], Languages)[0].languages.values()})


@dataclass(frozen=True)
class Measured:
    """A unit and a scale."""

    unit: Unit
    scale: Scale | None = None


GROUPED = [
    ("en_US", "38458", "38,458"),
    ("en_US", "999", "999"),
    ("en_US", "1323", "1,323"),
    ("es_US", "38458", "38,458"),
    ("vi_VN", "38458", "38.458"),
    ("pt_BR", "3845800", "3.845.800"),
    ("fr_FR", "38458", f"38{NARROW}458"),
    ("ru_RU", "38458", f"38{NBSP}458"),
    ("hi_IN", "3845800", "38,45,800"),
    ("zh_Hant_TW", "38458", "38,458"),
    ("en_US", "12.8", "12.8"),
    ("en_US", "12.125", "12.125"),
    ("vi_VN", "12.8", "12,8"),
    ("fr_FR", "12.8", "12,8"),
    ("en_US", "-5", "-5"),
]


@pytest.mark.parametrize(("locale", "number", "written"), GROUPED)
def test_a_number_has_the_separators_of_its_language(locale, number, written):
    assert grouped(Decimal(number), locale) == written


AMOUNTS = [
    ("en_US", "28", Unit.PERCENT, "28%"),
    ("en_US", "12.8", Unit.PERCENT, "12.8%"),
    ("fr_FR", "12.8", Unit.PERCENT, f"12,8{NBSP}%"),
    ("vi_VN", "12.8", Unit.PERCENT, "12,8%"),
    ("en_US", "10000", Unit.USD, "$10,000"),
    ("es_US", "236", Unit.USD, "$236"),
    ("en_US", "10.6", Unit.COUNT, "10.6"),
    ("en_US", "38458", Unit.COUNT, "38,458"),
    ("en_US", "2018", Unit.YEAR, "2018"),
    ("pt_BR", "2018", Unit.YEAR, "2018"),
]


@pytest.mark.parametrize(("locale", "number", "unit", "written"), AMOUNTS)
def test_an_amount_has_its_sign(locale, number, unit, written):
    assert amount(Decimal(number), Measured(unit), locale) == written


@pytest.mark.parametrize("scale", Scale)
def test_the_word_for_its_scale_is_no_part_of_a_number(scale):
    assert amount(Decimal("1.5"), Measured(Unit.USD, scale), "en_US") == "$1.5"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_writes_numbers_in_latin_digits(locale):
    texts = [
        grouped(Decimal("1234567.89"), locale),
        amount(Decimal("28.5"), Measured(Unit.PERCENT), locale),
        long_date(date(2026, 11, 23), locale),
        partial_date("2025-09", locale),
    ]

    digits = ["".join(c for c in text if c.isdigit()) for text in texts]
    assert digits[:2] == ["123456789", "285"]
    assert "23" in digits[2]
    assert "2026" in digits[2]
    assert "2025" in digits[3]
    assert "".join(digits).isascii()


@pytest.mark.parametrize("locale", ["fa_IR", "ar", "ps_AF", "ne_NP", "my_MM"])
def test_a_percentage_in_a_language_with_digits_of_its_own_can_be_compared(locale):
    assert "28" in amount(Decimal(28), Measured(Unit.PERCENT), locale)


DAYS = {
    "en_US": "November 23, 2026",
    "es_US": "23 de noviembre de 2026",
    "zh_Hant_TW": "2026年11月23日",
    "ko_KR": "2026년 11월 23일",
    "ar": "23 نوفمبر 2026",
    "ru_RU": f"23 ноября 2026{NARROW}г.",
}
MONTHS = {
    "en_US": "September 2025",
    "es_US": "septiembre de 2025",
    "zh_Hant_TW": "2025年9月",
    "ja_JP": "2025年9月",
    "ko_KR": "2025년 9월",
    "fr_FR": "septembre 2025",
    "ar": "سبتمبر 2025",
    "ru_RU": f"сентябрь 2025{NARROW}г.",
    "vi_VN": "tháng 9 năm 2025",
}


@pytest.mark.parametrize("locale", DAYS)
def test_a_day_is_written_in_words(locale):
    assert long_date(date(2026, 11, 23), locale) == DAYS[locale]
    assert partial_date("2026-11-23", locale) == DAYS[locale]


@pytest.mark.parametrize("locale", MONTHS)
def test_a_month_is_written_in_the_order_of_its_language(locale):
    assert partial_date("2025-09", locale) == MONTHS[locale]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_month_has_the_name_it_has_in_this_language_whatever_was_written_before(locale):
    partial_date("2025-09", "zh_Hant_TW")

    written = partial_date("2025-09", locale)

    assert ("月" in written) == locale.startswith(("zh", "ja"))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_year_is_the_same_everywhere(locale):
    assert partial_date("2025", locale) == "2025"
