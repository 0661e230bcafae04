"""A file becomes a record, or every fault of it in plain words at its line."""

from typing import Annotated

import pytest
from pydantic import Field

from press.content.brief import Chart, Form
from press.content.campaign import ContentFile, Document
from press.content.records import Record
from press.content.scalars import Day, Factor, Flag, FreeText, Id, Line, Number, Tag, TranslatableLine, Url, Whole
from press.content.validate import fields_at, validate
from press.content.yaml_source import parse_yaml


class Part(Record):
    name: Line
    size: Number | None = None


class Whole_(Record):  # noqa: N801 - a model of its own, so that these tests do not follow the campaign's
    title: FreeText
    number: Whole = 1
    day: Day | None = None
    flag: Flag = False
    form: Form = Form.TABLE
    url: Url | None = None
    tag: Tag = "en"
    factor: Factor | None = None
    parts: dict[Id, Part] = Field(default_factory=dict)
    list: Annotated[tuple[Id, ...], Field(min_length=2, max_length=3)] = ("a", "b")
    pair: tuple[Line, Line] = ("x", "y")
    chart: Chart | None = None


def told(text, model=Whole_):
    """Rule, line, column and message of each fault of a text."""
    source, faults = parse_yaml(text, "a.yaml")
    assert faults == []
    _, faults = validate(source, model)
    return [(fault.rule, fault.place.line, fault.place.column, fault.message) for fault in faults]


def hint(text):
    """The hint of the one fault of a text."""
    source, _ = parse_yaml(text, "a.yaml")
    _, (fault,) = validate(source, Whole_)
    return fault.hint


def test_a_good_file_becomes_its_record():
    source, _ = parse_yaml("title: x\nnumber: 12\nparts: {one: {name: a, size: 1.50}}\n", "a.yaml")

    record, faults = validate(source, Whole_)

    assert faults == []
    assert (record.title, record.number, str(record.parts["one"].size)) == ("x", 12, "1.50")


def test_a_missing_key_is_told_where_its_group_begins():
    text = "title: x\nparts:\n  one:\n    size: 3\n"

    assert told(text) == [("content/missing-key", 3, 3, 'the key "name" is missing in parts.one')]
    assert hint(text) == "add `name:`"


def test_a_key_missing_at_the_top_is_told_on_the_first_line():
    assert told("number: 3\n") == [("content/missing-key", 1, 1, 'the key "title" is missing at the top of the file')]


def test_an_unknown_key_is_told_at_the_key_with_the_nearest_known_one():
    text = "title: x\nparts:\n  one:\n    name: a\n    sise: 3\n"

    assert told(text) == [("content/unknown-key", 5, 5, 'the key "sise" is not known here')]
    assert hint(text) == 'did you mean "size"?'


def test_an_unknown_key_like_no_other_is_answered_with_the_keys_there_are():
    assert hint("title: x\nparts:\n  one: {name: a, zzz: 3}\n") == "known: name, size"


WRONG_TYPES = {
    "title: [x]": ("title", 1, 8, "title must be text, not a list"),
    "title: {a: b}": ("title", 1, 8, "title must be text, not a group of keys"),
    "title:": ("title", 1, 7, "title must be text, but has no value"),
    "title: x\nnumber: [1]": ("number", 2, 9, "number must be a whole number, not a list"),
    "title: x\nday: {a: b}": ("day", 2, 6, "day must be a date such as 2026-11-23, not a group of keys"),
    "title: x\nflag: [true]": ("flag", 2, 7, "flag must be true or false, not a list"),
    "title: x\nfactor: [1]": ("factor", 2, 9, "factor must be a number, not a list"),
    "title: x\nparts: [a]": ("parts", 2, 8, "parts must be a group of keys, not a list"),
    "title: x\nlist: a": ("list", 2, 7, 'list must be a list, not the text "a"'),
    "title: x\nparts:\n  one: a": ("one", 3, 8, 'parts.one must be a group of keys, not the text "a"'),
    "- title": ("file", 1, 1, "this file must be a group of keys, not a list"),
    "title": ("file", 1, 1, 'this file must be a group of keys, not the text "title"'),
}


@pytest.mark.parametrize(("text", "where"), WRONG_TYPES.items())
def test_a_wrong_type_is_told_with_what_is_wanted_and_what_is_there(text, where):
    _, line, column, message = where

    assert told(text) == [("content/wrong-type", line, column, message)]


