"""preflight/contrast: text stands out from what is behind it."""

from __future__ import annotations

import pytest

from press.preflight.rules import contrast
from press.preflight.rules.contrast import contrast as ratio
from tests.preflight.conftest import said, seen
from tests.render.pieces import run

BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
GREY = (0x77 / 255,) * 3  # #777 on white is 4.48 to 1, the well-known near miss; #767676 is 4.54
PALE = (0x95 / 255,) * 3  # #959595 on white is 2.99, #949494 is 3.03


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (BLACK, WHITE, 21),
        (WHITE, BLACK, 21),
        (WHITE, WHITE, 1),
        (GREY, WHITE, 4.48),
        ((1, 0, 0), WHITE, 4.0),  # 1.05 / (0.2126 + 0.05)
        ((0, 0, 1), WHITE, 8.59),  # 1.05 / (0.0722 + 0.05)
        ((0x0B / 255, 0x4F / 255, 0x5C / 255), WHITE, 9.18),  # the band: 1.05 / (0.0644 + 0.05)
    ],
)
def test_the_ratio_is_that_of_wcag(one, other, expected):
    assert ratio(one, other) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    "good",
    [
        run(),
        run(ink=(0x76 / 255,) * 3),
        run(ink=GREY, size=18),
        run(ink=GREY, size=14, bold=True),
        run(ink=WHITE, ground=None),
        run(ink=WHITE, ground=BLACK),
    ],
)
def test_text_that_stands_out_passes(plain, good):
    assert said(contrast, seen(plain, runs=(good,))) == []


@pytest.mark.parametrize(
    ("bad", "wanted"),
    [
        (run(ink=GREY), "4.5 to 1"),
        (run(ink=GREY, size=17.9), "4.5 to 1"),
        (run(ink=GREY, size=14), "4.5 to 1"),
        (run(ink=GREY, size=13.9, bold=True), "4.5 to 1"),
        (run(ink=PALE, size=18), "3 to 1"),
        (run(ink=PALE, size=14, bold=True), "3 to 1"),
        (run(ink=BLACK, ground=BLACK), "4.5 to 1"),
    ],
)
def test_text_that_does_not_stand_out_is_named_with_what_is_wanted(plain, bad, wanted):
    ((code, message, page),) = said(contrast, seen(plain, runs=(bad,)))

    assert (code, page) == ("preflight/contrast", 1)
    assert '"words"' in message
    assert message.endswith(f"; it needs {wanted}")


def test_a_pair_of_colours_is_named_once(plain):
    runs = (run("one", ink=GREY), run("two", ink=GREY, page=2), run("three", ink=PALE))

    assert [message.partition(" has ")[0] for _, message, _ in said(contrast, seen(plain, runs=runs))] == ['"one"', '"three"']


def test_the_hint_names_the_tokens_that_would_do(plain, tmp_path):
    sheet = tmp_path / "colour.css"
    sheet.write_text(
        ":root { --slate: #46525C; --ink: #1B1F23; --ink-quiet: var(--slate); --ink-pale: #999999; --ground: #FFFFFF; }"
    )

    (fault,) = contrast.check(seen(plain, runs=(run(ink=GREY),), files={sheet: True}))

    # The ratios by WCAG: 16.5 and 8.0; the pale one has 2.8, and a ground is no ink.
    assert fault.hint == "use a token that stands out: var(--ink) has 16.5 to 1, var(--ink-quiet) has 8.0 to 1"


def test_where_no_token_would_do_the_hint_says_so(plain):
    (fault,) = contrast.check(seen(plain, runs=(run(ink=GREY),)))

    assert "none of the tokens" in fault.hint
