"""What goes wrong when a text should stand between quotes: each fault is told where it is, with what to do about it."""

import pytest

from press.content.yaml_source import parse_yaml
from press.diagnostics import Severity

# A value of the key `lead`; the column where the fault is, counted from its first character; words of message and hint.
FAULTS = {
    '"Evening" classes': (10, "goes on after its closing", "single quotes"),
    '"He said "come" now"': (10, "goes on after its closing", "single quotes"),
    '"Evening classes".': (17, "goes on after its closing", "single quotes"),
    "'Share' and care": (8, "goes on after its closing", "double quotes"),
    '""Evening classes""': (0, "an empty text", "one at each end"),
    '"Evening classes': (0, 'mark " that opens here', 'end the text with "'),
    '"Evening classes”': (0, 'mark " that opens here', '” does not close it: end the text with "'),
    "'tis the season": (0, "mark ' that opens here", "apostrophe goes between double quotes"),
    "'Don't come'": (4, "an apostrophe ends a text", "write it twice"),
    "“Call: now”": (5, "a second colon", '“ quotes nothing in YAML: begin and end the text with "'),
    "Your pay: what to ask": (8, "a second colon", "put the whole text in quotes"),
    "**Everybody**": (0, 'cannot begin with "*"', "begins with * in quotes"),
    "*Everybody may come": (0, 'the alias "*Everybody"', "begins with * in quotes"),
    "*Everybody*": (0, 'cannot begin with "*"', "begins with * in quotes"),
    "&Friends come": (0, 'the anchor "&Friends"', "begins with & in quotes"),
    "!Attention please": (0, 'the tag "!Attention"', "begins with ! in quotes"),
    "@home tonight": (0, 'cannot begin with "@"', "begins with @ in quotes"),
    "`code` here": (0, 'cannot begin with "`"', "begins with ` in quotes"),
    "%50 off": (0, 'cannot begin with "%"', "begins with % in quotes"),
    "[Sign here] please": (0, 'cannot begin with "["', "begins with [ in quotes"),
    "[@survey]": (0, 'cannot begin with "["', "begins with [ in quotes"),
    "{name} please": (0, 'cannot begin with "{"', "begins with { in quotes"),
    "{{ contact.desk }} is open": (1, "a key must be a plain word", "starts with {{ in quotes"),
    "- come": (0, 'cannot begin with "-"', "begins with - in quotes"),
    "? really": (0, 'cannot begin with "?"', "begins with ? in quotes"),
    ": what": (0, 'cannot begin with ":"', "begins with : in quotes"),
    "> Everybody may come": (0, 'cannot begin with ">"', "begins with > in quotes"),
    "| Everybody": (0, 'cannot begin with "|"', "begins with | in quotes"),
    ", and more": (0, 'cannot begin with ","', "begins with , in quotes"),
    "] odd": (0, 'cannot begin with "]"', "begins with ] in quotes"),
    r'"C:\path"': (3, "a backslash", "write it twice"),
    r'"50 \% off"': (4, "a backslash", "write it twice"),
    "{fact: x, label: men, women}": (22, '"women" has no value', "a comma ends a text"),
    "[Monday, @home]": (9, 'cannot begin with "@"', "begins with @ in quotes"),
    "[Monday, Tuesday": (0, 'the bracket "[" that opens here', "close it with ]"),
}  # fmt: skip


@pytest.mark.parametrize(("value", "told"), FAULTS.items())
def test_a_text_that_needs_quotes_is_told_with_its_own_cure(value, told):
    column, message, hint = told

    _, faults = parse_yaml(f"title: Night\nlead: {value}\nmore: Everybody\n", "a.yaml")

    assert [(f.place.line, f.place.column) for f in faults] == [(2, len("lead: ") + column + 1)]
    assert message in faults[0].message
    assert hint in faults[0].hint


LINES = {
    "title:Evening\nlead: x\n": (1, 6, "no space after this colon", "`name: text`"),
    "lead: x\ntitle:Evening\nmore: y\n": (2, 6, "no space after this colon", "`name: text`"),
    "lead: one\ntwo lines\nmore: x\n": (2, 1, "no key", "indent it"),
    "lead: |\ntext\nmore: x\n": (2, 1, "no key", "indent it"),
    "a:\n  b: x\n c: y\n": (3, 2, "begins in a column", "same column"),
    "lead: one\n  two: lines\nmore: x\n": (2, 6, "stands below a text", "quotes"),
    "lead: one #2\n  two\nmore: x\n": (1, 11, '" #" ends the text', "quotes"),
    "lead: one\n  and #2\n  three\nmore: x\n": (2, 7, '" #" ends the text', "quotes"),
    "lead: 'Call\nmore: Don't'\n": (1, 7, "closed too late", "on its own line"),
    'lead: "Call\nmore: x\nlast: "y"\n': (1, 7, "closed too late", "on its own line"),
    "lead: x\n...\nmore: y\n": (3, 1, "ends the file", "indent"),
}