WRONG_VALUES = {
    "number: 1,000": '"1,000" is not a whole number such as 12',
    "number: -3": '"-3" is not a whole number such as 12',
    "number: 0123": '"0123" is not a whole number such as 12',
    "day: 23.11.2026": '"23.11.2026" is not a date such as 2026-11-23',
    "day: 2026-02-30": '"2026-02-30" is not a day in the calendar',
    "flag: yes": '"yes" is neither true nor false',
    "factor: 1,5": '"1,5" is not a number such as 1323 or 12.8 (no commas)',
    "factor: 3": "factor cannot be more than 2",
    "factor: 0": "factor must be more than 0",
}


@pytest.mark.parametrize(("line", "message"), WRONG_VALUES.items())
def test_a_wrong_value_is_told_where_it_stands(line, message):
    column = line.index(":") + 3

    assert told(f"title: x\n{line}\n") == [("content/wrong-value", 2, column, message)]


WRONG_FORMS = {
    "url: oag.ca.gov": '"oag.ca.gov" is not a web address such as https://oag.ca.gov',
    "tag: English": '"English" is not a language tag such as es or zh-Hant',
    "list: [a, B b]": '"B b" is not an id: lower-case letters, digits and single hyphens, such as pocket-card',
    'parts: {one: {name: "a\\nb"}}': '"a b" must be on one line',
}


@pytest.mark.parametrize(("line", "message"), WRONG_FORMS.items())
def test_a_wrong_form_is_told_with_an_example_of_the_right_one(line, message):
    assert [(rule, row, words) for rule, row, _, words in told(f"title: x\n{line}\n")] == [("content/wrong-form", 2, message)]


def test_a_wrong_id_of_a_group_is_told_at_the_key():
    (rule, line, column, message), *more = told("title: x\nparts:\n  One Two: {name: a}\n")

    assert (rule, line, column, more) == ("content/wrong-form", 3, 3, [])
    assert message.startswith('"One Two" is not an id')


def test_an_unknown_word_of_a_choice_is_told_with_the_nearest():
    assert told("title: x\nform: tabel\n") == [("content/unknown-value", 2, 7, '"tabel" is not known for form')]
    assert hint("title: x\nform: tabel\n") == 'did you mean "table"?'


def test_the_words_of_a_choice_are_listed_when_none_is_near():
    assert hint("title: x\nform: pie\n") == "known: bars, table"


def test_an_empty_text_is_told():
    assert told("title: ' '\n") == [("content/empty", 1, 8, "title is empty")]


COUNTS = {
    "list: [a]": "list has too few entries: 1, not 2",
    "list: [a, b, c, d]": "list has too many entries: 4, not 3",
    "pair: [a]": "pair has too few entries: 1",
    "pair: [a, b, c]": "pair has too many entries: 3, not 2",
}


@pytest.mark.parametrize(("line", "message"), COUNTS.items())
def test_a_wrong_count_is_told_where_the_list_begins(line, message):
    assert told(f"title: x\n{line}\n") == [("content/count", 2, 7, message)]


def test_a_list_is_not_also_too_short_when_its_entries_are_faults():
    assert [rule for rule, *_ in told("title: x\nlist: [a, B]\n")] == ["content/wrong-form"]


def test_every_fault_of_a_file_is_told_at_once():
    text = "number: x\nday: y\ncolour: red\nparts: {one: {}}\n"

    assert sorted(rule for rule, *_ in told(text)) == [
        "content/missing-key",
        "content/missing-key",
        "content/unknown-key",
        "content/wrong-value",
        "content/wrong-value",
    ]


def test_a_rule_over_several_keys_is_told_where_their_group_begins():
    text = "name: a\naudience: public\nlanguages: [en]\ntogether: [en, es]\n"

    message = "a document cannot have both `languages` (one file each) and `together` (one file)"
    assert told(text, Document) == [("content/wrong-value", 1, 1, message)]


def test_a_very_long_value_is_cut_short_in_the_message():
    (_, _, _, message), *_ = told(f"title: x\nform: {'a' * 500}\n")

    assert message == f'"{"a" * 57}..." is not known for form'


# What may stand at a path of content.yaml, through groups, optional records and lists.
FIELDS = {
    ("campaign",): "series",
    ("editions", "office"): "least_size",
    ("documents", "flyer", "fit"): "leading",
    (): "publisher",
}


@pytest.mark.parametrize(("path", "field"), FIELDS.items())
def test_the_keys_that_may_stand_at_a_path_are_known(path, field):
    assert field in fields_at(ContentFile, path)


def test_where_any_key_may_stand_none_is_suggested():
    assert fields_at(TranslatableLine, ()) == []
