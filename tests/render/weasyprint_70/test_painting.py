"""press/render/weasyprint_70/painting.py: text is painted in the order in which it is read."""

from __future__ import annotations

import pytest

ITEMS = "<ul><li>first</li><li>second</li></ul><p>after the list</p>"
MARK = (
    "li::before { content: ''; position: absolute; inset-inline-start: 0; inline-size: 2mm; block-size: 2mm; background: red }"
)


def order(piece) -> list[str]:
    words = piece.reading.texts[0]
    return sorted(("first", "second", "after the list"), key=words.index)


def test_a_list_whose_items_have_a_position_is_read_before_the_text_after_it(render):
    piece = render(ITEMS, f"li {{ position: relative }} {MARK}")

    assert order(piece) == ["first", "second", "after the list"]


@pytest.mark.parametrize("moved", ["top: 1mm", "left: 1mm", "inset-block-end: 1mm", "z-index: 1"])
def test_what_is_moved_or_lifted_is_painted_above_everything_else(render, moved):
    piece = render(ITEMS, f"li {{ position: relative; {moved} }}")

    assert order(piece) == ["after the list", "first", "second"]


def test_a_position_that_moves_nothing_paints_the_same_picture(render):
    from tests.languages.pictures import by_pdfium

    css = f"li {{ position: relative; background: #eee; padding-inline-start: 5mm }} {MARK}"
    lifted = css.replace("position: relative;", "position: relative; top: 0;")

    assert by_pdfium(render(ITEMS, css).pdf) == by_pdfium(render(ITEMS, lifted).pdf)
