"""The kinds of single values: what each accepts, and the sentence for what it does not."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from press.content import scalars

GOOD = [
    (scalars.Id, "pocket-card", "pocket-card"),
    (scalars.Id, "911", "911"),
    (scalars.Tag, "es", "es"),
    (scalars.Tag, "zh-Hant", "zh-Hant"),
    (scalars.Tag, "pt-BR", "pt-BR"),
    (scalars.Line, "  one line  ", "one line"),
    (scalars.FreeText, "one\n\ntwo\n", "one\n\ntwo"),
    (scalars.Url, "https://oag.ca.gov/a?b=c#d", "https://oag.ca.gov/a?b=c#d"),
    (scalars.Whole, "0", 0),
    (scalars.Whole, "120", 120),
    (scalars.Number, "12.80", Decimal("12.80")),
    (scalars.Number, "-3", Decimal(-3)),
    (scalars.Number, ".5", Decimal("0.5")),
    (scalars.Factor, "2", Decimal(2)),
    (scalars.Flag, "true", True),
    (scalars.Flag, "false", False),
    (scalars.Day, "2024-02-29", date(2024, 2, 29)),
    (scalars.PartialDate, "2025", "2025"),
    (scalars.PartialDate, "2025-09", "2025-09"),
    (scalars.PartialDate, "2025-09-22", "2025-09-22"),
    (scalars.Length, "3.5in", "3.5in"),
    (scalars.PageSize, "card", "card"),
    (scalars.PageSize, "90mm x 55mm", "90mm x 55mm"),
    (scalars.LocaleName, "zh_Hant_TW", "zh_Hant_TW"),
]
BAD = [
    (scalars.Id, ["", "Pocket", "pocket_card", "pocket--card", "-card", "card-", "größe", "a b", "../a"]),
    (scalars.Tag, ["", "english", "e", "ES", "zh_Hant", "zh-Hongkong"]),
    (scalars.Line, ["", "  ", "one\ntwo"]),
    (scalars.FreeText, ["", " \n "]),
    (scalars.Url, ["oag.ca.gov", "ftp://a.b", "https://a b", "javascript:alert(1)", 'https://a"b', "https://"]),
    (scalars.Whole, ["", "1.0", "1e3", "+1", "01", "1_000", "\u0661\u0662", "12 ", "many"]),
    (scalars.Number, ["", "1,000", "1_000", "1e5", "NaN", "Infinity", "-inf", "\u0661\u0662", "5.", "1.2.3", "half"]),
    (scalars.Factor, ["0", "-1", "2.01", "90%"]),
    (scalars.Flag, ["", "yes", "no", "on", "True", "1"]),
    (scalars.Day, ["", "2026-2-3", "2026-02-30", "2026", "23/11/2026", "20261123", "0000-01-01"]),
    (scalars.PartialDate, ["", "25", "2025-13", "2025-9", "2025-02-30", "2025-09-22-1", "\u0662\u0660\u0662\u0665", "0000"]),
    (scalars.Length, ["", "3", "3px", "-3mm"]),
    (scalars.PageSize, ["", "leter", "90mm", "0mm x 55mm", "90 x 55"]),
    (scalars.LocaleName, ["", "xx_YY", "es-US", "Spanish", "es_US_us_us"]),
]


@pytest.mark.parametrize(("kind", "typed", "value"), GOOD)
def test_a_good_value_is_taken(kind, typed, value):
    assert TypeAdapter(kind).validate_python(typed) == value


@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind, values in BAD for typed in values])
def test_a_bad_value_is_refused(kind, typed):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(typed)


@pytest.mark.parametrize("kind", [kind for kind, _ in BAD])
@pytest.mark.parametrize("typed", [["a"], {"a": "b"}, None])
def test_no_kind_of_value_is_a_list_a_group_or_nothing(kind, typed):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(typed)


@pytest.mark.parametrize(
    "kind",
    [scalars.Whole, scalars.Number, scalars.Flag, scalars.Day, scalars.PartialDate, scalars.PageSize, scalars.LocaleName],
)
def test_the_sentence_for_a_bad_value_begins_with_the_value(kind):
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(kind).validate_python("neither this nor that")

    (fault,) = refusal.value.errors()
    assert str(fault["ctx"]["error"]).startswith('"neither this nor that" is n')


def test_a_number_keeps_the_places_that_were_typed():
    assert str(TypeAdapter(scalars.Number).validate_python("12.80")) == "12.80"
