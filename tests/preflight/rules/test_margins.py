"""preflight/margins: heads and feet are on the page whole, and stand apart."""

from __future__ import annotations

import pytest

from press.preflight.rules import margins
from tests.preflight.conftest import said, seen
from tests.render.pieces import run

# The piece is 120 by 80 mm; a run is 30 by 5 mm.
FOOT = run("2027", x=20, y=72, margin="@bottom-left")
TEXT = "<p>Text</p><p style='break-before: page'>More text</p>"


def heads(left: str, right: str, css: str = "") -> str:
    """A page with two heads, each in its box of 50 mm, and neither broken."""
    box = f"inline-size: 50mm; white-space: nowrap; {css}"
    return f"@page {{ @top-left {{ content: '{left}'; {box} }} @top-right {{ content: '{right}'; {box}; text-align: right }} }}"


def test_heads_that_have_room_pass(render):
    piece = render(TEXT, heads("A short head", "Another")).subject()

    assert {found.margin for found in piece.rendering.runs} == {"@top-left", "@top-right", ""}
    assert said(margins, piece) == []


def test_heads_that_run_into_each_other_are_named_once_with_the_first_page(render):
    long = "A head of many words that is far too long"
    piece = render(TEXT, heads(long, "The title of the part")).subject()

    message = f'"{long[:40]}", in the margin, overlaps "The title of the part" or is less than 1.5 mm from it, on 2 pages'
    assert said(margins, piece) == [("preflight/margins", message, 1)]


@pytest.mark.parametrize(("gap", "problems"), [(1.0, 1), (2.0, 0)])
def test_a_number_beside_a_year_needs_a_gap(plain, gap, problems):
    number = run("88", x=FOOT.x + FOOT.width + gap, y=72, margin="@bottom-right")

    assert len(said(margins, seen(plain, runs=(FOOT, number)))) == problems


def test_what_stands_in_one_box_belongs_together(plain):
    assert said(margins, seen(plain, runs=(FOOT, run("and more", x=50, y=72, margin="@bottom-left")))) == []


@pytest.mark.parametrize(("y", "problems"), [(70, 1), (66, 0)])
def test_text_of_the_page_is_no_nearer_to_what_stands_in_the_margin(plain, y, problems):
    assert len(said(margins, seen(plain, runs=(FOOT, run("text", x=20, y=y))))) == problems


def test_lines_of_other_pages_are_not_in_the_way(plain):
    assert said(margins, seen(plain, runs=(FOOT, run("text", x=20, y=72, page=2)))) == []


def test_what_the_edge_cuts_off_is_for_other_rules(plain):
    assert said(margins, seen(plain, runs=(run("text", x=-2),))) == []
