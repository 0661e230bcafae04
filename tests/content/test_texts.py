"""Every translatable text has a stable id and a place; trees of wording hold nothing but named texts."""

import pytest

from press.content.brief import Brief
from press.content.contacts import Contact
from press.content.records import Dataset, Source, Term
from press.content.texts import texts_in, texts_of, wording_of
from press.content.validate import validate
from press.content.yaml_source import parse_yaml
from tests.content.small_texts import BRIEF

TREE = """\
title: Your pay
lead:
  text: You can ask.
  short: Ask.
  note: Calm.
  critical: true
steps:
  first: One
  text_line: Two
number:
  text: "911"
  same: true
"""


def wording(text):
    """The tree of a text that has nothing wrong with it."""
    source, _ = parse_yaml(text, "notice.yaml")
    tree, faults = wording_of(source, "notice")
    assert faults == []
    return tree


def faults(text):
    """Rule, line and message of everything that is wrong with a wording file."""
    source, _ = parse_yaml(text, "notice.yaml")
    _, found = wording_of(source, "notice")
    return [(fault.rule, fault.place.line, fault.message) for fault in found]


def texts(record, prefix, text):
    """The texts of a record, by id, with their words."""
    source, _ = parse_yaml(text, "a.yaml")
    made, problems = validate(source, record)
    assert problems == []
    return {found.id: found.words for found in texts_of(made, prefix, source, ())}


def test_the_id_of_a_text_is_the_way_to_it():
    ids = [text.id for text in texts_in(wording(TREE))]

    assert ids == [
        "notice.title",
        "notice.lead",
        "notice.lead.short",
        "notice.steps.first",
        "notice.steps.text_line",
        "notice.number",
    ]


def test_a_text_stands_where_its_words_begin():
    places = {text.id: (text.place.line, text.place.column) for text in texts_in(wording(TREE))}

    assert places["notice.title"] == (1, 8)
    assert places["notice.lead"] == (3, 9)
    assert places["notice.lead.short"] == (4, 10)


def test_remarks_come_with_the_text_and_with_its_short_form():
    lead = wording(TREE)["lead"]

    assert (lead.note, lead.critical, lead.same) == ("Calm.", True, False)
    assert (lead.short.words, lead.short.note) == ("Ask.", "Calm.")
    assert wording(TREE)["number"].same


def test_a_group_without_the_key_text_is_a_branch():
    assert list(wording(TREE)["steps"]) == ["first", "text_line"]


def test_words_lose_the_space_around_them_only():
    assert wording("a: |\n  one\n\n  two\n")["a"].words == "one\n\ntwo"


FAULTS = {
    "a:": ("content/empty", 1, '"a" has no text'),
    "a: ''": ("content/empty", 1, '"a" has no text'),
    "a: b\nc:\n  text: ' '": ("content/empty", 3, '"c" has no text'),
    "a: b\nc:\n  text: [d]": ("content/empty", 3, '"c" has no text'),
    "a:\n  - b\n  - c": ("content/wrong-type", 2, '"a" is a list; each text needs a name'),
    "- a": ("content/wrong-type", 1, "this file must be a group of named texts"),
    "only words": ("content/wrong-type", 1, "this file must be a group of named texts"),
    "a:\n  critical: true": ("content/missing-key", 1, 'the key "text" is missing in a'),
    "a:\n  txt: b\n  note: c": ("content/missing-key", 1, 'the key "text" is missing in a'),
    "text-line: a": ("content/wrong-form", 1, '"text-line" is not the name of a text'),
    "a:\n  Long Name: b": ("content/wrong-form", 2, '"Long Name" is not the name of a text'),
    "a:\n  text: b\n  nots: c": ("content/unknown-key", 3, 'the key "nots" is not known here'),
}


@pytest.mark.parametrize(("text", "told"), FAULTS.items())
def test_what_is_no_text_is_told_at_its_line(text, told):
    assert faults(text) == [told]


@pytest.mark.parametrize("mark", ["critical", "same"])
@pytest.mark.parametrize("value", ["yes", "'1'", "[true]", "tru"])
def test_a_mark_that_is_neither_true_nor_false_is_told(mark, value):
    # A promise that is no longer checked as critical must not go unseen because somebody wrote `yes`.
    ((rule, line, message),) = faults(f"a:\n  text: b\n  {mark}: {value}\n")

    assert (rule, line) == ("content/wrong-value", 3)
    assert message.startswith(f'"{mark}"')


@pytest.mark.parametrize("line", ["short: [b]", "short: ''", "note: [b]"])
def test_a_remark_that_is_no_text_is_told(line):
    assert [(rule, row) for rule, row, _ in faults(f"a:\n  text: b\n  {line}\n")] == [("content/empty", 3)]


def test_every_fault_of_a_wording_file_is_told_at_once():
    assert [line for _, line, _ in faults("a: ''\nb: [c]\nd:\n  text: e\n  x: f\n")] == [1, 2, 5]


def test_a_brief_has_the_texts_that_are_printed_and_no_others():
    found = texts(Brief, "brief-01-wages", BRIEF)

    assert {text_id.removeprefix("brief-01-wages.") for text_id in found} == {
        "title",
        "question",
        "answer",
        "figures.share.label",
        "figures.claims.label",
        "figures.owed.label",
        "evidence.known.heading",
        "evidence.known.text",
        "evidence.unknown.heading",
        "evidence.unknown.text",
        "claim.says",
        "claim.record",
        "actions.agencies",
        "actions.employers",
    }


def test_the_texts_of_a_dataset_are_named_by_its_columns_and_rows():
    text = (
        "title: Claims\nkey: Year\ncolumns: {filed: {label: Filed, unit: count}}\n"
        "rows: {y2025: {label: '2025', note: Half, values: {filed: 3}}}\nplace: Town\nsources: [a]\nstatus: primary\n"
    )

    assert texts(Dataset, "d", text) == {
        "d.title": "Claims",
        "d.key": "Year",
        "d.columns.filed.label": "Filed",
        "d.rows.y2025.label": "2025",
        "d.rows.y2025.note": "Half",
        "d.place": "Town",
    }


def test_what_is_left_out_has_no_text():
    contact = (
        "kind: sms\nvalue: '233733'\ndisplay: '233733'\nname: Desk\naudience: [public]\nsource: a\nstatus: primary\n"
        "verified_on: 2026-11-23\nverified_by: use\n"
    )

    assert texts(Contact, "c", contact) == {"c.name": "Desk"}


def test_notes_to_translators_are_not_translated():
    term = "term: wage theft\nmeaning: Not paying.\nnote: Careful.\ntranslations: {es: robo de salario}\n"

    assert texts(Term, "t", term) == {"t.term": "wage theft", "t.meaning": "Not paying."}


def test_sources_are_printed_as_they_are():
    source = "title: A\npublisher: B\nurl: https://a.b\nretrieved_on: 2026-11-23\nstatus: primary\n"

    assert texts(Source, "s", source) == {}
