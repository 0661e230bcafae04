"""press/render/weasyprint_70/drawings.py: `currentColor` in a drawing is the colour of the text around it."""

from __future__ import annotations

import re

import pytest

from press.finish.pictures import images

RUST = (180, 71, 15)
BAR = "<svg xmlns='http://www.w3.org/2000/svg' width='40mm' height='40mm' viewBox='0 0 4 4' {}><path d='M0 2 h4' {}/></svg>"


@pytest.mark.parametrize(
    ("root", "shape"),
    [
        ("stroke='currentColor'", "stroke-width='2'"),
        ("", "stroke='currentColor' stroke-width='2'"),
        ("fill='currentColor'", "d='M0 0 h4 v4 h-4 z'"),
        ("fill='none' stroke='currentColor'", "stroke-width='2'"),
    ],
)
def test_current_colour_in_a_drawing_is_the_colour_of_the_text_around_it(render, root, shape):
    drawing = BAR.format(f"aria-label='bar' {root}", shape)
    drawing = re.sub(r"d='M0 2 h4' (?=d=)", "", drawing)

    piece = render(f"<p style='color: #B4470F'>{drawing}</p>", "svg { display: block }")

    (picture,) = images(piece.pdf, dpi=72)
    assert picture.getpixel((85, 85)) == RUST  # 30 mm from the corner of the page: the middle of the drawing


def test_each_use_of_one_drawing_has_the_colour_of_its_own_text(render):
    source = BAR.format("stroke='currentColor' stroke-width='4'", "")
    picture = f'<img alt="bar" src="data:image/svg+xml,{source}">'

    piece = render(f"<p style='color: #B4470F'>{picture}</p><p style='color: #000000'>{picture}</p>", "img { width: 20mm }")

    (page,) = images(piece.pdf, dpi=72)
    assert page.getpixel((57, 57)) == RUST  # 20 mm across and down: the middle of the first
    assert page.getpixel((57, 120)) == (0, 0, 0)
