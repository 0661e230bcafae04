"""YAML text becomes plain values whose places are known; everything else YAML can do is refused in plain words."""

import pytest

from press.content.yaml_source import MAX_DEPTH, parse_yaml

SOURCE = """\
# a remark
title: Your pay
back:
  lead: >-
    One line
    and another
  "quoted key": 'it''s'
  list: [a, {b: c}]
steps:
  - first
  - name: second
    größe: ölig
"""


def parsed(text):
    """The file of a text that has nothing wrong with it."""
    source, faults = parse_yaml(text, "a.yaml")
    assert faults == []
    return source


def rules(text):
    """The rules that a text breaks, each with its line and column."""
    _, faults = parse_yaml(text, "a.yaml")
    return [(fault.rule, fault.place.line, fault.place.column) for fault in faults]


def meant(place):
    """The words that a place covers on its line."""
    return place.excerpt[place.column - 1 : place.column - 1 + place.length]


# Path -> line and column where the value begins, counted in SOURCE by hand.
VALUES = {
    ("title",): (2, 8, "Your pay"),
    ("back", "lead"): (4, 9, ">-"),
    ("back", "quoted key"): (7, 17, "'it''s'"),
    ("back", "list"): (8, 9, "[a, {b: c}]"),
    ("back", "list", 0): (8, 10, "a"),
    ("back", "list", 1): (8, 13, "{b: c}"),
    ("back", "list", 1, "b"): (8, 17, "c"),
    ("steps", 0): (10, 5, "first"),
    ("steps", 1, "name"): (11, 11, "second"),
    ("steps", 1, "größe"): (12, 12, "ölig"),
}
KEYS = {("back", "quoted key"): (7, 3, '"quoted key"'), ("steps", 1, "größe"): (12, 5, "größe"), ("back",): (3, 1, "back")}


@pytest.mark.parametrize(("path", "where"), VALUES.items())
def test_a_value_is_found_where_it_stands(path, where):
    place = parsed(SOURCE).place(path)

    assert (place.line, place.column, meant(place)) == where


@pytest.mark.parametrize(("path", "where"), KEYS.items())
def test_a_key_is_found_where_it_stands(path, where):
    place = parsed(SOURCE).place(path, on="key")

    assert (place.line, place.column, meant(place)) == where


def test_words_inside_a_block_are_found_on_their_own_line():
    place = parsed(SOURCE).place(("back", "lead"), find="another")

    assert (place.line, place.column, meant(place)) == (6, 9, "another")


def test_words_are_not_looked_for_beyond_their_value():
    place = parsed(SOURCE).place(("title",), find="another")

    assert (place.line, place.column) == (2, 8)


def test_an_unknown_path_leads_to_its_nearest_parent():
    place = parsed(SOURCE).place(("steps", 1, "colour"), on="key")

    assert (place.line, meant(place)) == (11, "name: second")


def test_a_place_shows_its_line_without_the_carriage_return():
    place = parsed("title: x\r\nlead: y\r\n").place(("lead",))

    assert (place.line, place.column, place.excerpt) == (2, 7, "lead: y")


def test_values_are_what_their_author_typed():
    source = parsed("a: no\nb: on\nc: 9:30\nd: 0123\ne: 1_000\nf: 1e3\ng: 2026-11-23\nh: =\ni: <<\nj: 'null'\n")

    typed = ["no", "on", "9:30", "0123", "1_000", "1e3", "2026-11-23", "=", "<<", "null"]
    assert list(source.value.values()) == typed


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_a_key_without_a_value_holds_nothing(nothing):
    assert parsed(f"a: {nothing}\nb: x\n").value == {"a": None, "b": "x"}


def test_quotes_and_blocks_say_the_same():
    source = parsed("a: 'one two'\nb: \"one two\"\nc: >-\n  one\n  two\nd: |-\n  one two\n")

    assert set(source.value.values()) == {"one two"}


def test_a_key_given_twice_is_told_at_the_second_and_names_the_first():
    _, faults = parse_yaml("a: 1\nb: {c: 2}\na:\n  d: 3\n", "a.yaml")

    assert [(f.rule, str(f.place), f.hint) for f in faults] == [
        ("yaml/duplicate-key", "a.yaml:3:1", "first at a.yaml:1:1; keep one of the two")
    ]


def test_a_key_is_given_twice_only_within_one_group():
    assert rules("a: {c: 1}\nb: {c: 2}\n") == []


