"""Numbers that could be dialed are found however they are written; years, sums, statutes and ZIP codes are left alone."""

from __future__ import annotations

import pytest

from press.content.phones.found import numbers_in
from tests.content.phones.table import NUMBERS, OTHERS


def test_the_table_is_as_long_as_it_should_be_and_no_text_stands_on_both_sides():
    assert len(NUMBERS) + len(set(OTHERS)) >= 200
    assert not set(NUMBERS) & set(OTHERS)


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_found_as_it_is_written(text):
    assert numbers_in(text) == (NUMBERS[text],)


@pytest.mark.parametrize("text", OTHERS)
def test_other_figures_are_no_numbers(text):
    assert numbers_in(text) == ()


def test_every_number_of_a_text_is_found_in_order():
    found = numbers_in("Text HELP to 55011, dial 911, 988 or 2-1-1, call 415-555-0101 or +44 20 7946 0123.")

    assert found == ("55011", "911", "988", "2-1-1", "415-555-0101", "+44 20 7946 0123")
