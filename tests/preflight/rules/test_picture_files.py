"""preflight/picture-file: a picture is decoded whole before anybody prints it."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from press.placed import EngineWarning
from press.preflight.picture_files import Fault, Pixels, looked_at
from press.preflight.rules import picture_files
from tests.preflight.conftest import seen


def saved(mode: str = "RGB", form: str = "PNG") -> bytes:
    """A small picture's bytes."""
    out = io.BytesIO()
    Image.new(mode, (9, 9)).save(out, form)
    return out.getvalue()


def noise(form: str) -> bytes:
    """A picture that is no smaller for being packed."""
    out = io.BytesIO()
    Image.effect_noise((99, 99), 90).save(out, form)
    return out.getvalue()


DEEP, GOOD = saved("I;16"), saved()
NOISE, LARGE = noise("PNG"), noise("JPEG")


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b" ", "a.png", "is empty"),
        (DEEP, "a.png", "has more than 8 bits a channel"),
        (NOISE[:-900], "a.png", "is damaged or cut short"),
        (LARGE[:-900], "a.jpg", "is damaged or cut short"),
        (saved("CMYK", "TIFF"), "a.tif", "is a CMYK picture in TIFF"),
        (b"%PDF-1.7", "a.pdf", "is a PDF"),
        (b"<svg><g></svg>", "a.svg", "is not well-formed XML"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' encoding='?'", "a.svg", "is not well-formed XML"),
    ],
)
def test_what_cannot_be_printed_says_why(tmp_path, data, name, says):
    (tmp_path / name).write_bytes(data)

    found = looked_at(tmp_path / name)

    assert isinstance(found, Fault)
    assert found.says == says


@pytest.mark.parametrize(
    ("mode", "form", "name"),
    [("RGB", "PNG", "a.png"), ("CMYK", "JPEG", "a.jpg"), ("1", "PNG", "a.png"), ("L", "TIFF", "a.tif")],
)
def test_what_can_be_printed_has_its_size_and_mode(tmp_path, mode, form, name):
    (tmp_path / name).write_bytes(saved(mode, form))

    assert looked_at(tmp_path / name) == Pixels(9, 9, mode)


def test_a_file_that_is_mended_is_looked_at_again(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(DEEP)
    assert isinstance(looked_at(path), Fault)

    path.unlink()
    path.write_bytes(GOOD + b" ")

    assert isinstance(looked_at(path), Pixels)


def test_a_file_that_is_gone_is_a_fault(tmp_path):
    assert isinstance(looked_at(tmp_path / "gone.png"), Fault)


def test_a_drawing_that_breaks_while_it_is_drawn_is_named(plain):
    piece = seen(plain, warnings=(EngineWarning("Failed to render SVG image file:///x/pictures/bars.svg"),))

    assert [found.message for found in picture_files.check(piece)] == ['the picture "bars.svg" cannot be drawn']
