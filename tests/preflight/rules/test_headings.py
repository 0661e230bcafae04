"""preflight/headings: headings start at the first level and leave none out."""

from __future__ import annotations

import pytest

from press.preflight.rules import headings
from tests.preflight.conftest import damaged, messages, said


def page(levels: str) -> str:
    return "".join(f"<h{level}>T</h{level}><p>x</p>" for level in levels)


@pytest.mark.parametrize("levels", ["1", "11", "12", "123", "1232", "12321", "123456"])
def test_levels_without_gaps_pass(render, levels):
    assert said(headings, render(page(levels)).subject()) == []


@pytest.mark.parametrize(
    ("levels", "message"),
    [
        ("2", "a heading of level 2 follows level none"),
        ("13", "a heading of level 3 follows level 1"),
        ("124", "a heading of level 4 follows level 2"),
        ("1214", "a heading of level 4 follows level 1"),
    ],
)
def test_a_level_that_is_left_out_is_named(render, levels, message):
    assert said(headings, render(page(levels)).subject()) == [("preflight/headings", message, 0)]


def test_a_piece_without_headings_is_named(render):
    assert messages(headings, render("<p>x</p>").subject()) == ["the piece has no heading"]


def test_a_file_without_structure_is_left_to_the_rule_of_the_document(plain):
    assert messages(headings, damaged(plain, lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"))) == []
