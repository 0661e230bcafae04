"""preflight/text-size: no text is smaller than people can read."""

from __future__ import annotations

import pytest

from press.preflight.rules import text_size
from press.units import Size
from tests.preflight.conftest import said, seen
from tests.render.pieces import run

CARD, PAGE = {"page": Size(88.9, 50.8)}, {"page": Size(215.9, 279.4)}
FOLDED = {"page": Size(203.2, 88.9), "folds": (50.8, 50.8, 50.8, 50.8)}
TRI_FOLD = {"page": Size(279.4, 215.9), "folds": (92.1, 93.7, 93.7)}


def small(size: float, wanted: str, words: str = "words"):
    message = f'"{words}" is set in {size:.1f} pt; it must be at least {wanted} pt'
    return [("preflight/text-size", message, 1)]


@pytest.mark.parametrize(("of", "size"), [(CARD, 7.5), (FOLDED, 7.5), (PAGE, 8), (CARD, 7.46), (PAGE, 8.6)])
def test_text_that_is_large_enough_passes(plain, of, size):
    assert said(text_size, seen(plain, runs=(run(size=size),), job=of)) == []


@pytest.mark.parametrize(
    ("of", "size", "wanted"),
    [(CARD, 7.4, "7.5"), (FOLDED, 7.4, "7.5"), (TRI_FOLD, 7.9, "8"), (PAGE, 7.9, "8"), (PAGE, 7.5, "8")],
)
def test_text_that_is_too_small_is_named(plain, of, size, wanted):
    assert said(text_size, seen(plain, runs=(run(size=size),), job=of)) == small(size, wanted)


def test_of_each_page_the_smallest_is_named(plain):
    runs = (run("small", size=7), run("smaller", size=6), run("other", size=5, page=2))

    found = said(text_size, seen(plain, runs=runs, job=PAGE))

    assert [(page, message[:9]) for _, message, page in found] == [(1, '"smaller"'), (2, '"other" i')]


@pytest.mark.parametrize(
    "free", [run("1", size=5), run("12,", size=5), run(",", size=5), run("•", size=5), run("edge", size=5, artifact=True)]
)
def test_figures_of_notes_and_marks_that_are_not_read_may_be_small(plain, free):
    assert said(text_size, seen(plain, runs=(free, run()), job=PAGE)) == []


def test_a_small_figure_does_not_hide_small_words(plain):
    assert said(text_size, seen(plain, runs=(run("1", size=5), run(size=6)), job=PAGE)) == small(6, "8")


def test_a_number_to_dial_is_no_figure_of_a_note(plain):
    assert said(text_size, seen(plain, runs=(run("911", size=6),), contacts={"emergency": "911"}, job=PAGE)) == small(
        6, "8", "911"
    )


@pytest.mark.parametrize("sizes", [(15,), (17, 9)])
def test_a_card_whose_number_is_large_once_passes(plain, sizes):
    runs = tuple(run("1-888-373-7888", size=size) for size in sizes)

    assert said(text_size, seen(plain, runs=runs, contacts={"line": "1-888-373-7888"}, job=CARD)) == []


def test_a_card_whose_number_is_never_large_is_named(plain):
    runs = (run("1-888-373-7888", size=14), run("1-888-373-7888", size=9))

    message = "the phone number is set in 14.0 pt; on a card it must be at least 15 pt"
    assert said(text_size, seen(plain, runs=runs, contacts={"line": "1-888-373-7888"}, job=CARD)) == [
        ("preflight/text-size", message, 0)
    ]


def test_on_a_page_a_number_may_be_as_large_as_the_text(plain):
    runs = (run("1-888-373-7888", size=9),)

    assert said(text_size, seen(plain, runs=runs, contacts={"line": "1-888-373-7888"}, job=PAGE)) == []
