"""Parts in two columns of about the same height, in their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from press.localized import LocalText
from press.render.richtext import PrintedContent, RichText
from press.render.two_columns import GAP, LINE, in_two, lines_of
from press.render.views import view_of
from tests.render.pieces import locale


def part(*words: str) -> dict:
    """A part of a text as a template sees it: each of the words is one of its texts."""
    rich = RichText(locale(), {"a": {}}, PrintedContent())
    return view_of({str(number): LocalText(f"text-{number}", "en", text) for number, text in enumerate(words)}, rich)


def test_a_long_part_stands_beside_several_short_ones():
    long, short = part("word " * 150), part("word " * 20)

    assert in_two([long, short, short, short, short]) == [[long], [short] * 4]
    assert in_two([short, short, short, short, long]) == [[short] * 4, [long]]


def test_every_item_of_a_list_takes_a_line_of_its_own():
    assert lines_of(part("- one\n- two\n- three")) == 3
    assert lines_of(part("x" * (LINE + 1))) == 2


def test_a_citation_takes_no_room_and_is_not_cited_by_measuring():
    rich = RichText(locale(), {"a": {}}, printed := PrintedContent())

    assert lines_of(view_of(LocalText("text", "en", "x" * LINE + " [@a]"), rich)) == 1
    assert printed.sources == {}


@given(st.lists(st.integers(1, 12), max_size=9))
def test_the_taller_column_is_as_short_as_the_order_allows(heights):
    parts = [part("x" * LINE * height) for height in heights]
    first, second = in_two(parts)

    def taller(at: int) -> float:
        return max(sum(height + GAP for height in column) for column in (heights[:at], heights[at:]))

    assert first + second == parts
    assert taller(len(first)) == min(map(taller, range(len(heights) + 1)))


def test_nothing_makes_two_empty_columns():
    assert in_two([]) == [[], []]
