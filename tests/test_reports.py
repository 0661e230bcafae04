"""Diagnostics as people and machines read them."""

import json

import pytest

from press.diagnostics import Diagnostic, FilePlace, PagePlace, Severity
from press.reports import report, summary

EDITION = Diagnostic(
    "content/unknown-edition",
    'edition "larg-print" of indicator-card is not known',
    FilePlace("content.yaml", 41, 24, "    editions: [office, larg-print]", 10),
    'did you mean "large-print"? editions are listed at content.yaml:12',
)
OVERFLOW = Diagnostic(
    "preflight/overflow",
    'text needs 4.1 mm more than panel "signs" has',
    PagePlace("indicator-card.ar.pdf", 2, "signs"),
    origin=FilePlace("translations/ar.po", 212, 1, 'msgctxt "indicator-card.signs.debt"', 35),
)
STALE = Diagnostic("translation/stale", "100% changed\nsince", FilePlace("translations/es.po", 7, 1), severity=Severity.WARNING)
NOTE = Diagnostic("content/note", "worth knowing", FilePlace("content.yaml"), severity=Severity.NOTE)

# `larg-print` starts after `    editions: [office, `, which is 23 characters: column 24, and 23 spaces before the carets.
EDITION_WORDS = """\
content.yaml:41:24: error: edition "larg-print" of indicator-card is not known [content/unknown-edition]
   41 |     editions: [office, larg-print]
      |                        ^^^^^^^^^^
  did you mean "large-print"? editions are listed at content.yaml:12"""
# The text that overflows is named by the line of the PO file that it comes from.
OVERFLOW_WORDS = """\
indicator-card.ar.pdf page 2: error: text needs 4.1 mm more than panel "signs" has [preflight/overflow]
  from translations/ar.po:212:1
  212 | msgctxt "indicator-card.signs.debt"
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"""


def at(line, column, excerpt, length=1):
    return Diagnostic("content/x", "wrong", FilePlace("a.yaml", line, column, excerpt, length))


def carets(diagnostic):
    """What the row of carets stands under, read off the report as a person would."""
    shown, below = report([diagnostic], "human").splitlines()[1:3]
    return "".join(letter for letter, mark in zip(shown.ljust(len(below)), below, strict=False) if mark == "^")


def test_a_problem_of_a_file_is_told_in_four_lines():
    assert report([EDITION], "human") == EDITION_WORDS


def test_a_problem_of_a_page_names_the_line_its_words_come_from():
    assert report([OVERFLOW], "human") == OVERFLOW_WORDS


def test_problems_are_told_each_once_and_in_order():
    assert report([OVERFLOW, EDITION, EDITION], "human") == f"{EDITION_WORDS}\n{OVERFLOW_WORDS}"


def test_a_problem_without_a_line_shows_no_line():
    assert report([NOTE], "human") == "content.yaml: note: worth knowing [content/note]"


def test_carets_stand_under_the_words_that_are_meant():
    assert carets(at(3, 8, "title: a word or two", 6)) == "a word"


def test_carets_never_go_beyond_the_line():
    assert carets(at(3, 8, "title: a word", 500)) == "a word"


def test_the_end_of_a_line_still_gets_a_caret():
    lines = report([at(3, 7, "title:")], "human").splitlines()

    assert lines[2] == "      |       ^"


def test_a_tab_in_the_line_does_not_move_the_carets():
    assert carets(at(3, 2, "\ttitle: x", 5)) == "title"


def test_control_characters_do_not_reach_the_terminal():
    assert "\x1b" not in report([at(3, 1, "title: \x1b[31mred")], "human")


@pytest.mark.parametrize("column", [1, 150, 160, 161, 500, 5000])
def test_in_a_very_long_line_the_words_that_are_meant_are_shown(column):
    line = "." * (column - 1) + "here" + "." * 6000

    diagnostic = at(3, column, line, 4)

    assert carets(diagnostic) == "here"
    assert max(len(row) for row in report([diagnostic], "human").splitlines()[1:]) < 200


def test_json_has_every_field_of_a_problem_of_a_file():
    told = json.loads(report([EDITION], "json"))

    assert told == [
        {
            "severity": "error",
            "rule": "content/unknown-edition",
            "message": 'edition "larg-print" of indicator-card is not known',
            "hint": 'did you mean "large-print"? editions are listed at content.yaml:12',
            "file": "content.yaml",
            "line": 41,
            "column": 24,
        }
    ]


def test_json_has_every_field_of_a_problem_of_a_page():
    told = json.loads(report([OVERFLOW], "json"))

    assert told == [
        {
            "severity": "error",
            "rule": "preflight/overflow",
            "message": 'text needs 4.1 mm more than panel "signs" has',
            "hint": "",
            "pdf": "indicator-card.ar.pdf",
            "page": 2,
            "panel": "signs",
            "origin": "translations/ar.po:212:1",
        }
    ]


def test_json_of_nothing_is_an_empty_list():
    assert json.loads(report([], "json")) == []


def test_github_gets_an_annotation_a_line():
    lines = report([EDITION, OVERFLOW], "github").splitlines()

    edition = (
        '::error file=content.yaml,line=41,col=24,title=content/unknown-edition::edition "larg-print" of indicator-card is not'
        ' known did you mean "large-print"? editions are listed at content.yaml:12'
    )
    overflow = '::error file=indicator-card.ar.pdf,title=preflight/overflow::text needs 4.1 mm more than panel "signs" has'
    assert lines == [edition, overflow]


def test_github_escapes_what_would_end_an_annotation():
    # Workflow commands: % is written %25, a line feed %0A; otherwise the second line would be a message of its own.
    line = report([STALE], "github")

    assert line == "::warning file=translations/es.po,line=7,col=1,title=translation/stale::100%25 changed%0Asince"


def test_github_escapes_what_would_end_a_property():
    # In properties a comma starts the next one and a colon ends them all: %2C and %3A.
    odd = Diagnostic("content/x", "wrong", FilePlace("briefs/a,b:c.yaml", 1, 1))

    assert report([odd], "github") == "::error file=briefs/a%2Cb%3Ac.yaml,line=1,col=1,title=content/x::wrong"


def test_github_calls_a_note_a_notice():
    assert report([NOTE], "github").startswith("::notice file=content.yaml,")


def test_the_summary_counts_each_kind_once():
    assert summary([EDITION, EDITION, OVERFLOW, STALE]) == "2 errors, 1 warning"


def test_the_summary_of_nothing_says_so():
    assert summary([]) == "nothing wrong"
