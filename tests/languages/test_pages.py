"""The real texts of every language, as wide as a card and a flyer set them: inside, whole, in their own faces, to be read back."""

from __future__ import annotations

import re
import subprocess
from collections import Counter

import pikepdf
import pytest

from press.content.markup import parts_of_address
from press.preflight.reading import lines_of
from press.preflight.rules.fonts import _is_face_of
from press.preflight.rules.text_kept import letters
from tests.languages.pages import RIGHT_TO_LEFT, TAGS, WIDTHS, bare, page_job
from tests.languages.pictures import by_pdfium, sides

RECOVERED = 0.99
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")  # between pages pdftotext puts a form feed
MARGINS, COLUMNS = {"card": 3.2, "flyer": 14}, {"card": 1, "flyer": 2}
NEAR, OVERHANG = 0.05, 0.5  # mm; letters reach a little over their own width, a space is twice as wide

each_language = pytest.mark.parametrize("tag", TAGS)
each_width = pytest.mark.parametrize("width", WIDTHS)


def test_the_table_holds_the_languages_of_the_handouts(content):
    assert list(content.campaign.languages) == TAGS
    assert len(TAGS) == 29


@each_language
def test_the_flyer_and_the_cards_are_translated(content, tag):
    (missing,) = {
        tuple(text for text in page_job(content, tag, "card").view.names["texts"] if text.state not in {"source", "translated"})
    }

    assert missing == ()
    assert len(page_job(content, tag, "card").view.names["texts"]) >= 60


@each_language
@each_width
def test_the_press_finds_nothing_wrong(page_of, tag, width):
    assert page_of(tag, width).faults == []


@each_language
@each_width
def test_no_run_of_text_is_wider_than_its_column(page_of, tag, width):
    page = page_of(tag, width)

    margin, columns = MARGINS[width], COLUMNS[width]
    column = (page.job.page.width - 2 * margin - 9 * (columns - 1)) / columns
    assert page.rendering.overflows == ()
    assert max(run.width for run in page.rendering.runs) <= column + NEAR
    assert min(run.x for run in page.rendering.runs) >= margin - NEAR
    assert max(run.x + run.width for run in page.rendering.runs) <= page.job.page.width - margin + NEAR


@each_language
@each_width
def test_no_letter_is_painted_in_the_margins(page_of, tag, width):
    page = page_of(tag, width)

    margin = MARGINS[width]
    for picture in by_pdfium(page.pdf):
        left, right = sides(picture)
        assert left >= margin - OVERHANG
        assert right <= page.job.page.width - margin + OVERHANG


@each_language
@each_width
def test_pdfium_gives_every_letter_back_and_no_control_character(page_of, tag, width):
    page = page_of(tag, width)

    copied = "".join(page.reading.texts)
    assert share(page.written, copied) >= RECOVERED
    assert CONTROLS.findall(copied) == []


@each_language
def test_poppler_gives_every_letter_back_and_no_control_character(page_of, folder, tag):
    page, file = page_of(tag), folder / f"{tag}.pdf"
    file.write_bytes(page.pdf)

    copied = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True).stdout.decode()
    assert share(page.written, copied) >= RECOVERED
    assert CONTROLS.findall(copied) == []


def share(written: str, copied: str) -> float:
    """How much of what was written can be copied."""
    wanted = letters(written)
    return (wanted & letters(copied)).total() / wanted.total()


@each_language
def test_the_words_are_heard_in_the_order_in_which_they_were_written(page_of, tag):
    page = page_of(tag)

    assert bare(page.heard) == bare(page.written)


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_text_from_right_to_left_carries_its_words_with_their_spaces(page_of, tag):
    page = page_of(tag)

    heard = " ".join(page.heard.split())
    written = [" ".join(text.words.split()) for text in page.job.view.names["texts"] if not re.search(r"[{*\"]", text.words)]
    assert len(written) > 50
    assert [words for words in written if words not in heard] == []


@each_language
@each_width
def test_only_faces_of_the_language_are_in_the_file(page_of, tag, width):
    page = page_of(tag, width)

    declared = {*page.job.locale.fonts, "Noto Sans"}  # numbers to dial are set in Noto Sans, whatever the script
    assert page.reading.fonts
    assert [name for name in page.reading.fonts if not any(_is_face_of(name, family) for family in declared)] == []
    assert all(page.reading.fonts.values())


@each_language
def test_each_face_is_in_the_file_once(page_of, tag):
    page = page_of(tag)

    faces = [entry for entry in page.reading.file.objects if is_face(entry)]
    assert set(Counter(str(face.FontName).partition("+")[2] for face in faces).values()) == {1}
    assert len({face.FontFile2.objgen for face in faces}) == len(faces)


def is_face(entry: pikepdf.Object) -> bool:
    return isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/FontDescriptor"


@each_language
@each_width
def test_every_number_to_dial_reads_as_declared_on_one_line(page_of, tag, width):
    page = page_of(tag, width)

    lines, displays = lines_of(page.pdf), page.rendering.contacts.values()
    assert "1-888-373-7888" in displays
    numbers = [display for display in displays if "." not in display]
    assert [display for display in numbers if not any(display in line for line in lines)] == []


@each_language
@each_width
def test_an_address_is_broken_after_a_slash_if_at_all(page_of, tag, width):
    page = page_of(tag, width)

    lines = lines_of(page.pdf)
    (address,) = (display for display in page.rendering.contacts.values() if "." in display)
    assert [part for part in parts_of_address(address) if not any(part in line for line in lines)] == []
