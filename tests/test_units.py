"""Lengths in millimetres, and papers by name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.units import MM_PER_INCH, PT_PER_MM, SIZES, Size, parse_length, parse_size

# 1 in = 25.4 mm = 72 pt; 1 cm = 10 mm.
LENGTHS = {"12mm": 12, "1.2cm": 12, "1in": 25.4, "3.5in": 88.9, "72pt": 25.4, "11pt": 3.8806, " .5 in ": 12.7, "0mm": 0}


@pytest.mark.parametrize(("text", "millimetres"), LENGTHS.items())
def test_a_length_is_read_in_millimetres(text, millimetres):
    assert parse_length(text) == millimetres


@pytest.mark.parametrize("text", ["", "12", "mm", "12 px", "-3mm", "1,5in", "12mm 3mm", "1e3mm", "1.mm"])
def test_what_is_no_length_is_refused_by_its_words(text):
    with pytest.raises(ValueError, match="is not a length such as 12mm") as refusal:
        parse_length(text)

    assert str(refusal.value).startswith(f'"{text}"')


def test_a_paper_is_known_by_name():
    assert parse_size("letter") == Size(215.9, 279.4)


def test_the_card_is_a_business_card():
    assert parse_size("card") == parse_size("3.5in x 2in")


@pytest.mark.parametrize("text", ["90mm x 55mm", "90mmx55mm", "9cm \u00d7 5.5cm"])
def test_a_size_may_be_given_as_two_lengths(text):
    assert parse_size(text) == Size(90, 55)


@pytest.mark.parametrize("text", ["leter", "", "90mm", "90mm x 55mm x 3mm", "90mm, 55mm"])
def test_what_is_no_size_is_answered_with_the_names_there_are(text):
    with pytest.raises(ValueError, match=r"is neither a size such as 3\.5in x 2in nor one of letter, ") as refusal:
        parse_size(text)

    assert str(refusal.value).startswith(f'"{text}"')


def test_a_size_with_a_wrong_length_names_that_length():
    with pytest.raises(ValueError, match='"2inch" is not a length'):
        parse_size("3.5in x 2inch")


@pytest.mark.parametrize("text", ["0mm x 55mm", "90mm x 0in"])
def test_a_size_without_room_is_refused(text):
    with pytest.raises(ValueError, match="has no room on it"):
        parse_size(text)


def test_css_gets_millimetres():
    assert SIZES["letter"].css == "215.9mm 279.4mm"


def test_a_letter_page_is_612_by_792_points():
    assert SIZES["letter"].points == pytest.approx((612, 792))


@pytest.mark.parametrize("name", [name for name in SIZES if name.endswith("-landscape")])
def test_a_landscape_paper_is_its_portrait_turned(name):
    portrait = SIZES[name.removesuffix("-landscape")]

    assert SIZES[name] == Size(portrait.height, portrait.width)


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=2000, places=2))
def test_a_length_is_the_same_in_every_unit(number):
    # Both are rounded to 0.0001 mm, so they may differ by one in the last place.
    in_points = float(number) * PT_PER_MM

    assert parse_length(f"{number}mm") == pytest.approx(parse_length(f"{in_points:.6f}pt"), abs=2e-4)
    assert parse_length(f"{number}in") == pytest.approx(float(number) * MM_PER_INCH, abs=1e-4)
