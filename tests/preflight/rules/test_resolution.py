"""preflight/resolution: how fine a picture is depends on how large it is on the paper."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image

from press.pieces import ForShop
from press.preflight.images import images_in
from press.preflight.rules import resolution
from tests.preflight.conftest import messages
from tests.render.pieces import job


def picture(width: int, height: int) -> str:
    """The address of a grey picture of that many pixels, with its own data."""
    out = io.BytesIO()
    Image.new("L", (width, height), 90).save(out, "PNG")
    return f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}"


@pytest.fixture
def shown(render):
    """A piece with a picture of so many pixels, in a style."""
    return lambda pixels, css: render(f'<p><img alt="A door" src="{picture(*pixels)}" style="{css}"></p>')


@pytest.mark.parametrize(
    ("pixels", "css", "coarse"),
    [
        ((80, 80), "inline-size: 25.4mm", "80"),
        ((110, 110), "inline-size: 25.4mm", ""),
        ((200, 80), "inline-size: 25.4mm; block-size: 25.4mm", "80"),
        ((110, 110), "inline-size: 25.4mm; transform: scale(2)", "55"),
        ((110, 110), "inline-size: 25.4mm; transform: rotate(90deg)", ""),
        ((20, 20), "inline-size: 25.4mm; image-rendering: pixelated", ""),
    ],
)
def test_what_counts_is_the_size_on_paper(shown, pixels, css, coarse):
    width, height = pixels
    wanted = f"a picture of {width} x {height} pixels has only {coarse} to an inch here"

    assert messages(resolution, shown(pixels, css).subject()) == ([wanted] if coarse else [])


def test_a_print_shop_wants_more(shown):
    piece = shown((150, 150), "inline-size: 25.4mm")

    assert messages(resolution, piece.subject()) == []
    assert len(messages(resolution, piece.subject(job(production=ForShop(bleed=3))))) == 1


def test_a_ground_that_is_repeated_is_measured(render):
    css = f"h1 {{ background: url('{picture(10, 10)}') 0 0 / 10mm 10mm repeat; block-size: 20mm }}"
    piece = render("<h1>Title</h1>", css)

    (first, *_) = images_in(piece.reading.file)
    assert first.ppi == pytest.approx(25.4, rel=0.02)
    assert messages(resolution, piece.subject())


def test_a_piece_without_pictures_has_none(plain):
    assert images_in(plain.pdf.file) == []
