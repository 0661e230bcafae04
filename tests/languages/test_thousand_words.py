"""A thousand words of any language, given as content: printed whole, inside their box, in their own faces, to be read back."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from press.preflight.pdf import PdfReading
from press.preflight.reading import lines_of
from press.preflight.rules.fonts import _is_face_of
from press.preflight.rules.text_kept import letters
from press.run.opening import open_project
from tests.languages.pages import TAGS, bare
from tests.languages.passages import NUMBER, SENTENCES, TOGETHER, WHOLE, WORDS, count_words, make_notice, passage
from tests.languages.pictures import by_pdfium, sides
from tests.render.spoken import spoken

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic
    from press.placed import Rendering

MARGIN, BAND = 14, 30  # mm; above that height there may be the band
NEAR, OVERHANG = 0.05, 0.5
RECOVERED = 0.99

each_language = pytest.mark.parametrize("tag", TAGS)


@dataclass(frozen=True)
class Printed:
    """What came of a text: the words as they were written, and the finished piece."""

    written: str
    families: tuple[str, ...]
    page_width: float
    rendering: Rendering
    pdf: bytes
    diagnostics: tuple[Diagnostic, ...]


@pytest.fixture(scope="session")
def printed(content, faces, workshop, tmp_path_factory):
    """Prints the thousand words of a language, once: reads the project, plans it, makes and checks its piece."""
    from press.make.styled import StyledPieces, Tools
    from press.render.engine import Engine

    made: dict[str, Printed] = {}

    def printing(tag: str) -> Printed:
        if tag not in made:
            row, words = content.languages[tag], passage(content, tag)
            project = make_notice(tmp_path_factory.mktemp("notice"), tag, row.endonym, words)
            opened = open_project(project.workshop, today=date(2026, 11, 23))
            assert opened.diagnostics == []
            (job,) = opened.jobs
            piece = StyledPieces(Tools(Engine(project.workshop.roots, workshop.icons), faces, project.workshop)).plain(job)
            written = f"{row.endonym} {words}".replace("{{ contact.desk }}", NUMBER).replace("*", "")
            outcome = piece.outcome
            made[tag] = Printed(written, row.fonts, job.page.width, piece.rendering, outcome.main, outcome.diagnostics)
        return made[tag]

    return printing


@each_language
def test_a_thousand_words_print_without_a_complaint(printed, tag):
    piece = printed(tag)

    assert count_words(piece.written, tag) >= WORDS
    assert piece.diagnostics == ()


@each_language
def test_they_stand_inside_their_box(printed, tag):
    piece = printed(tag)

    body = [run for run in piece.rendering.runs if run.panel == "sheet"]
    assert piece.rendering.overflows == ()
    assert min(run.x for run in body) >= MARGIN - NEAR
    assert max(run.x + run.width for run in body) <= piece.page_width - MARGIN + NEAR


@each_language
def test_no_letter_is_painted_in_the_margins(printed, tag):
    piece = printed(tag)

    (first, *_) = by_pdfium(piece.pdf)
    left, right = sides(first, below=BAND)
    assert left >= MARGIN - OVERHANG
    assert right <= piece.page_width - MARGIN + OVERHANG


@each_language
def test_they_are_set_in_their_own_faces(printed, tag):
    piece = printed(tag)

    declared = {*piece.families, "Noto Sans"}  # numbers and addresses are set in Noto Sans, whatever the script
    assert [name for name in PdfReading(piece.pdf).fonts if not any(_is_face_of(name, family) for family in declared)] == []


@each_language
def test_not_a_letter_is_missing_and_all_are_heard_in_the_order_of_the_text(printed, tag):
    piece = printed(tag)

    heard = "".join(words for _, words in spoken(PdfReading(piece.pdf)))
    assert bare(heard) == bare(piece.written)


@each_language
def test_they_come_back_from_the_file(printed, folder, tag):
    piece, file = printed(tag), folder / f"words-{tag}.pdf"
    file.write_bytes(piece.pdf)

    by_poppler = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True).stdout.decode()
    by_pdfium = "".join(PdfReading(piece.pdf).texts)
    wanted = letters(piece.written)
    assert (wanted & letters(by_pdfium)).total() >= RECOVERED * wanted.total()
    assert (wanted & letters(by_poppler)).total() >= RECOVERED * wanted.total()


@pytest.mark.parametrize("words", WHOLE)
@pytest.mark.parametrize("tag", SENTENCES)
def test_numbers_names_and_addresses_are_read_whole_and_in_order(printed, tag, words):
    piece = printed(tag)

    assert piece.written.count(words) >= 3
    assert sum(line.count(words) for line in lines_of(piece.pdf)) == piece.written.count(words)


@pytest.mark.parametrize("words", TOGETHER)
@pytest.mark.parametrize("tag", SENTENCES)
def test_latin_names_are_read_in_order(printed, tag, words):
    assert any(words in line for line in lines_of(printed(tag).pdf))
