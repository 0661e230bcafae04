"""PDF bytes as pictures of their pages."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from press.finish.pictures import images, pictures

RUST = (180, 71, 15)


@pytest.fixture
def pdf() -> bytes:
    """Two pages of 72 by 36 points: the first with a rust-coloured left half, the second empty."""
    document, out = pikepdf.new(), io.BytesIO()
    for _ in range(2):
        document.add_blank_page(page_size=(72, 36))
    paint = f"{180 / 255:.4f} {71 / 255:.4f} {15 / 255:.4f} rg 0 0 36 36 re f".encode()
    document.pages[0].obj.Contents = document.make_stream(paint)
    document.save(out)
    return out.getvalue()


def test_every_page_is_a_picture_of_its_size(pdf):
    assert [image.size for image in images(pdf, dpi=144)] == [(144, 72), (144, 72)]


def test_colours_come_through_on_white(pdf):
    first, second = images(pdf, dpi=72)

    assert (first.mode, first.getpixel((10, 18)), first.getpixel((60, 18))) == ("RGB", RUST, (255, 255, 255))
    assert second.getpixel((10, 18)) == (255, 255, 255)


def test_a_picture_is_a_png_and_the_same_every_time(pdf):
    made = list(pictures(pdf, dpi=72))

    assert made == list(pictures(pdf, dpi=72))
    with Image.open(io.BytesIO(made[0])) as image:
        assert (image.format, image.size, image.getpixel((10, 18))) == ("PNG", (72, 36), RUST)
