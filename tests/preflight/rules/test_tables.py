"""preflight/tables: rows of one length, headings that say what they head."""

from __future__ import annotations

import pikepdf
import pytest

from press.preflight.rules import tables
from tests.preflight.conftest import damaged, element, messages, said

COL = "<th scope='col'>h</th>"
ROW = "<th scope='row'>h</th>"


@pytest.mark.parametrize(
    "rows",
    [
        f"<tr>{COL * 2}</tr><tr><td>a</td><td>b</td></tr>",
        f"<tr>{COL}<th scope='col' colspan='2'>h</th></tr><tr><td>a</td><td>b</td><td>c</td></tr>",
        "<tr><th scope='row' rowspan='3'>g</th><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr>" * 2,
        f"<tr>{ROW}<td rowspan='2' colspan='2'>a</td></tr><tr>{ROW}</tr><tr>{ROW}<td>b</td><td>c</td></tr>",
        f"<tr>{ROW}<td rowspan='2'>a</td><td>b</td></tr><tr><th scope='row' rowspan='2'>h</th><td>c</td></tr><tr><td>d</td><td>e</td></tr>",
        f"<tr>{ROW}<td><table><tr>{COL * 3}</tr></table></td></tr>",
        f"<tr>{COL}<th scope='col'></th></tr><tr><td></td><td>b</td></tr>",
    ],
)
def test_a_table_with_rows_of_one_length_and_headings_passes(render, rows):
    assert said(tables, render(f"<table>{rows}</table>").subject()) == []


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (f"<tr>{COL * 2}</tr><tr><td>a</td></tr>", "the rows of a table have 1 to 2 columns"),
        (f"<tr>{COL}</tr><tr><td colspan='3'>a</td></tr>", "the rows of a table have 1 to 3 columns"),
        (f"<tr>{ROW}<td rowspan='2'>a</td></tr><tr>{ROW}<td>b</td></tr>", "the rows of a table have 2 to 3 columns"),
        ("<tr><td>a</td></tr>", "a table has no headings"),
        (f"<tr>{ROW}<td><table><tr><td>a</td></tr></table></td></tr>", "a table has no headings"),
    ],
)
def test_a_ragged_or_headless_table_is_named(render, rows, message):
    assert said(tables, render(f"<table>{rows}</table>").subject()) == [("preflight/tables", message, 0)]


def test_a_heading_that_does_not_say_what_it_heads_is_named(plain):
    bad = damaged(plain, lambda pdf: element(pdf, "TH").__delitem__("/A"))

    assert messages(tables, bad) == ["a heading of a table has no scope"]


def test_a_table_without_rows_is_named(plain):
    bad = damaged(plain, lambda pdf: element(pdf, "Table").__setattr__("K", pikepdf.Array()))

    assert messages(tables, bad) == ["a table has no rows"]
