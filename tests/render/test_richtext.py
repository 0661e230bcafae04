"""Texts as HTML: the Markdown subset, references, quotes, numbers in text from right to left, what is not translated."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from press.content.targets import target_of
from press.localized import LocalText
from press.render.blocks import BlockText
from press.render.richtext import PrintedContent, RichText, isolated, unbroken
from tests.render.pieces import locale

CONTACTS = {
    "line": {
        "kind": "voice",
        "value": "+18883737888",
        "display": "1-888-373-7888",
        "name": LocalText("contacts.line.name", "en", "The line"),
    },
    "text": {"kind": "sms", "value": "233733", "display": "233733"},
    "site": {"kind": "url", "value": "https://example.org/help", "display": "example.org/help"},
}
ABOUT, MILLION = LocalText("labels.units.about", "en", "about"), LocalText("labels.units.million", "en", "million")
PLACE = LocalText("facts.cases.place", "en", "California")
FACTS = {
    "cases": {"qualifier": ABOUT, "number": "1,000", "scale": None, "year": "2024", "place": PLACE},
    "money": {"qualifier": None, "number": "$1.5", "scale": MILLION, "year": "2024", "place": PLACE},
}


def rich(tag: str = "en", **changes) -> RichText:
    names = {"contacts": CONTACTS, "facts": FACTS, "dates": {"as-of": "November 23, 2026"}}
    return RichText(locale(tag, **names | changes), {}, PrintedContent())


def inline(words: str, tag: str = "en") -> str:
    """The HTML of a line, without the frame that names its text."""
    html = rich(tag).inline(LocalText("text", tag, words))
    return re.fullmatch(rf'<span data-text="{tag}:text">(.*)</span>', html)[1]


def block(words: str) -> str:
    return re.fullmatch(r'<div data-text="en:text">(.*)</div>', rich().block(LocalText("text", "en", words)))[1]


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("plain words", "plain words"),
        ("*soft* and **hard**", "<em>soft</em> and <strong>hard</strong>"),
        ("[a site](https://example.org/a?b=1&c=2)", '<a href="https://example.org/a?b=1&amp;c=2">a site</a>'),
        ("one\ntwo", "one two"),
        ("one  \ntwo", "one two"),
        ("1. May is a holiday", "1. May is a holiday"),
        ("24. November", "24. November"),
        ("1) first", "1) first"),
        ("- come", "- come"),
        ("+ come", "+ come"),
        ("* come", "* come"),
        ("24. November is\nthe day", "24. November is the day"),
        ("Come on\n24. November", "Come on 24. November"),
        (r"\*starred\*", "*starred*"),
        ("# no heading", "# no heading"),
        ("`no code`", "`no code`"),
        ("<b>no markup</b> & no entity &lt;", "&lt;b&gt;no markup&lt;/b&gt; &amp; no entity &amp;lt;"),
        ("[bad](javascript:alert)", "[bad](javascript:alert)"),
    ],
)
def test_a_line_knows_emphasis_links_and_escapes_and_nothing_else(words, html):
    assert inline(words) == html


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("one", "<p>one</p>"),
        ("one\n\ntwo", "<p>one</p><p>two</p>"),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("before\n\n- one", "<p>before</p><ul><li>one</li></ul>"),
        ("- one\n  - inner", "<ul><li>one<ul><li>inner</li></ul></li></ul>"),
        ("> no quotation", "<p>&gt; no quotation</p>"),
    ],
)
def test_a_block_knows_paragraphs_and_lists_and_nothing_else(words, html):
    assert block(words) == html


def test_every_text_names_itself_and_is_remembered():
    words = rich()

    html = words.inline(LocalText("card.title", "en", "Help"))

    assert html == '<span data-text="en:card.title">Help</span>'
    assert words.printed.texts == {"en:card.title": "Help"}


@pytest.mark.parametrize("state", ["missing", "fuzzy"])
@pytest.mark.parametrize(("method", "tag"), [("inline", "span"), ("block", "div")])
def test_what_is_not_translated_says_so_in_its_language_and_its_looks(state, method, tag):
    words, text = rich("es"), LocalText("card.title", "es", "Help", state)

    html = getattr(words, method)(text)

    assert html.startswith(f'<{tag} data-text="es:card.title" lang="en" dir="ltr" class="untranslated">')
    assert words.printed.untranslated == {"es:card.title": text}


@pytest.mark.parametrize("state", ["source", "translated"])
def test_what_is_translated_carries_no_mark(state):
    words = rich("es")

    words.inline(LocalText("card.title", "es", "Ayuda", state))

    assert words.printed.untranslated == {}


TWO_PARTS = '<span class="unbroken">example.org/</span><span class="unbroken">help</span>'


@pytest.mark.parametrize(
    ("reference", "html"),
    [
        ("{{ contact.line }}", '<a class="contact" dir="ltr" href="tel:+18883737888">1-888-373-7888</a>'),
        ("{{contact.text}}", '<a class="contact" dir="ltr" href="sms:233733">233733</a>'),
        ("{{ contact.site }}", f'<a class="contact address" dir="ltr" href="https://example.org/help">{TWO_PARTS}</a>'),
        ("{{ contact.line.name }}", '<span data-text="en:contacts.line.name">The line</span>'),
        (
            "{{ fact.cases }}",
            '<span class="unbroken"><span data-text="en:labels.units.about">about</span>\u00a01,000</span>',
        ),
        (
            "{{ fact.money }}",
            '<span class="unbroken">$1.5\u00a0<span data-text="en:labels.units.million">million</span></span>',
        ),
        ("{{ fact.cases.year }}", '<span class="unbroken">2024</span>'),
        ("{{ fact.cases.place }}", '<span data-text="en:facts.cases.place">California</span>'),
        ("{{ date.as-of }}", '<span class="unbroken">November 23, 2026</span>'),
        ("{{ language.english }}", '<span class="isolated" dir="ltr" lang="en">English</span>'),
        ("{{ language.endonym }}", "en"),
    ],
)
def test_a_reference_prints_what_it_names_in_its_own_direction(reference, html):
    assert inline(f"See {reference}.") == f"See {html}."


def test_what_references_print_is_remembered():
    words = rich()

    words.inline(LocalText("text", "en", "{{ contact.line }}, {{ contact.line.name }}, {{ fact.cases }}"))

    assert words.printed.contacts == {"line": "1-888-373-7888"}
    assert words.printed.facts == {"cases"}
    assert set(words.printed.texts) == {"en:text", "en:contacts.line.name", "en:labels.units.about"}


def test_a_language_with_several_names_in_english_is_called_by_each():
    words = rich("zh-Hant", say=(("Mandarin", "國語"), ("Cantonese", "粵語")))

    html = words.inline(LocalText("text", "zh-Hant", "{{ language.english }}"))

    names = [f'<span class="isolated" dir="ltr" lang="en">{name}</span>' for name in ("Mandarin", "Cantonese")]
    assert " / ".join(names) in html


def test_an_address_is_of_one_piece_where_the_engine_would_turn_its_parts_round():
    html = inline("{{ contact.site }}", "ar")

    assert '<a class="contact address" dir="ltr" href="https://example.org/help">example.org/help</a>' in html


@pytest.mark.parametrize(
    ("tag", "quoted"),
    [("en", "“word”"), ("ar", "«word»"), ("fr", "«\u202fword\u202f»"), ("ja", "「word」")],
)
def test_straight_quotes_become_those_of_the_language(tag, quoted):
    assert inline('say "word" now', tag) == f"say {quoted} now"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("it's", "it’s"), ("workers' rights", "workers’ rights"), ("'so' he said", "‘so’ he said"), ("wait...", "wait…"), ("a -- b", "a – b"), ("a---b", "a—b"),
        ("Penal Code 236.1(c)", "Penal Code 236.1(c)"), ("(R) and (tm)", "(R) and (tm)"),
    ],
)  # fmt: skip
def test_apostrophes_dashes_and_ellipses_are_set_and_sections_of_law_stay(typed, printed):
    assert inline(typed) == printed


@pytest.mark.parametrize(
    "number",
    [
        "7", "2019", "28%", "$1,000", "1,000.50", "2019\u20132021", "12:30", "24/7", "+1", "236.1",
        "1-888-373-7888", "(415)\u00a0555-0123", "(415)555-0123", "+1-415-555-0100", "8(2)",
    ],
)  # fmt: skip
def test_a_number_in_text_from_right_to_left_keeps_its_own_direction(number):
    assert inline(f"عام {number} كلمة", "ar") == f'عام <span class="isolated" dir="ltr">{number}</span> كلمة'


@pytest.mark.parametrize(
    ("before", "number", "after"),
    [
        ("(", "2019", " عام)"), ("(عام ", "2019", ")"), ("عام ", "2019", "."), ("عام ", "2019", "،"), ("عام ", "2019", "-"),
        ("عام (", "28%", "،"),
    ],
)  # fmt: skip
def test_brackets_and_stops_of_the_sentence_stay_outside_of_the_number(before, number, after):
    assert inline(f"{before}{number}{after}", "ar") == f'{before}<span class="isolated" dir="ltr">{number}</span>{after}'


def test_each_of_two_numbers_is_isolated_alone():
    assert inline("5 و 6", "fa").count('<span class="isolated" dir="ltr">') == 2


def test_numbers_in_text_from_left_to_right_need_nothing():
    assert inline("In 2019, 28%") == "In 2019, 28%"


def test_text_is_prepared_for_line_breaking_and_references_are_not():
    html = inline("คุณมี {{ contact.line }}", "th")

    assert html.startswith("คุณ\u200bมี <a ")
    assert ">1-888-373-7888<" in html


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("*Soft* and [site](https://example.org)", "Soft and site"),
        ("one\ntwo", "one two"),
        ("Call {{ contact.line }}", "Call 1-888-373-7888"),
        ("{{ fact.cases }} cases[@source]", "about 1,000 cases"),
    ],
)
def test_plain_words_carry_no_markup_and_no_citations(words, plain):
    assert rich().plain(LocalText("text", "en", words)) == plain


@pytest.mark.parametrize(
    ("kind", "value", "link"),
    [
        ("voice", "+1888", "tel:+1888"),
        ("tty", "711", "tel:711"),
        ("sms", "233733", "sms:233733"),
        ("url", "https://a.org", "https://a.org"),
    ],
)
def test_a_contact_leads_where_its_kind_says(kind, value, link):
    assert target_of(kind, value) == link


def test_what_is_isolated_or_unbroken_is_escaped():
    assert isolated("<1>") == '<span class="isolated" dir="ltr">&lt;1&gt;</span>'
    assert isolated("A", lang="en") == '<span class="isolated" dir="ltr" lang="en">A</span>'
    assert unbroken(Markup("<b>1</b>")) == '<span class="unbroken"><b>1</b></span>'


@pytest.mark.parametrize(
    "words",
    [
        "one\n\ntwo",
        "- one\n- two",
        "1. one\n2. two",
        "Bring:\n\n1. a pen\n2. a card\n\nNo money.",
        "Bring\n- a pen",
        "1) a\n2) b",
    ],
)
def test_a_text_of_several_blocks_is_not_set_as_one_line(words):
    with pytest.raises(BlockText):
        rich().inline(LocalText("text", "en", words))
    with pytest.raises(BlockText):
        rich().plain(LocalText("text", "en", words))


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("24. November", "<p>24. November</p>"),
        ("- come", "<p>- come</p>"),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("1. one\n1. two", "<ol><li>one</li><li style=\"list-style-type: '1. '\">two</li></ol>"),
        (
            "3. one\n4. two",
            "<ol><li style=\"list-style-type: '3. '\">one</li><li style=\"list-style-type: '4. '\">two</li></ol>",
        ),
        (
            "1) one\n2) two",
            "<ol><li style=\"list-style-type: '1) '\">one</li><li style=\"list-style-type: '2) '\">two</li></ol>",
        ),
        ("1. a\n   - b\n   - c\n2. d", "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>"),
    ],
)
def test_a_list_keeps_the_numbers_that_were_typed(words, html):
    assert block(words) == html
