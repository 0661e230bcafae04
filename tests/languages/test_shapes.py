"""Words of every language are drawn as HarfBuzz and FreeType draw them from the font file itself, without the press.

Only a picture tells: where letters of one file are drawn with the glyphs of another, or one by one, the text of the PDF is
right all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw, ImageFont, features

from tests.languages.pages import RIGHT_TO_LEFT, TAGS
from tests.languages.pictures import DPI, by_pdfium, strays
from tests.render.pieces import draw

if TYPE_CHECKING:
    from pathlib import Path

POINTS = 40
AT_MOST = 0.03  # of the ink; hinting moves an edge here and there
PAGE = "400mm 80mm"
EDGE = 3

pytestmark = pytest.mark.skipif(not features.check("raqm"), reason="this Pillow cannot shape text, so it is no judge")


@pytest.fixture(scope="session")
def files(workshop) -> dict[str, Path]:
    """The regular face of each family."""
    return workshop.regular_faces


@pytest.mark.parametrize("tag", TAGS)
def test_the_press_draws_the_words_of_a_language_as_its_font_has_them(content, files, tmp_path, tag):
    row = content.languages[tag]
    words = f"{row.endonym} {row.draft}"

    ours = by_the_press(words, row.fonts[0], tag, tmp_path)
    theirs = by_the_font(words, files[row.fonts[0]], row.direction)

    assert difference(ours, theirs) <= AT_MOST


@pytest.mark.parametrize("tag", ["ar", "fa", "hi", "km", "lo", "my", "pa", "th"])
def test_letters_that_are_set_one_by_one_are_told_from_words(content, files, tmp_path, tag):
    """As the engine sets the text of an SVG: unshaped, and from left to right."""
    row = content.languages[tag]
    words = f"{row.endonym} {row.draft}"
    markup = f"<svg xmlns='http://www.w3.org/2000/svg' width='390mm' height='60mm'><text x='20' y='100' font-size='{POINTS}pt' font-family='{row.fonts[0]}'>{words}</text></svg>"

    drawn = cropped(by_pdfium(draw(markup, "", lang=tag, page=PAGE, folder=tmp_path).pdf)[0])

    assert difference(drawn, by_the_font(words, files[row.fonts[0]], row.direction)) > 2 * AT_MOST


@pytest.mark.parametrize(
    ("tag", "words", "other"),
    [
        ("en", "Night School", "Public Sans"),
        ("vi", "Tiếng Việt", "Public Sans"),
        ("ru", "Русский", "Source Serif 4"),
        ("zh-Hant", "直骨刃返", "Noto Sans JP"),  # which Chinese and Japanese write differently
        ("ja", "直骨刃返", "Noto Sans SC"),
    ],
)
def test_the_letters_of_another_file_are_told_from_its_own(content, files, tmp_path, tag, words, other):
    family = content.languages[tag].fonts[0]

    ours = by_the_press(words, family, tag, tmp_path)

    assert difference(ours, by_the_font(words, files[family], "ltr")) <= AT_MOST
    assert difference(ours, by_the_font(words, files[other], "ltr")) > 2 * AT_MOST


def by_the_press(words: str, family: str, tag: str, folder: Path) -> Image.Image:
    style = f"font-family: '{family}'; font-size: {POINTS}pt; line-height: 2; white-space: nowrap"
    html = f'<p dir="{"rtl" if tag in RIGHT_TO_LEFT else "ltr"}" style="{style}">{words}</p>'
    (page,) = by_pdfium(draw(html, "", lang=tag, page=PAGE, folder=folder).pdf)
    return cropped(page)


def by_the_font(words: str, file: Path, direction: str) -> Image.Image:
    font = ImageFont.truetype(str(file), POINTS * DPI / 72, layout_engine=ImageFont.Layout.RAQM)
    picture = Image.new("L", (2400, 400), 255)
    ImageDraw.Draw(picture).text((50, 100), words, font=font, fill=0, direction=direction)
    return cropped(picture)


def cropped(picture: Image.Image) -> Image.Image:
    """The picture as far as its ink reaches."""
    return picture.crop(picture.point(lambda value: 255 if value < 128 else 0).getbbox())


def difference(one: Image.Image, other: Image.Image) -> float:
    """What share of the ink of one picture the other has not, or has elsewhere."""
    size = max(one.width, other.width) + 2 * EDGE, max(one.height, other.height) + 2 * EDGE
    padded = []
    for picture in (one, other):
        padded.append(Image.new("L", size, 255))
        padded[-1].paste(picture, (EDGE, EDGE))
    return strays(*padded) / sum(padded[0].histogram()[:96])
