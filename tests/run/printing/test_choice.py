"""press/run/printing/choice.py: one piece, in one language, in the edition for an office printer, or a sentence that asks for what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.diagnostics import UsageError
from press.run.printing.choice import one_piece
from tests.run.print_room import open_print_room

PRINTED = "office, office-a4, plain, shop"


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """The print room: a leaflet without editions and a ticket with all of them, both in English and Spanish."""
    return open_print_room(tmp_path_factory.mktemp("room")).opened


def with_edition(opened, name):
    """The same project with the ticket's A4 sheets under another name."""
    entries = [replace(entry, edition=name) if entry.edition == "office-a4" else entry for entry in opened.catalogue]
    return replace(opened, catalogue=entries)


def without(opened, *editions):
    return replace(opened, catalogue=[entry for entry in opened.catalogue if entry.edition not in editions])


@pytest.mark.parametrize(
    ("selector", "options", "name"),
    [
        ("ticket:es", {}, "ticket:es:office"),
        ("ticket", {"language": "es"}, "ticket:es:office"),
        ("ticket:es", {"language": "es"}, "ticket:es:office"),
        ("ticket", {"language": "en", "edition": "office-a4"}, "ticket:en:office-a4"),
        ("ticket:en:shop", {}, "ticket:en:shop"),
        ("tick*:en", {}, "ticket:en:office"),
        ("leaflet:e[n]", {}, "leaflet:en:plain"),
    ],
)
def test_a_selector_and_options_mean_one_piece(opened, selector, options, name):
    assert one_piece(opened, selector, **options).name == name


def test_an_edition_for_the_office_comes_before_a_booklet_and_a_booklet_before_pages(opened):
    booklet = with_edition(opened, "booklet")

    assert one_piece(booklet, "ticket:en").edition == "office"
    assert one_piece(without(booklet, "office"), "ticket:en").edition == "booklet"
    assert one_piece(without(booklet, "office", "booklet"), "ticket:en").edition == "plain"


def test_a_piece_in_one_language_needs_none_named(opened):
    english = replace(opened, catalogue=[entry for entry in opened.catalogue if entry.language == "en"])

    assert one_piece(english, "leaflet").name == "leaflet:en:plain"


@pytest.mark.parametrize(
    ("selector", "options", "sentence"),
    [
        ("tickt", {}, 'no piece has the document "tickt". did you mean "ticket"?'),
        ("*:en", {}, '"*" means 2 pieces; name one: leaflet, ticket'),
        ("ticket", {}, "ticket is made in 2 languages; say which with --lang. known: en, es"),
        ("ticket", {"language": "ess"}, 'ticket is not made in "ess". did you mean "es"?'),
        ("ticket:fr", {}, 'ticket is not made in "fr". known: en, es'),
        ("leaflet:en:office", {}, 'leaflet has no edition "office". known: plain'),
        ("ticket:en", {"edition": "ofice"}, 'ticket has no edition "ofice". did you mean "office"?'),
        ("ticket:en", {"language": "es"}, '"ticket:en" says en and --lang says es; say one of them'),
        ("ticket:en:pack", {}, f"en/ticket.pack.zip is a zip to hand on; name what is to be printed: {PRINTED}"),
    ],
)
def test_what_is_none_or_several_asks_for_what_is_missing(opened, selector, options, sentence):
    with pytest.raises(UsageError) as caught:
        one_piece(opened, selector, **options)

    assert str(caught.value) == sentence


def test_a_piece_that_is_withheld_in_a_language_says_why(opened):
    held = replace(opened)
    vars(held)["withheld"] = {"ticket:vi": "ticket:vi is not made: no official text is at hand"}

    with pytest.raises(UsageError, match="no official text is at hand"):
        one_piece(held, "ticket", language="vi")
