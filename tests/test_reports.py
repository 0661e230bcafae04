"""Diagnostics as people and machines read them."""

import json

import pytest

from press.diagnostics import Diagnostic, FilePlace, PagePlace, Severity
from press.reports import report, summary

EDITION = Diagnostic(
    "content/unknown-edition",
    'edition "larg-print" of indicator-card is not known',
    FilePlace("content.yaml", 41, 17, "    editions: [office, larg-print]", 10),
    'did you mean "large-print"? editions are listed at content.yaml:12',
)
OVERFLOW = Diagnostic(
    "preflight/overflow",
    'text needs 4.1 mm more than panel "signs" has',
    PagePlace("indicator-card.ar.pdf", 2, "signs"),
    origin=FilePlace("translations/ar.po", 212),
)
STALE = Diagnostic("translation/stale", "100% changed\nsince", FilePlace("translations/es.po", 7, 1), severity=Severity.WARNING)
NOTE = Diagnostic("content/note", "worth knowing", FilePlace("content.yaml"), severity=Severity.NOTE)

# The column of the house's example counts from 1: `larg-print` starts after `    editions: [office, `, 23 characters.
EDITION_WORDS = """\
content.yaml:41:24: error: edition "larg-print" of indicator-card is not known [content/unknown-edition]
   41 |     editions: [office, larg-print]
      |                        ^^^^^^^^^^
  did you mean "large-print"? editions are listed at content.yaml:12"""
OVERFLOW_WORDS = """\
indicator-card.ar.pdf page 2: error: text needs 4.1 mm more than panel "signs" has [preflight/overflow]
  from translations/ar.po:212"""


def at(line, column, excerpt, length=1):
    return Diagnostic("content/x", "wrong", FilePlace("a.yaml", line, column, excerpt, length))


def carets(diagnostic):
    """What the row of carets stands under, read off the report as a person would."""
    shown, below = report([diagnostic], "human").splitlines()[1:3]
    return "".join(letter for letter, mark in zip(shown.ljust(len(below)), below, strict=False) if mark == "^")
