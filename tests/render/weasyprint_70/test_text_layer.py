"""The text of a file: what is copied, searched or read aloud is what was written, in every script and by every reader."""

from __future__ import annotations

import re
import unicodedata

import pikepdf
import pytest

from press.render.breaking import break_by_dictionary
from tests.readers.reading import READERS
from tests.render.weasyprint_70.test_structure_languages import SENTENCES

_ADDED = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff\ufffe\x0c]+")


def letters(text: str) -> str:
    """The letters of a text in their order; stops are left out, which readers move from right to left."""
    whole = _ADDED.sub("", unicodedata.normalize("NFKC", text))
    return "".join(character for character in whole if unicodedata.category(character)[0] != "P")


@pytest.fixture(params=sorted(SENTENCES))
def page(request, render):
    """A page of one language's sentence, four times over, so that it runs over several lines."""
    text = SENTENCES[request.param]
    shown = break_by_dictionary(text, request.param) if request.param in {"km", "lo", "my", "th"} else text
    return text, render(f"<p>{' '.join([shown] * 4)}</p>", lang=request.param)


@pytest.mark.parametrize("reader", [name for name in READERS if name != "pdf.js"])  # slow to start; see tests/readers
def test_every_reader_gets_words_back_whole_and_in_order(page, tmp_path, reader):
    text, piece = page
    file = tmp_path / "piece.pdf"
    file.write_bytes(piece.pdf)

    (found,) = READERS[reader]([file])
    assert letters(found) == letters(text * 4)


def test_lam_and_alef_come_back_in_their_order(render):
    piece = render("<p>بلا ألم ولا خوف</p>", lang="ar")

    assert letters("".join(piece.reading.texts)) == letters("بلا ألم ولا خوف")


@pytest.mark.parametrize("lang", ["hi", "my", "th"])
def test_words_are_found_by_search(render, lang):
    piece = render(f"<p>{SENTENCES[lang]}</p>", lang=lang)

    words = SENTENCES[lang].replace("?", " ").replace("।", " ").split()
    assert [word for word in words if not piece.reading.text_pages[0].search(word).get_next()] == []


def test_a_glyph_that_stands_for_two_texts_has_a_code_for_each(render):
    piece = render(f"<p>{SENTENCES['hi']}</p>", lang="hi")

    (font,) = fonts_of(piece)
    pairs = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>", font.ToUnicode.read_bytes())
    assert len({code for code, _ in pairs}) == len(pairs) > 10
    assert {"0020", "0915"} <= {text.decode() for _, text in pairs}  # a space and the letter ka, each by itself


def fonts_of(piece) -> list[pikepdf.Dictionary]:
    return list({font.objgen: font for page in piece.reading.file.pages for font in page.Resources.Font.values()}.values())


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "Call free, day and night"), ("km", SENTENCES["km"]), ("ar", SENTENCES["ar"])]
)
def test_codes_are_the_numbers_of_glyphs_and_no_reader_has_to_follow_a_map(render, lang, text):
    piece = render(f"<p>{text}</p>", lang=lang)

    assert {str(font.Encoding) for font in fonts_of(piece)} == {"/Identity-H"}
    assert {str(font.DescendantFonts[0].CIDToGIDMap) for font in fonts_of(piece)} == {"/Identity"}


def test_a_font_keeps_the_plain_encoding_even_where_a_character_is_missing(render):
    piece = render("<p>a\u1c5a</p>", clean=False)

    assert {str(font.Encoding) for font in fonts_of(piece)} == {"/Identity-H"}


def test_a_face_without_truetype_outlines_is_left_to_the_engine(workshop):
    from types import SimpleNamespace

    from press.render.weasyprint_70.text_layer import takes_composites

    plain = {"tables": ["glyf"], "glyph_count": 400, "bitmap": False, "png": False, "svg": False, "colr": False}
    others = [{"tables": ["CFF "]}, {"tables": ["glyf", "fvar"]}, {"glyph_count": 60_000}, {"colr": True}, {"bitmap": True}]

    assert takes_composites(SimpleNamespace(**plain))
    assert [other for other in others if takes_composites(SimpleNamespace(**plain | other))] == []


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