@pytest.mark.parametrize(("text", "told"), LINES.items())
def test_a_line_that_does_not_fit_is_told_where_it_goes_wrong(text, told):
    line, column, message, hint = told

    _, faults = parse_yaml(text, "a.yaml")

    errors = [f for f in faults if f.severity is Severity.ERROR]
    assert [(f.place.line, f.place.column) for f in errors] == [(line, column)]
    assert message in errors[0].message
    assert hint in errors[0].hint


HASHES = {
    "lead: Room B #4, second floor": (1, 14),
    "lead: Share — #NightSchool": (1, 15),
    "lead: Classes # 1 in town": (1, 15),
    "lead: #NightSchool": (1, 7),
    'lead: "Share" #NightSchool': (1, 15),
    "lead: We meet\n  #4 second floor": (2, 3),
    "lead: [one, two #2\n  ]": (1, 17),
    "lead: {a: one #2\n  }": (1, 15),
    "lead:\n  - one\n  - two #2": (3, 9),
    "lead: >-\n  one #1\nmore: x #2": (3, 9),
}


@pytest.mark.parametrize(("text", "where"), HASHES.items())
def test_a_text_that_a_hash_cuts_is_told_where(text, where):
    _, faults = parse_yaml(f"{text}\nmore_yet: x\n", "a.yaml")

    assert [(f.rule, f.severity, f.place.line, f.place.column) for f in faults] == [("yaml/comment", Severity.WARNING, *where)]


@pytest.mark.parametrize(
    "text",
    [
        'lead: "Room #4"', "lead: 'Room #4'", "lead: |\n  Room #4\n  #5", "lead: >-\n  Room #4", "lead: Room#4", "lead: C# is a note",
        "lead: x # remark", "lead: x  # remark", "#lead: x", "lead: x\n#more: y", "lead:\n  #a: x\n  b: y", "a:\n  b: x\n  #c: y",
        '"#4": x', "lead: https://school.example/#place", "## Heading\nlead: x", "lead: x\n\n  #4", 'lead: "a\n  #4 b"',
    ],
)  # fmt: skip
def test_a_remark_and_a_hash_that_is_printed_are_left_alone(text):
    assert parse_yaml(f"{text}\nmore: x\n", "a.yaml")[1] == []


@pytest.mark.parametrize("text", ["“Your pay”", "‘Your pay’", "«Your pay»", "„Your pay“", '“Your pay"', "”Your pay”"])
def test_curly_quotes_around_a_text_are_told_to_be_printed(text):
    _, faults = parse_yaml(f"title: {text}\n", "a.yaml")

    assert [(f.rule, f.severity, f.place.column) for f in faults] == [("yaml/quotes", Severity.WARNING, 8)]


@pytest.mark.parametrize(
    "text", ['"“Your pay”"', "“Your” and “pay”", "“Your pay” is due", "Your “pay”", "‘Tis the workers’ pay", "“"]
)
def test_curly_quotes_that_are_meant_are_left_alone(text):
    assert parse_yaml(f"title: {text}\n", "a.yaml")[1] == []


HIDDEN = "\u200b\u00ad\u200e\u200f\u202e\u202c\u2066\u2060\ufeff\u2028\u2029\x85\u2800\u3164\ufffc\ufffd\u061c\u034f\x9d"


@pytest.mark.parametrize("style", ["plain", "quoted", "block", "key"])
@pytest.mark.parametrize("character", HIDDEN, ids=lambda c: f"U+{ord(c):04X}")
def test_an_invisible_character_is_named_by_code_and_place(character, style):
    before, after = {"plain": ("a: x", "\n"), "quoted": ('a: "x', '"\n'), "block": ("a: |\n  x", "\n"), "key": ("x", ": y\n")}[
        style
    ]

    _, faults = parse_yaml(f"b: 1\n{before}{character}y{after}", "a.yaml")

    line, column = (3, 4) if style == "block" else (2, len(before) + 1)
    assert [(f.rule, f.place.line, f.place.column) for f in faults] == [("yaml/character", line, column)]
    assert f"U+{ord(character):04X}" in faults[0].message
    assert faults[0].hint


def test_an_invisible_character_that_is_written_as_an_escape_is_told_too():
    _, faults = parse_yaml('a: "x\\u200By"\nb: "x\\ny\\u00e9"\n', "a.yaml")

    assert [(f.rule, f.place.line, f.place.column) for f in faults] == [("yaml/character", 1, 4)]


@pytest.mark.parametrize(
    "text", ["نمی\u200cشود", "क्\u200dष", "a\u00a0b", "a\u202fb", "“é”x", "# a\u200bb\na: b", "日本\u3000語", "👩\u200d🏫"]
)
def test_joiners_of_letters_and_wide_spaces_are_no_faults(text):
    assert parse_yaml(f"a: x\nb: {text}\n" if "#" not in text else f"{text}\n", "a.yaml")[1] == []


@pytest.mark.parametrize("text", ["call\u200cme", "call \u200dme"])
def test_joiners_between_letters_that_do_not_join_are_told(text):
    assert [f.rule for f in parse_yaml(f"a: {text}\n", "a.yaml")[1]] == ["yaml/character"]
