"""press/render/weasyprint_70/clusters.py: what is painted for a stretch of text, and what readers get for it."""

from __future__ import annotations

import pytest

from press.render.weasyprint_70.clusters import EMPTY, NO_TEXT, Cluster, Composite, clusters_of, sign_of

EM = 1024 * 10  # of type of ten pixels, in Pango's units


def glyph(number: int, width: int = 500, x: int = 0, y: int = 0) -> tuple[int, int, int, int]:
    """A glyph of type of ten pixels; lengths in thousandths of its size, as in a face of a thousand units."""
    return number, *(round(length * EM / 1000) for length in (width, x, y))


def clusters(text: str, *glyphs: tuple[str, int, int, int, int], leftwards: bool = False) -> list[tuple[str, list[int]]]:
    """Clusters as text and numbers; each glyph is given with the letters before its own in the text."""
    starts = [len(before.encode()) for before, *_ in glyphs]
    found = clusters_of([glyph(*rest) for _, *rest in glyphs], starts, text.encode(), leftwards=leftwards)
    return [(cluster.text, [number for number, *_ in cluster.glyphs]) for cluster in found]


def sign(text: str, *glyphs: tuple[int, int, int, int], leftwards: bool = False):
    return sign_of(Cluster(text, glyphs), 10, 1000, leftwards=leftwards)


def test_letters_are_clusters_of_their_own():
    assert clusters("né", ("", 1), ("n", 2)) == [("n", [1]), ("é", [2])]


def test_glyphs_that_the_shaper_keeps_together_stay_together():
    assert clusters("ក្ដី!", ("", 1), ("", 2, 0), ("", 3, 0, -200, -90), ("ក្ដី", 4)) == [("ក្ដី", [1, 2, 3]), ("!", [4])]


def test_a_mark_that_the_shaper_keeps_apart_joins_the_letter_before_it():
    assert clusters("ที่ก", ("", 1), ("ท", 2, 0), ("ที", 3, 0), ("ที่", 4)) == [("ที่", [1, 2, 3]), ("ก", [4])]


def test_a_vowel_sign_that_stands_beside_its_letter_stays_apart():
    assert clusters("ကာ", ("", 1), ("က", 2, 400)) == [("က", [1]), ("ာ", [2])]


def test_from_right_to_left_clusters_are_given_as_they_are_painted():
    assert clusters("بلا", ("ب", 2), ("", 1), leftwards=True) == [("لا", [2]), ("ب", [1])]


def test_from_right_to_left_a_mark_stays_to_the_left_of_its_letter():
    assert clusters("مدً", ("مد", 3, 0, 100), ("م", 2), ("", 1), leftwards=True) == [("دً", [3, 2]), ("م", [1])]


def test_a_joiner_belongs_to_the_letter_before_it():
    assert clusters("می\u200cد", ("می\u200c", 4), ("می", EMPTY, 0), ("م", 2), ("", 1), leftwards=True) == [
        ("د", [4]), ("ی\u200c", [EMPTY, 2]), ("م", [1]),
    ]  # fmt: skip


def test_a_mark_without_a_letter_before_it_stands_alone():
    assert clusters("\u0301a", ("", 1, 0), ("\u0301", 2)) == [("\u0301", [1]), ("a", [2])]


def test_a_letter_on_the_base_line_is_painted_as_it_is():
    found = sign("a", glyph(7, 550))

    assert (found.drawing, found.text, found.more) == (7, "a", ())
    assert (found.lead, found.advance) == (0, pytest.approx(550, abs=0.1))


def test_several_glyphs_become_one_with_their_places_in_units_of_the_face():
    found = sign("ที่", glyph(1, 600), glyph(2, 0, -30), glyph(3, 0, -30, -250))

    assert found.drawing == Composite(600, ((1, 0, 0), (2, 570, 0), (3, 570, 250)))


@pytest.mark.parametrize("size", [7.5, 10, 13.3, 96])
def test_a_syllable_is_the_same_in_every_size(size):
    scaled = tuple((n, *(round(length * size / 10) for length in rest)) for n, *rest in (glyph(1, 613), glyph(2, 0, -77, 333)))

    assert sign_of(Cluster("ក៏", scaled), size, 1000, leftwards=False).drawing == Composite(613, ((1, 0, 0), (2, 536, -333)))


def test_a_raised_glyph_is_raised_in_the_face():
    assert sign("a", glyph(1, 500, 0, -120)).drawing == Composite(500, ((1, 0, 120),))


def test_a_glyph_that_is_only_moved_is_painted_as_it_is_where_it_stands():
    found = sign("a", glyph(1, 500, 40))

    assert found.drawing == 1
    assert found.lead == pytest.approx(40, abs=0.1)


def test_a_mark_that_comes_first_is_placed_from_its_letter():
    found = sign("دً", glyph(2, 0, 130, -200), glyph(1, 500), leftwards=True)

    assert found.drawing == Composite(500, ((2, 130, 200), (1, 0, 0)))


def test_what_is_not_painted_has_only_its_room():
    assert sign("\u200b", glyph(EMPTY, 0)).drawing is None


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a", ["a"]),
        ("fi", ["fi"]),
        ("ស្រី", ["ស", "្រី"]),  # pdf.js takes a glyph whose text has a mark for one without width
        ("กา", ["กา"]),
        ("क्\u200d", ["क", "्", "\u200d"]),  # and passes over one whose text ends in a joiner
        ("ā\u0301", ["ā", "\u0301"]),
        ("\u0e35", ["\u0e35"]),
        ("ក\u200b", ["ក"]),
        ("\u2066", [NO_TEXT]),
        ("\u2066\u2069", [NO_TEXT]),
    ],
)
def test_a_text_is_cut_before_its_first_mark_and_before_a_joiner(text, pieces):
    found = sign(text, glyph(1))

    assert [found.text, *found.more] == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("لا", ["ال"]), ("لاً", ["ال", "ً"]), ("ی\u200c", ["ی", "\u200c"]), ("د\u0651\u064e", ["د", "\u064e\u0651"])],
)
def test_from_right_to_left_a_text_is_stored_as_it_is_painted_since_readers_turn_it_round(text, pieces):
    found = sign(text, glyph(1), leftwards=True)

    assert [found.text, *found.more] == pieces


def test_what_is_kept_between_pieces_has_a_bound():
    assert sign_of.cache_info().maxsize
