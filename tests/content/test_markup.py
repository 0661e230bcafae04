"""The small language of texts: references, citations, paragraphs, and whatever is not one of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.content.markup import Reference, citations, flaws, paragraphs, references, unknown_part

WRITTEN = {
    "{{ contact.nhth-voice }}": ("contact", "nhth-voice", ""),
    "{{contact.desk}}": ("contact", "desk", ""),
    "{{  fact.sd-workplace.year  }}": ("fact", "sd-workplace", "year"),
    "{{ language.english }}": ("language", "english", ""),
}


@pytest.mark.parametrize(("written", "parts"), WRITTEN.items())
def test_a_reference_is_taken_apart(written, parts):
    assert references(f"Call {written} now.") == (Reference(*parts, written),)
    assert list(flaws(f"Call {written} now.")) == []


def test_references_are_found_in_their_order_and_repeats_are_kept():
    found = references("{{ fact.b }} and {{ fact.a }} and {{ fact.b }}")

    assert [reference.id for reference in found] == ["b", "a", "b"]


def test_citations_are_found_in_their_order_and_repeats_are_kept():
    assert citations("One [@b]. Two [@a] [@b].") == ("b", "a", "b")


def test_a_paragraph_ends_at_a_blank_line():
    assert paragraphs("one\nstill one\n\n \n\ntwo\n") == ["one\nstill one", "two"]


@pytest.mark.parametrize("mark", ["-", "*", "+", "1.", "12."])
def test_every_item_of_a_list_is_a_paragraph_of_its_own(mark):
    assert paragraphs(f"Lead:\n{mark} one\n  goes on\n{mark} two") == ["Lead:", f"{mark} one\n  goes on", f"{mark} two"]


def test_a_text_of_nothing_has_no_paragraphs():
    assert paragraphs(" \n\n ") == []


FLAWS = {
    "{{ contact }}": ("content/reference", "{{ contact }}"),
    "{{ contact.a_b }}": ("content/reference", "{{ contact.a_b }}"),
    "{{ contact.desk": ("content/reference", "{{"),
    "{% if x %}": ("content/reference", "{%"),
    "{# remark #}": ("content/reference", "{#"),
    "[@a; @b]": ("content/citation", "[@a; @b]"),
    "[@a b]": ("content/citation", "[@a b]"),
    "[@open": ("content/citation", "[@open"),
    "# Heading": ("content/markdown", "#"),
    "> quoted": ("content/markdown", ">"),
    "`code`": ("content/markdown", "`"),
    "![picture](a.png)": ("content/markdown", "!["),
    "a <b>bold</b> word": ("content/markdown", "<b>"),
    "| a | b |": ("content/markdown", "| a | b |"),
}


@pytest.mark.parametrize(("text", "flaw"), FLAWS.items())
def test_what_would_not_print_as_meant_is_a_flaw(text, flaw):
    found = [(flaw.rule, flaw.written) for flaw in flaws(text)]

    assert found[0] == flaw
    assert {rule for rule, _ in found} == {flaw[0]}


def test_a_fence_is_a_flaw():
    assert "remove it: code blocks do not print" in {flaw.hint for flaw in flaws("```\nx\n```")}


FINE = [
    "Plain words, (brackets) [and more], 50% {of} #1.",
    "**strong** *emphasis* [a link](https://oag.ca.gov/a-b)",
    "- one\n- two\n\n1. first\n2. second",
    "In 2024 and 2025-2026, 1,323 of 38,458 (12.8%), $150,000.",
    "https://a.example/415-555-0100",
    "9:30 to 5, 2026-11-23, Penal Code 236.1",
    "5 < 6 and 7 > 6",
]


@pytest.mark.parametrize("text", FINE)
def test_what_prints_as_meant_is_no_flaw(text):
    assert list(flaws(text)) == []


@settings(deadline=None)
@given(st.text("{}[]@%# .-ab1\n<>`|!"))
def test_every_flaw_quotes_words_of_the_text(text):
    for flaw in flaws(text):
        assert flaw.written in text
        assert flaw.written
        assert flaw.message


UNKNOWN = {
    ("county", "alameda", ""): '"county" is not a kind of reference; contact, fact, language, date are',
    ("contact", "desk", "value"): '"value" is not a part of a contact',
    ("fact", "unpaid", "source"): '"source" is not a part of a fact',
    ("language", "spanish", ""): '"spanish" is not a language that texts can name; english and endonym are',
    ("date", "today", ""): '"today" is not a date that texts can name; as-of and review-by are',
}


@pytest.mark.parametrize(("parts", "sentence"), UNKNOWN.items())
def test_a_reference_to_what_cannot_be_named_says_what_can(parts, sentence):
    assert unknown_part(Reference(*parts, "")) == sentence


KNOWN = [("contact", "x", "hours"), ("fact", "x", "place"), ("language", "endonym", ""), ("date", "review-by", "")]


@pytest.mark.parametrize("parts", KNOWN)
def test_a_reference_to_what_can_be_named_is_fine(parts):
    assert unknown_part(Reference(*parts, "")) == ""
