"""The text of a file: what is copied, searched or read aloud is what was written, in every script and by every reader."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter

import pikepdf
import pytest

from press.render.breaking import break_by_dictionary
from tests.render.weasyprint_70.test_structure_languages import SENTENCES

_ADDED = re.compile(r"[\s\u200b-\u200f\u2060\u2066-\u2069\u00ad\ufeff\ufffe\x0c]+")


def letters(text: str) -> Counter[str]:
    """How often each character that can be seen stands in a text."""
    return Counter(_ADDED.sub("", unicodedata.normalize("NFKC", text)))


def copied(pdf: bytes, tmp_path) -> str:
    """What Poppler copies from a file."""
    file = tmp_path / "piece.pdf"
    file.write_bytes(pdf)
    return subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True, encoding="utf-8").stdout


@pytest.fixture(params=sorted(SENTENCES))
def page(request, render):
    """A page of one language's sentence, four times over, so that it runs over several lines."""
    text = SENTENCES[request.param]
    shown = break_by_dictionary(text, request.param) if request.param in {"km", "lo", "my", "th"} else text
    return text, render(f"<p>{' '.join([shown] * 4)}</p>", lang=request.param)


def test_pdfium_gets_every_letter_back(page):
    text, piece = page

    assert letters("".join(piece.reading.texts)) == letters(text * 4)


def test_poppler_gets_every_letter_back(page, tmp_path):
    text, piece = page

    lost = letters(text * 4) - letters(copied(piece.pdf, tmp_path))
    assert lost.total() <= len(text) * 4 * 0.01, lost


def test_a_glyph_that_stands_for_two_texts_has_a_code_for_each(render):
    piece = render(f"<p>{SENTENCES['hi']}</p><p>{SENTENCES['km']}</p>", "p + p { font-family: 'Noto Sans Khmer' }", lang="hi")

    encodings = [
        font.Encoding
        for page in piece.reading.file.pages
        for font in page.Resources.Font.values()
        if isinstance(font.Encoding, pikepdf.Stream)
    ]
    assert encodings
    for encoding in encodings:
        codes = dict(re.findall(rb"<([0-9a-f]{4})> (\d+)", encoding.read_bytes()))
        assert len(set(codes.values())) < len(codes)


def test_a_font_whose_glyphs_have_one_text_each_keeps_the_plain_encoding(render):
    piece = render("<p>Call free, day and night</p>")

    assert {str(font.Encoding) for page in piece.reading.file.pages for font in page.Resources.Font.values()} == {"/Identity-H"}


@pytest.mark.parametrize("lang", SENTENCES)
def test_every_glyph_can_be_turned_back_into_text(render, lang):
    text = break_by_dictionary(SENTENCES[lang], lang) if lang in {"km", "lo", "my", "th"} else SENTENCES[lang]
    piece = render(f"<p>{text}</p>", lang=lang)

    maps = [entry.read_bytes() for entry in piece.reading.file.objects if _is_character_map(entry)]
    assert maps
    assert [line for text in maps for line in text.splitlines() if line.endswith(b"<>")] == []
    assert not [c for c in "".join(piece.reading.texts) if ord(c) < 32 and c not in "\r\n"]


def _is_character_map(entry: pikepdf.Object) -> bool:
    return isinstance(entry, pikepdf.Stream) and b"begincmap" in entry.read_bytes()
