"""preflight/copies: on the sheets every contact stands as often as there are pieces on them, digit by digit."""

from __future__ import annotations

import pytest

from press.finish.imposition.assemble import Printing
from press.finish.imposition.impose import SheetPlan, copies_of, impose
from press.preflight.copies import check_copies
from press.units import SIZES
from tests.finish.imposition.paper import CARD, EDGES, impositions

IMPOSITIONS = impositions()
LINE, TEXT = {"line": "1-888-373-7888"}, {"text": "233733"}
FRONT = "<p>1-888-373-7888</p><p>233733</p>"
BOTH = f"{FRONT}<p style='break-before: page'>1-888-373-7888</p>"


@pytest.fixture
def card(render):
    """Draws a card with so much on it."""
    return lambda html, **more: render(html, page="88.9mm 50.8mm", **more).pdf


def said(sheets: bytes, piece: bytes, copies: int, contacts) -> list[tuple[str, str, str]]:
    """What the check says: code, message, file."""
    found = check_copies("en/card.office.pdf", sheets, piece, copies, contacts)
    return [(one.rule, one.message, one.place.pdf) for one in found]


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("name", ["cards-10", "cards-10-a4", "cards-8"])
def test_sheets_with_every_number_on_every_card_pass(card, name, edge):
    piece = card(BOTH)

    sheets = impose(piece, IMPOSITIONS[name], Printing(edge))

    assert said(sheets, piece, copies_of(IMPOSITIONS[name]), LINE | TEXT) == []


def test_a_booklet_has_each_number_as_often_as_the_piece(card):
    piece = card(BOTH)
    booklet = SheetPlan("booklet", SIZES["letter"], CARD)

    assert said(impose(piece, booklet, Printing()), piece, copies_of(booklet), LINE | TEXT) == []


def test_numbers_from_right_to_left_are_counted_as_they_are_read(card):
    piece = card("<p>اتصل <span dir='ltr'>1-888-373-7888</span> الآن</p>", lang="ar")

    assert said(impose(piece, IMPOSITIONS["cards-10"], Printing()), piece, 10, LINE) == []


def test_a_missing_copy_is_named_with_both_counts(card):
    piece = card(BOTH)
    eight = impose(piece, IMPOSITIONS["cards-8"], Printing())

    assert said(eight, piece, 10, LINE | TEXT) == [
        ("preflight/copies", '"1-888-373-7888" can be read 16 times on the sheets, not 20 times', "en/card.office.pdf"),
        ("preflight/copies", '"233733" can be read 8 times on the sheets, not 10 times', "en/card.office.pdf"),
    ]


@pytest.mark.parametrize("number", ["1-888-373-7889", "1-888-373-78880", "11-888-373-7888", "1-888-373 7888"])
def test_a_number_that_is_off_by_a_digit_does_not_count(card, number):
    sheets = impose(card(f"<p>{number}</p>"), IMPOSITIONS["cards-10"], Printing())

    ((_, message, _),) = said(sheets, card("<p>1-888-373-7888</p>"), 10, LINE)

    assert message == '"1-888-373-7888" can be read 0 times on the sheets, not 10 times'


def test_a_contact_that_is_not_on_the_piece_is_not_missed_on_the_sheets(card):
    piece = card("<p>words</p>")

    assert said(impose(piece, IMPOSITIONS["cards-10"], Printing()), piece, 10, LINE) == []


def test_numbers_of_neighbouring_cards_that_run_into_each_other_are_named(card):
    # The number ends at the right edge of the card, where that of the next card begins at its left edge.
    css = "@page { margin: 0 } p { white-space: nowrap; display: flex; justify-content: space-between }"
    piece = card("<p><span>233733</span><span>233733</span></p>", css=css)

    ((_, message, _),) = said(impose(piece, IMPOSITIONS["cards-10"], Printing()), piece, 10, TEXT)

    assert message == '"233733" can be read 10 times on the sheets, not 20 times'
