"""Invisible characters for line breaking: where scripts without spaces need them, nowhere else, and gone from what is read."""

from __future__ import annotations

import unicodedata

import pytest

from press.preflight.reading import lines_of
from press.render.breaking import WORD_JOINER, ZERO_WIDTH_SPACE, break_by_dictionary, breaker, keep_hyphens, keep_words
from tests.render.weasyprint_70.test_structure_languages import SENTENCES

UNSPACED = ("km", "lo", "my", "th")


def shown(text: str) -> str:
    """The text with its zero-width spaces as bars and its word joiners as plus signs."""
    return text.replace(ZERO_WIDTH_SPACE, "|").replace(WORD_JOINER, "+")


@pytest.mark.parametrize(
    ("tag", "broken"),
    [
        ("th", "คุณ|มี|สิทธิ์"),  # you, have, right
        ("lo", "ທ່ານ|ມີ|ສິດ"),  # you, have, right
        ("my", "လွတ်လပ်|သော"),  # free, and the particle that makes it an attribute
    ],
)
def test_lines_may_end_between_the_words_of_scripts_without_spaces(tag, broken):
    assert shown(break_by_dictionary(broken.replace("|", ""), tag)) == broken


@pytest.mark.parametrize("tag", UNSPACED)
def test_no_line_starts_with_a_sign_that_belongs_to_the_letter_before_it(tag):
    pieces = break_by_dictionary(SENTENCES[tag], tag).split(ZERO_WIDTH_SPACE)

    assert len(pieces) > 3
    assert [piece for piece in pieces if unicodedata.category(piece[0]).startswith(("M", "P"))] == []


@pytest.mark.parametrize("tag", UNSPACED)
def test_breaking_adds_nothing_but_zero_width_spaces(tag):
    assert break_by_dictionary(SENTENCES[tag], tag).replace(ZERO_WIDTH_SPACE, "") == SENTENCES[tag]


@pytest.mark.parametrize("tag", UNSPACED)
def test_breaking_twice_is_breaking_once(tag):
    once = break_by_dictionary(SENTENCES[tag], tag)

    assert break_by_dictionary(once, tag) == once


@pytest.mark.parametrize("tag", UNSPACED)
@pytest.mark.parametrize(
    "words",
    [
        "1-888-373-7888", "(1-888)", "12:30", "$1,000.50", "50%", "2019\u20132021", "24/7", "a\u00a0b", "one two", " ", "",
        "https://example.org/help-now/and-more", "oag.ca.gov/human-trafficking/model-notice",
    ],
)  # fmt: skip
def test_numbers_addresses_and_spaces_stay_as_they_are(tag, words):
    assert shown(break_by_dictionary(words, tag)) == words


@pytest.mark.parametrize("tag", UNSPACED)
def test_no_break_is_added_beside_a_space(tag):
    broken = break_by_dictionary(f"{SENTENCES[tag]} 911 {SENTENCES[tag]}", tag)

    assert f" {ZERO_WIDTH_SPACE}" not in broken
    assert f"{ZERO_WIDTH_SPACE} " not in broken
    assert " 911 " in broken


def test_korean_words_are_held_together_and_nothing_else_is():
    assert shown(keep_words("당신은 18세 미만 A형, 도움")) == "당+신+은 18세 미+만 A형, 도+움"


@pytest.mark.parametrize("name", ["spaces", "engine"])
def test_languages_that_the_engine_can_break_are_left_alone(name):
    assert breaker(name, "en")("Everybody 당신은 คุณมี") == "Everybody 당신은 คุณมี"


def test_the_breaker_of_a_language_is_the_one_its_row_names():
    assert breaker("icu", "th")("คุณมี") == f"คุณ{ZERO_WIDTH_SPACE}มี"
    assert breaker("words", "ko")("도움") == f"도{WORD_JOINER}움"


@pytest.mark.parametrize("tag", ["km", "lo"])
def test_a_narrow_column_holds_what_was_broken_and_not_what_was_not(render, tag):
    text = SENTENCES[tag].replace("? ", "")  # one run of letters, far longer than a line
    column = "<div data-panel='column' style='inline-size: 30mm; line-height: 2'><p>{}</p></div>"

    assert render(column.format(text), lang=tag).overflows
    assert not render(column.format(break_by_dictionary(text, tag)), lang=tag).overflows


@pytest.mark.parametrize("tag", [*UNSPACED, "ko"])
def test_what_was_added_is_neither_copied_nor_read(render, tag):
    bare = SENTENCES.get(tag, "당신은 도움을 받을 권리가 있습니다.")
    prepared = breaker("words" if tag == "ko" else "icu", tag)(bare)

    plain, broken = (render(f"<p>{words}</p>", lang=tag, page="400mm 80mm") for words in (bare, prepared))

    assert prepared != bare
    assert broken.reading.texts == plain.reading.texts
    assert broken.spoken == plain.spoken


ADDRESS = "oag.ca.gov/human-trafficking/model-notice"


@pytest.mark.parametrize("lang", ["en", "ar", "zh-Hant"])
@pytest.mark.parametrize(
    ("column", "lines"),
    [
        ("100mm", ["oag.ca.gov/human-trafficking/model-notice"]),
        ("60mm", ["oag.ca.gov/human-trafficking/", "model-notice"]),
        ("40mm", ["oag.ca.gov/", "human-trafficking/", "model-notice"]),
    ],
)
def test_an_address_goes_on_after_its_slashes_only_and_reads_from_left_to_right(render, lang, column, lines):
    piece = render(f"<p style='inline-size: {column}'><b dir='ltr'>{keep_hyphens(ADDRESS)}</b></p>", lang=lang)

    assert [run.text.replace(WORD_JOINER, "") for run in piece.runs] == lines
    assert lines_of(piece.pdf) == lines