def test_an_alias_and_its_anchor_are_both_refused():
    assert rules("a: &x 1\nb: *x\n") == [("yaml/alias", 1, 4), ("yaml/alias", 2, 4)]


def test_an_alias_bomb_is_refused_without_being_set_off():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]

    source, faults = parse_yaml("\n".join(lines), "a.yaml")

    assert {fault.rule for fault in faults} == {"yaml/alias"}
    assert source.value["a39"] == [None] * 9


@pytest.mark.parametrize("tagged", ["!!int 3", "!!str 3", "!secret 3", "!!python/object:os.system {}", "! 3"])
def test_a_tag_is_refused(tagged):
    assert rules(f"a: 1\nb: {tagged}\n") == [("yaml/tag", 2, 4)]


def test_a_merge_key_is_a_key_like_any_other():
    assert parsed("<<: {a: 1}\n").value == {"<<": {"a": "1"}}


@pytest.mark.parametrize("key", ["[a, b]", "{a: b}", "? [a]\n"])
def test_a_key_that_is_no_word_is_refused(key):
    assert [rule for rule, *_ in rules(f"{key}: 1\n")] == ["yaml/key"]


def test_a_text_that_begins_with_braces_is_told_to_need_quotes():
    _, faults = parse_yaml("a: {{ contact.desk }}\n", "a.yaml")

    assert (str(faults[0].place), faults[0].hint) == ("a.yaml:1:5", "put a text that starts with {{ in quotes")


def test_after_a_key_that_is_no_word_reading_goes_on():
    source, faults = parse_yaml("[a, [b]]: {c: 1}\nd: 2\n", "a.yaml")

    assert [fault.rule for fault in faults] == ["yaml/key"]
    assert source.value == {"d": "2"}


def test_every_line_indented_with_a_tab_is_told():
    assert rules("a:\n\tb: 1\n  \tc: 2\n") == [("yaml/tab", 2, 1), ("yaml/tab", 3, 3)]


def test_a_tab_inside_a_text_harms_nobody():
    assert parsed("a: one\ttwo\nb: |\n  one\n  two\tthree\n").value == {"a": "one\ttwo", "b": "one\ntwo\tthree\n"}


@pytest.mark.parametrize("line", ["\t", "\t# a remark"])
def test_a_tab_on_a_line_without_a_value_is_told_too(line):
    assert rules(f"a: 1\n{line}\nb: 2\n") == [("yaml/tab", 2, 1)]


@pytest.mark.parametrize("text", ["", " \n\n", "# only a remark\n", "---\n", "~\n", "null\n"])
def test_a_file_that_says_nothing_is_told_so(text):
    assert rules(text) == [("yaml/empty", 1, 1)]


@pytest.mark.parametrize("before", ["", "é", "é" * 9, "文字", "😀 "])
def test_a_control_character_is_told_where_it_stands(before):
    text = f"a: 1\nb: {before}\x07\n"

    assert rules(text) == [("yaml/character", 2, len("b: ") + len(before) + 1)]


def test_a_second_document_is_told_where_it_starts():
    assert rules("a: 1\n---\nb: 2\n") == [("yaml/documents", 2, 1)]


def test_one_document_may_say_where_it_starts_and_ends():
    assert parsed("---\na: 1\n...\n").value == {"a": "1"}


def nested(levels):
    return "a: " + "[" * levels + "x" + "]" * levels + "\n"


def test_nesting_is_allowed_to_a_depth_and_told_beyond_it():
    # The innermost value of nested(n) lies n + 1 steps deep; MAX_DEPTH steps are allowed.
    assert rules(nested(MAX_DEPTH - 1)) == []
    assert rules(nested(MAX_DEPTH)) == [("yaml/depth", 1, len("a: ") + MAX_DEPTH + 1)]


@pytest.mark.parametrize("text", [nested(500), "a: " + "[" * 5_000, "a:\n" + "".join(f"{' ' * n}- \n" for n in range(1, 200))])
def test_nesting_without_end_is_told_and_not_followed(text):
    assert rules(text)


@pytest.mark.parametrize(
    "text", ["a: 1\n b: 2\n", "a: [1, 2\n", "a: {b: 1\n", "- a\nb: 1\n", "a:\n  - b\n c: 1\n", "a: 1\nb\n"]
)
def test_other_broken_yaml_is_told_on_a_line_of_the_file(text):
    _, faults = parse_yaml(text, "a.yaml")

    assert [fault.rule for fault in faults] == ["yaml/syntax"]
    assert 1 <= faults[0].place.line <= len(text.split("\n"))
