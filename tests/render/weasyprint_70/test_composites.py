"""press/render/weasyprint_70/composites.py: a font with composite glyphs, as a font library reads it."""

from __future__ import annotations

import io

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from press.render.weasyprint_70.clusters import BLANK, Composite
from press.render.weasyprint_70.composites import with_composites

# With short and long tables of places, and two whose glyphs are composites themselves.
FACES = {"NotoSansThai_400Regular": "ก่", "NotoSansKhmer_700Bold": "ក៏", "NotoSans_400Regular": "áộ", "Vazirmatn_400Regular": "دً"}


@pytest.fixture(params=FACES)
def face(request, house) -> tuple[bytes, list[int]]:
    """A face cut down to two letters, with its glyphs at their own numbers, and those numbers."""
    font = TTFont(house / "fonts" / "installed" / f"{request.param}.ttf", recalcTimestamp=False)
    numbers = [font.getGlyphID(font.getBestCmap()[ord(character)]) for character in FACES[request.param]]
    cut = Subsetter(Options(retain_gids=True, notdef_outline=True, layout_features=[]))
    cut.populate(gids=numbers)
    cut.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), numbers


def opened(data: bytes) -> TTFont:
    return TTFont(io.BytesIO(data), checkChecksums=2, recalcBBoxes=False)


def outline(font: TTFont, number: int) -> list[object]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getGlyphName(number)].draw(pen)
    return pen.value


def moved(steps: list, x: int, y: int) -> list:
    return [(name, tuple((a + x, b + y) if (a, b) else None for a, b in points)) for name, points in steps]


def test_a_composite_paints_its_glyphs_at_their_places(face):
    data, (letter, mark) = face
    font = opened(data)
    first = font["maxp"].numGlyphs

    made = opened(with_composites(data, first, [Composite(640, ((letter, 0, 0), (mark, -41, 300)))]))

    assert outline(made, first) == moved(outline(font, letter), 0, 0) + moved(outline(font, mark), -41, 300)
    assert made["hmtx"][made.getGlyphName(first)][0] == 640


def test_every_glyph_of_the_font_stays_as_it_was(face):
    data, (letter, mark) = face
    font = opened(data)
    count = font["maxp"].numGlyphs

    made = opened(with_composites(data, count + 3, [Composite(None, ((letter, 0, 0),)), BLANK]))

    assert made["maxp"].numGlyphs == count + 5
    assert [outline(made, number) for number in (0, letter, mark)] == [outline(font, number) for number in (0, letter, mark)]
    own = [font["hmtx"][font.getGlyphName(number)] for number in range(count)]
    assert [made["hmtx"][made.getGlyphName(number)] for number in range(count)] == own


def test_numbers_in_between_and_blanks_have_neither_ink_nor_width(face):
    data, (letter, _) = face
    count = opened(data)["maxp"].numGlyphs

    made = opened(with_composites(data, count + 3, [BLANK, Composite(None, ((letter, 0, 0),))]))

    assert [outline(made, number) for number in range(count, count + 4)] == [[]] * 4
    assert [made["hmtx"][made.getGlyphName(number)] for number in range(count, count + 4)] == [(0, 0)] * 4


def test_a_second_code_of_a_glyph_is_as_wide_as_the_glyph(face):
    data, (letter, _) = face
    font = opened(data)
    first = font["maxp"].numGlyphs

    made = opened(with_composites(data, first, [Composite(None, ((letter, 0, 0),))]))

    assert outline(made, first) == outline(font, letter)
    assert made["hmtx"][made.getGlyphName(first)][0] == font["hmtx"][font.getGlyphName(letter)][0]


def test_the_box_and_the_bounds_are_those_that_a_font_library_finds(face):
    data, (letter, mark) = face
    first = opened(data)["maxp"].numGlyphs

    made = opened(with_composites(data, first, [Composite(640, ((letter, 0, 0), (mark, 120, -250)))]))

    glyph, table = made["glyf"][made.getGlyphName(first)], made["glyf"]
    written = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
    glyph.recalcBounds(table)
    assert written == (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
    assert made["hmtx"][made.getGlyphName(first)][1] == glyph.xMin
    depth, said = glyph.getCompositeMaxpValues(table), made["maxp"]
    assert said.maxCompositePoints >= depth.nPoints
    assert said.maxCompositeContours >= depth.nContours
    assert said.maxComponentDepth >= depth.maxComponentDepth
    assert said.maxComponentElements >= 2
