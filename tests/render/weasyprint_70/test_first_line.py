"""press/render/weasyprint_70/first_line.py: a text that fits but for the space after it is kept whole."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("spare", [0.1, 0.5, 0.9])  # in millimetres; a space of 10 points is 0.92 wide
def test_a_line_keeps_every_word_that_fits_though_the_space_after_the_last_does_not(render, spare):
    words = "all of these words"
    (run,) = render(f"<p>{words}</p>").runs

    piece = render(f"<p style='inline-size: {run.width + spare}mm'>{words} <b>and more</b></p>")

    assert [run.text for run in piece.runs] == [words, "and more"]
