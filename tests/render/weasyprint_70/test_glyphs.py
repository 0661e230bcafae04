"""press/render/weasyprint_70/glyphs.py: where glyphs are painted, in the finished file."""

from __future__ import annotations

import ctypes
import io
from struct import calcsize, unpack

import pikepdf
import pypdfium2.raw as pdfium
import pytest
import uharfbuzz
from fontTools.ttLib import TTFont

from tests.render.pieces import draw
from tests.render.weasyprint_70.test_structure_languages import SENTENCES

PT_PER_MM = 72 / 25.4


def faces_in(piece) -> list[TTFont]:
    """The faces that are embedded in a file."""
    files = [entry for entry in piece.reading.file.objects if isinstance(entry, pikepdf.Stream) and "/Length1" in entry]
    return [TTFont(io.BytesIO(file.read_bytes())) for file in files]


def test_a_glyph_has_the_size_in_memory_that_is_read(workshop):
    from weasyprint.text.ffi import ffi

    from press.render.weasyprint_70.glyphs import _ROWS

    assert calcsize(_ROWS) == ffi.sizeof("PangoGlyphInfo")
    row = ffi.new("PangoGlyphInfo *")
    row.glyph, row.geometry.width, row.geometry.x_offset, row.geometry.y_offset = 1, 2, -3, 4
    assert unpack(_ROWS, ffi.buffer(row)) == (1, 2, -3, 4)


@pytest.mark.parametrize(
    ("lang", "syllable", "face"), [("th", "ที่", "NotoSansThai"), ("lo", "ຊົ່", "NotoSansLao"), ("km", "ក្ដី", "NotoSansKhmer")]
)
@pytest.mark.parametrize("size", [7.5, 31])
def test_the_parts_of_a_syllable_stand_where_the_face_puts_them(render, house, lang, syllable, face, size):
    piece = render(f"<p>{syllable}</p>", f"html {{ font-size: {size}pt }}", lang=lang)

    font = uharfbuzz.Font(uharfbuzz.Face((house / "fonts" / "installed" / f"{face}_400Regular.ttf").read_bytes()))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(syllable)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    wanted, pen = [], 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        wanted.append((info.codepoint, pen + place.x_offset, place.y_offset))
        pen += place.x_advance
    (embedded,) = faces_in(piece)
    table = embedded["glyf"]
    composites = [table[name] for name in embedded.getGlyphOrder() if table[name].isComposite()]
    parts = [[(embedded.getGlyphID(part.glyphName), part.x, part.y) for part in glyph.components] for glyph in composites]
    assert wanted in parts


@pytest.mark.parametrize("lang", SENTENCES)
def test_a_line_is_as_long_as_it_was_laid_out(render, lang):
    bar, piece = (render(f"<p>{text}</p>", lang=lang, page="300mm 80mm") for text in ("|", f"|{SENTENCES[lang]}|"))
    (run,), (alone,) = piece.runs, bar.runs

    page, x, y = piece.reading.text_pages[0], ctypes.c_double(), ctypes.c_double()
    bars = []
    for index in range(page.count_chars()):
        if pdfium.FPDFText_GetUnicode(page.raw, index) == ord("|"):
            pdfium.FPDFText_GetCharOrigin(page.raw, index, x, y)
            bars.append(x.value)
    assert max(bars) - min(bars) == pytest.approx(
        (run.width - alone.width) * PT_PER_MM, abs=0.2
    )  # the engine leaves out what is after the point


def test_a_character_that_no_face_has_is_told_and_painted_as_a_box(render):
    piece = render("<p>a\u1c5a b\u1c5b</p>", clean=False)

    assert list(piece.warnings) == [
        f'.notdef glyph rendered for Unicode string unsupported by fonts: "{character}" (U+{ord(character):04X})'
        for character in "\u1c5a\u1c5b"
    ]
    (embedded,) = faces_in(piece)
    assert embedded["glyf"][".notdef"].numberOfContours > 0
    assert "a\u1c5a b\u1c5b" in piece.reading.texts[0]


def test_a_piece_is_the_same_whatever_was_made_before_it(workshop, tmp_path):
    from press.render.weasyprint_70.clusters import sign_of

    def made(tags):
        sign_of.cache_clear()
        return {tag: draw(f"<p>{SENTENCES[tag]}</p>", "", lang=tag, page="120mm 80mm", folder=tmp_path).pdf for tag in tags}

    tags = sorted(SENTENCES)
    first = made(tags)
    assert made(reversed(tags)) == first
    for tag in tags:
        assert made([tag])[tag] == first[tag]
