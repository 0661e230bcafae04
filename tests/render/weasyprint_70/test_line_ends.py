"""press/render/weasyprint_70/line_ends.py: the space at the end of a line is no gap, and a word ends there."""

from __future__ import annotations

from itertools import pairwise

import pytest


def test_from_right_to_left_a_line_that_ends_at_a_space_has_no_gap_before_its_last_words(render):
    words = (
        "<p>رایگان، در هر ساعت و به بیش از <span dir='ltr'>200</span> زبان با <span dir='ltr'>1-888-373-7888</span> تماس</p>"
    )
    piece = render(words, "p { width: 64mm }", lang="fa")

    first = [run for run in piece.runs if round(run.y + run.height) == round(piece.runs[0].y + piece.runs[0].height)]
    assert [run.text.strip() for run in first][-2:] == ["200", "زبان با"]
    assert first[0].x + first[0].width == pytest.approx(110, abs=0.05)  # the page is 120 mm wide, its margin 10 mm
    for right, left in pairwise(first):
        assert left.x + left.width == pytest.approx(right.x, abs=0.05)
