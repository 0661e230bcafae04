"""PDFium and Poppler draw the same pages in every language; where they would not, the comparison tells."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFilter

from tests.languages.pages import TAGS, WIDTHS, drawn, page_job
from tests.languages.pictures import ALLOWED, DPI, by_pdfium, differences, strays
from tests.render.pieces import draw


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("width", WIDTHS)
def test_both_renderers_draw_the_same_page(page_of, tmp_path, tag, width):
    found = differences(page_of(tag, width).pdf, tmp_path)

    assert max(found) <= ALLOWED


LAO = "ຊົ່ວໂມງ ຄົ້ນ"  # "hours, search": stacked marks after which the pen goes back


def lao_words(folder) -> bytes:
    return draw(f"<p>{LAO}</p>", "p { font-size: 26pt; line-height: 2 }", lang="lo", page="120mm 80mm", folder=folder).pdf


def test_stacked_marks_are_drawn_alike(workshop, tmp_path):
    assert differences(lao_words(tmp_path), tmp_path) == [0]


@pytest.fixture
def empty_strings(workshop, monkeypatch) -> None:
    """Lines as the engine paints them, with empty strings between glyphs."""
    monkeypatch.setattr("press.render.weasyprint_70.glyphs._paint", lambda *_: False)
    monkeypatch.setattr("press.render.weasyprint_70.positions.merge_positions", lambda text: text)


def test_two_words_with_empty_strings_in_their_line_are_caught(empty_strings, tmp_path):
    assert min(differences(lao_words(tmp_path), tmp_path)) > ALLOWED


def test_a_file_with_empty_strings_in_its_lines_is_caught(content, texts_engine, faces, empty_strings, tmp_path):
    broken = drawn(texts_engine, faces, page_job(content, "lo", "card"))

    assert min(differences(broken.pdf, tmp_path)) > 20 * ALLOWED


@pytest.mark.parametrize("tag", ["ar", "fa", "hi", "km", "lo", "my", "th", "zh-Hant"])
def test_one_word_that_one_renderer_sets_a_millimetre_away_is_caught(page_of, tag):
    page = page_of(tag)
    (first, *_) = by_pdfium(page.pdf)
    run = next(run for run in page.rendering.runs if run.page == 1 and run.width > 8)
    left, top, width, height = (round(value / 25.4 * DPI) for value in (run.x, run.y, run.width, run.height))

    moved = first.copy()
    moved.paste(first.crop((left, top, left + width, top + height)), (left, top + 6))

    assert strays(first, moved) > ALLOWED


@pytest.fixture
def letters() -> Image.Image:
    """A line of black letters on white."""
    picture = Image.new("L", (300, 60), 255)
    ImageDraw.Draw(picture).text((20, 20), "Call free, day and night", fill=0, font_size=20)
    return picture


def test_a_picture_does_not_differ_from_itself(letters):
    assert strays(letters, letters) == 0


def test_softer_edges_do_not_count(letters):
    assert strays(letters, letters.filter(ImageFilter.GaussianBlur(0.6))) == 0


def test_one_pixel_does_not_count(letters):
    assert strays(letters, shifted(letters, 1)) == 0


def test_a_letter_that_stands_elsewhere_counts(letters):
    moved = letters.copy()
    moved.paste(letters.crop((20, 15, 34, 45)), (26, 15))

    assert strays(letters, moved) > ALLOWED


def test_a_letter_that_is_missing_counts(letters):
    rubbed = letters.copy()
    rubbed.paste(255, (20, 15, 34, 45))

    assert strays(letters, rubbed) > ALLOWED


def test_a_line_two_pixels_away_counts(letters):
    assert strays(letters, shifted(letters, 3)) > ALLOWED


def shifted(picture: Image.Image, by: int) -> Image.Image:
    moved = Image.new("L", picture.size, 255)
    moved.paste(picture, (by, 0))
    return moved


def test_the_pages_are_not_empty(page_of):
    (first, *_) = by_pdfium(page_of("km").pdf)

    assert sum(first.histogram()[:96]) > 1000
