"""Citations in a line: numbered as they come, each a link to the list of sources, with commas between neighbours."""

from __future__ import annotations

import re

import pytest

from press.localized import LocalText
from press.render.richtext import PrintedContent, RichText
from tests.render.pieces import locale

SOURCES = {name: {"publisher": f"Office {name}", "title": "Report <1>"} for name in ("a", "b", "c")}


@pytest.fixture
def rich() -> RichText:
    return RichText(locale(), SOURCES, PrintedContent())


def line(rich: RichText, words: str) -> str:
    """A line with references shown as (number), commas as they are printed, what stays on one line as <line>."""
    html = rich.inline(LocalText("text", "en", words))
    html = re.sub(r'<a class="cite" href="#source-[\w-]+">(\d+)</a>', r"(\1)", html)
    html = html.replace('<span class="cite-comma">,</span>', ",")
    html = re.sub(r'<span class="unbroken">(.*?)</span>', r"<\1>", html)
    return re.fullmatch(r'<span data-text="en:text">(.*)</span>', html)[1]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("one[@a]", "one(1)"),
        ("one [@a].", "one(1)."),
        ("one\n[@a]", "one(1)"),
        ("one\u00a0[@a]", "one(1)"),
        ("*one* [@a]", "<em>one</em>(1)"),
        ("one [@a][@b]", "one<(1),(2)>"),
        ("one [@a] [@b]\n[@c] two", "one<(1),(2),(3)> two"),
        ("one [@b] two [@a] three [@b]", "one(1) two(2) three(1)"),
        ("[@a] begins", "(1) begins"),
        ('said "so" [@a].', "said “so”(1)."),
    ],
)
def test_a_citation_closes_up_to_its_word_and_to_its_neighbour_with_a_comma(rich, words, printed):
    assert line(rich, words) == printed


@pytest.mark.parametrize(
    ("script", "joint"), [("Hans", "\u2060"), ("Hant", "\u2060"), ("Jpan", "\u2060"), ("Kore", ""), ("Thai", ""), ("Latn", "")]
)
def test_no_line_begins_with_a_citation_where_lines_may_end_after_any_character(script, joint):
    rich = RichText(locale("ja", script=script), SOURCES, PrintedContent())

    assert f"\u8a9e</strong>{joint}<a" in rich.inline(LocalText("text", "ja", "**\u8a9e**[@a]"))


def test_a_citation_leads_to_the_list_of_sources_every_time(rich):
    assert [rich.cite(name) for name in "aba"] == [
        '<a class="cite" href="#source-a">1</a>', '<a class="cite" href="#source-b">2</a>',
        '<a class="cite" href="#source-a">1</a>',
    ]  # fmt: skip


def test_numbers_go_on_over_all_texts(rich):
    assert line(rich, "one [@c]") == "one(1)"
    assert line(rich, "two [@a] [@c]") == "two<(2),(1)>"


def test_each_source_is_known_once_with_its_number(rich):
    for name in "bab":
        rich.cite(name)

    assert rich.printed.sources == {"b": 1, "a": 2}


def test_two_languages_of_one_piece_share_the_numbers():
    printed = PrintedContent()
    english, spanish = RichText(locale("en"), SOURCES, printed), RichText(locale("es"), SOURCES, printed)

    english.cite("a")

    assert spanish.cite("a") == '<a class="cite" href="#source-a">1</a>'


def test_a_citation_after_a_number_to_dial_stands_apart_in_brackets():
    contacts = {"desk": {"kind": "voice", "value": "+14155550100", "display": "1-415-555-0100"}}
    rich = RichText(locale(contacts=contacts), SOURCES, PrintedContent())

    printed = re.sub(r"<[^>]+>", "", line(rich, "Call {{ contact.desk }} [@a]."))

    assert printed == "Call 1-415-555-0100\u00a0\u00a0[(1)]."
