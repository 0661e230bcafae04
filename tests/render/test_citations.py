"""Citations in a line: numbered as they come, a note the first time, commas between neighbours, a new count in each stretch."""

from __future__ import annotations

import re

import pytest

from press.localized import LocalText
from press.render.richtext import LONGEST_NOTE, PrintedContent, RichText
from tests.render.pieces import locale

SOURCES = {name: {"publisher": f"Office {name}", "title": "Report <1>"} for name in ("a", "b", "c")}


@pytest.fixture
def rich() -> RichText:
    return RichText(locale(), SOURCES, PrintedContent())


def line(rich: RichText, words: str) -> str:
    """A line with notes shown as (number!), references as (number), commas as they are printed, what stays on one line as <line>."""
    html = rich.inline(LocalText("text", "en", words))
    html = re.sub(r'<span class="footnote".*? data-number="(\d+)">.*?</span>', r"(\1!)", html)
    html = re.sub(r'<a class="cite" href="#source-[\w-]+">(\d+)</a>', r"(\1)", html)
    html = html.replace('<span class="cite-comma">,</span>', ",")
    html = re.sub(r'<span class="unbroken">(.*?)</span>', r"<\1>", html)
    return re.fullmatch(r'<span data-text="en:text">(.*)</span>', html)[1]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("one[@a]", "one(1!)"),
        ("one [@a].", "one(1!)."),
        ("one\n[@a]", "one(1!)"),
        ("one\u00a0[@a]", "one(1!)"),
        ("*one* [@a]", "<em>one</em>(1!)"),
        ("one [@a][@b]", "one<(1!),(2!)>"),
        ("one [@a] [@b]\n[@c] two", "one<(1!),(2!),(3!)> two"),
        ("one [@b] two [@a] three [@b]", "one(1!) two(2!) three(1)"),
        ("[@a] begins", "(1!) begins"),
        ('said "so" [@a].', "said “so”(1!)."),
    ],
)
def test_a_citation_closes_up_to_its_word_and_to_its_neighbour_with_a_comma(rich, words, printed):
    assert line(rich, words) == printed


@pytest.mark.parametrize(
    ("script", "joint"), [("Hans", "\u2060"), ("Hant", "\u2060"), ("Jpan", "\u2060"), ("Kore", ""), ("Thai", ""), ("Latn", "")]
)
def test_no_line_begins_with_a_citation_where_lines_may_end_after_any_character(script, joint):
    rich = RichText(locale("ja", script=script), SOURCES, PrintedContent())

    assert f"\u8a9e</strong>{joint}<span" in rich.inline(LocalText("text", "ja", "**\u8a9e**[@a]"))


def test_the_first_citation_is_a_note_with_the_source_in_its_language(rich):
    html = rich.cite("a")

    assert (
        html
        == '<span class="footnote" role="doc-footnote" lang="en" dir="ltr" data-number="1">Office a, Report &lt;1&gt;</span>'
    )


def test_a_long_note_ends_between_two_words():
    title = "word " * LONGEST_NOTE
    rich = RichText(locale(), {"a": {"publisher": "Office", "title": title}}, PrintedContent())

    words = re.search(r">(.*)</span>", rich.cite("a"))[1]

    assert len(words) <= LONGEST_NOTE + 1
    assert words.startswith("Office, word word")
    assert words.endswith("word\u2026")


def test_later_citations_lead_to_the_list_of_sources(rich):
    rich.cite("a")

    assert rich.cite("a") == '<a class="cite" href="#source-a">1</a>'


def test_numbers_go_on_over_all_texts_of_a_stretch(rich):
    assert line(rich, "one [@c]") == "one(1!)"
    assert line(rich, "two [@a] [@c]") == "two<(2!),(1)>"


def test_a_new_stretch_counts_from_one_and_has_its_own_list(rich):
    rich.cite("a")
    rich.cite("b")

    rich.printed.open_scope("brief-2")

    assert line(rich, "one [@b]") == "one(1!)"
    assert rich.cite("b") == '<a class="cite" href="#source-brief-2-b">1</a>'
    assert rich.printed.scope.sources == {"b": 1}


def test_the_sources_of_all_stretches_are_known_once_in_the_order_of_their_first_citation(rich):
    rich.cite("b")
    rich.printed.open_scope("two")
    rich.cite("a")
    rich.cite("b")

    assert rich.printed.sources == ["b", "a"]


def test_two_languages_of_one_piece_share_the_numbers():
    printed = PrintedContent()
    english, spanish = RichText(locale("en"), SOURCES, printed), RichText(locale("es"), SOURCES, printed)

    english.cite("a")

    assert spanish.cite("a") == '<a class="cite" href="#source-a">1</a>'


def test_a_piece_without_notes_leads_to_the_list_from_the_first_citation(rich):
    rich.printed.notes_at_end()

    assert line(rich, "one [@a]") == "one(1)"


def test_a_citation_after_a_number_to_dial_stands_apart_in_brackets():
    contacts = {"desk": {"kind": "voice", "value": "+14155550100", "display": "1-415-555-0100"}}
    rich = RichText(locale(contacts=contacts), SOURCES, PrintedContent())

    printed = re.sub(r"<[^>]+>", "", line(rich, "Call {{ contact.desk }} [@a]."))

    assert printed == "Call 1-415-555-0100\u00a0\u00a0[(1!)]."
