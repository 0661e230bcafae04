"""press/make/ticket.py: what a print shop has to know, in plain words, a line each."""

from __future__ import annotations

import pytest

from press.make.ticket import ticket
from press.pieces import ForShop
from press.placed import Rendering
from press.preflight.images import Image
from press.units import Size, inches, parse_size
from tests.render.pieces import job, locale

CARD = """\
Piece            Pocket card, English
File             pocket-card.shop.pdf
Quantity         ____________
Finished size    3.5 x 2 in (88.9 x 50.8 mm)
Bleed            0.1181 in on every side; with it the page is 3.7362 x 2.2362 in (94.9 x 56.8 mm)
Sides            two: page 1 is the front, page 2 the back, head to head
Colors           CMYK, no spot colors; no marks
Text             black ink only; please do not convert it to four colors
Images           none; drawings and type are vector; all fonts are embedded
Folds            none
Paper, finish    Two sides. 14 pt cover stock, uncoated. No folding.
Before printing  send a proof; we compare these digit by digit: 1-888-373-7888, 233733
Not claimed      the file was not made to PDF/X; please run your own preflight
"""
SHOP = ForShop(bleed=3, ticket="Two sides. 14 pt cover stock, uncoated. No folding.")
NUMBERS = {"line": "1-888-373-7888", "text": "233733"}
SHOE, PANELS = inches(8, 3.5), (50.8, 50.8, 50.8, 50.8)
LETTER, TRI_FOLD = parse_size("letter-landscape"), (92.075, 93.6625, 93.6625)  # 3.625, 3.6875 and 3.6875 in


def written(*, pages=2, contacts=NUMBERS, production=SHOP, **changes) -> str:
    plain = {
        "document": "pocket-card",
        "edition": "shop",
        "staff_name": "Pocket card",
        "page": inches(3.5, 2),
        "production": production,
    }
    return ticket(job(**plain | changes), production, Rendering(b"", "", pages, contacts=contacts))


def line(name: str, **changes) -> str:
    """The words of one line."""
    lines = dict(row.split("  ", 1) for row in written(**changes).splitlines() if "  " in row)
    return next(words.strip() for key, words in lines.items() if key.strip() == name)


def test_a_card_has_a_line_for_all_that_a_shop_asks():
    assert written() == CARD


def test_a_piece_of_one_side_says_so():
    assert line("Sides", pages=1) == "one"


def test_more_than_two_pages_are_counted():
    assert line("Sides", pages=8) == "8 pages"


@pytest.mark.parametrize(
    ("page", "folds", "tag", "words"),
    [
        (SHOE, PANELS, "en", "page 1, from its left edge, at 2 in, 4 in, 6 in"),
        (SHOE, PANELS, "ar", "page 1, from its right edge, at 2 in, 4 in, 6 in"),
        (LETTER, TRI_FOLD, "en", "page 1, from its left edge, at 3.625 in, 7.3125 in"),
        (LETTER, TRI_FOLD, "fa", "page 1, from its right edge, at 3.625 in, 7.3125 in"),
        (SHOE, (203.2,), "en", "none"),
    ],
)
def test_folds_are_measured_from_the_edge_where_the_outer_side_starts(page, folds, tag, words):
    assert line("Folds", page=page, folds=folds, locales=(locale(tag),)) == words


@pytest.mark.parametrize(
    ("page", "bleed", "size", "words"),
    [
        (SHOE, 3.175, "8 x 3.5 in (203.2 x 88.9 mm)", "0.125 in on every side; with it the page is 8.25 x 3.75 in"),
        (Size(210, 297), 3, "8.2677 x 11.6929 in (210.0 x 297.0 mm)", "0.1181 in on every side; with it the page is 8.5039 x 11.9291 in (216.0 x 303.0 mm)"),
        (parse_size("tabloid"), 6.35, "11 x 17 in (279.4 x 431.8 mm)", "0.25 in on every side; with it the page is 11.5 x 17.5 in (292.1 x 444.5 mm)"),
    ],
)  # fmt: skip
def test_sizes_are_given_in_inches_and_in_millimetres(page, bleed, size, words):
    shop = ForShop(bleed=bleed)

    assert line("Finished size", page=page, production=shop) == size
    assert line("Bleed", page=page, production=shop).startswith(words)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "CMYK, no spot colors; no marks"),
        ({"marks": True}, "CMYK, no spot colors; crop marks stand outside of the bleed"),
        ({"profile": "press.icc"}, "CMYK, no spot colors; the profile you gave is embedded; no marks"),
    ],
)
def test_marks_and_a_profile_are_named_when_the_file_has_them(changes, words):
    assert line("Colors", production=ForShop(bleed=3.175, **changes)) == words


def test_a_piece_in_two_languages_names_both():
    both = (locale("en"), locale("es", english="Spanish"))

    assert line("Piece", locales=both, language="mul") == "Pocket card, English and Spanish"


def test_the_paper_is_left_open_where_nothing_is_said_about_it():
    assert line("Paper, finish", production=ForShop(bleed=3.175)) == "____________"


def test_without_numbers_there_is_nothing_to_compare():
    assert line("Before printing", contacts={}) == "send a proof"


def test_numbers_stay_as_they_are_printed_from_right_to_left():
    assert line("Before printing", locales=(locale("ar"),)).endswith("1-888-373-7888, 233733")


@pytest.mark.parametrize(
    ("images", "words"),
    [
        ((), "none; drawings and type are vector; all fonts are embedded"),
        (
            (Image(1, (300, 300), (1.0, 1.0), "/DeviceCMYK", smooth=True),),
            "1, with 300 ppi on page 1, in CMYK; drawings and type are vector; all fonts are embedded",
        ),
        (
            (
                Image(1, (300, 300), (1.0, 1.0), "/DeviceCMYK", smooth=True),
                Image(2, (424, 900), (2.0, 2.0), "/DeviceGray", smooth=True),
            ),
            "2, the coarsest with 212 ppi on page 2, in CMYK and grey; drawings and type are vector; all fonts are embedded",
        ),
    ],
)
def test_pictures_are_what_was_measured(images, words):
    written = ticket(job(edition="shop", production=SHOP), SHOP, Rendering(b"", "", 1), images)

    assert f"Images           {words}\n" in written
