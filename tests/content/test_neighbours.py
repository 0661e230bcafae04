"""What stands beside a contact: nothing that somebody could dial with it."""

from __future__ import annotations

import pytest

from press.content.neighbours import strange_neighbours

FINE = [
    ("Call ", " now."), ("Call (", ")."), ("- ", ", the line."), ("Call: ", "."), ("", ""), ("Tel. ", "."), ("請撥", "求助"),
    ("โทร", "ได้"), ("Call ", " 24 hours a day"), ("Call ", ", 24 hours a day"), ("Call ", " 24/7."), ("Open 24/7 ", "."),
    ("Call ", " (24 hours)."), ("Call ", " (24/7)."), ("Call ", ". 24 people came."), ("Call ", " 9 a.m. to 5 p.m."),
    ("1. ", ", the line"), ("Room 9: ", "."), ("In 2026, ", " helped."), ("Call ", " – 7 days a week"), ("911-ը կամ ", "-ով"),
    ("", "로 전화"), ("Call ", " 8:30-17:00"), ("Call ", " 100 % free"), ("¿O ", "?"), ("Call ", " or text"), ("“", "”"),
    ("Call ", " 7日 24時間"), ("at\n", "\nor text"), ("It was 9.\n\n", "\n\n5 people"), ("a\n2. ", "."),
]  # fmt: skip
STRANGE = [
    ("Ask at ", " 1.", "1"), ("Ask at 9 ", ".", "9"), ("Ask at 9\u00a0", ".", "9"), ("1-", "", "1-"), ("+", "", "+"), ("+1 ", "", "+1"),
    ("(1) ", "", "(1)"), ("011 ", "", "011"), ("*67 ", "", "*67"), ("#", "", "#"), ("", "-5", "-5"), ("", "/5", "/5"), ("", ".5", ".5"),
    ("", ",5", ",5"), ("", "5", "5"), ("", "O", "O"), ("", "l", "l"), ("O", "", "O"), ("l", "", "l"), ("l ", "", "l"), ("", " l", "l"),
    ("", " ext. 5", "ext. 5"), ("", " ext 12", "ext 12"), ("", "x5", "x5"), ("", " #5", "#5"), ("", " 5", "5"), ("", " 5, now", "5"),
    ("", "²", "2"), ("", "\u200b1", "1"), ("٩ ", "", "9"), ("", " – 5.", "- 5"), ("9/", "", "9/"), ("9.", "", "9."), ("call", "", "l"),
    ("", "a", "a"), ("", " (2)", "(2"), ("9\n", "", "9"), ("", "\n1.", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), FINE)
def test_words_and_figures_of_something_else_may_stand_beside_a_contact(before, after):
    assert list(strange_neighbours(before, after)) == []


@pytest.mark.parametrize(("before", "after", "strange"), STRANGE)
def test_what_would_be_dialed_with_a_contact_is_named(before, after, strange):
    assert list(strange_neighbours(before, after)) == [strange]
