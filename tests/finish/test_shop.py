"""A file for a print shop: boxes and bleed, marks and profile only if they are asked for, nothing to click, inks as they were."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array

from press.finish.shop import for_print, is_cmyk_profile
from press.preflight.inks import Paint, paints
from press.preflight.rules.inks import fault_of
from tests.finish.ghostscript import inks, needs_ghostscript
from tests.finish.imposition.paper import CARD, boxes, drawn, piece
from tests.render.pieces import draw

BLEED = 3.175  # an eighth of an inch, nine points
K, TEAL, NO_INK = "0 0 0 1 k", "0.92 0.42 0.42 0.32 k", "0 0 0 0 k"
TEXT = "BT /F 24 Tf 20 60 Td (words) Tj ET"
BAR = "0 0 100 50 re f"
# What the header of an ICC profile says: bytes 16 to 19 the colour space, 36 to 39 that it is a profile; 128 bytes in all.
PROFILE = bytes(16) + b"CMYK" + bytes(16) + b"acsp" + bytes(88)


@pytest.fixture(scope="module")
def engines(workshop, tmp_path_factory) -> bytes:
    """A card with a link and a ground that fills its bleed, as the engine leaves it."""
    css = "@page { bleed: 9pt; margin: 5mm } html { color: device-cmyk(0 0 0 1); background: device-cmyk(0.1 0 0 0) } a { color: inherit }"
    html = "<p>words <a href='https://example.org/'>site</a></p><p style='break-before: page'>back</p>"
    return draw(html, css, lang="en", page="252pt 144pt", folder=tmp_path_factory.mktemp("card")).pdf


def shop(pdf: bytes, *, bleed=BLEED, marks=False, profile=None) -> bytes:
    return for_print(pdf, CARD, bleed=bleed, marks=marks, profile=profile)


def painted(*drawings: str) -> bytes:
    """Cards with this on them, and a typeface named F."""
    with pikepdf.open(io.BytesIO(piece(CARD, drawings, bleed=BLEED))) as pdf:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        for page in pdf.pages:
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def faults(pdf: bytes) -> list[set[str]]:
    """For each page what our own rule finds."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [{fault_of(paint) for paint in paints(page)} for page in document.pages]
    return [{fault[0] for fault in page if fault} for page in found]


@pytest.mark.parametrize("marks", [False, True])
def test_trim_and_bleed_are_set_to_a_hundredth_of_a_point_on_every_page(engines, marks):
    found = boxes(shop(engines, marks=marks))

    assert [page["TrimBox"] for page in found] == [[0, 0, 252, 144]] * 2
    assert [page["BleedBox"] for page in found] == [[-9, -9, 261, 153]] * 2


def test_without_marks_the_page_ends_with_the_bleed(engines):
    assert (
        boxes(shop(engines))
        == [{"TrimBox": [0, 0, 252, 144], "BleedBox": [-9, -9, 261, 153], "MediaBox": [-9, -9, 261, 153]}] * 2
    )


def test_with_marks_the_page_goes_on_for_eight_millimetres(engines):
    # 9 points and 8 mm, which are 22.68 points.
    assert [page["MediaBox"] for page in boxes(shop(engines, marks=True))] == [[-31.68, -31.68, 283.68, 175.68]] * 2


def test_boxes_are_measured_from_where_the_trim_begins():
    with pikepdf.open(io.BytesIO(piece(CARD, ["", ""]))) as pdf:
        for page in pdf.pages:
            page.obj.MediaBox = page.obj.CropBox = Array([0, 0, 270, 162])
            page.obj.TrimBox = Array([9, 9, 261, 153])
        out = io.BytesIO()
        pdf.save(out)

    whole = {"TrimBox": [9, 9, 261, 153], "BleedBox": [0, 0, 270, 162], "MediaBox": [0, 0, 270, 162]}
    assert boxes(shop(out.getvalue())) == [whole] * 2  # and no crop box, which would hide the bleed


def outside(pdf: bytes) -> list[set[tuple[float, ...]]]:
    """The lines of each page that do not touch the page with its bleed, in mm from the corner of the trim."""
    return [
        {
            line[:4]
            for line in page.lines
            if max(line[0], line[2]) < -BLEED or min(line[0], line[2]) > 88.9 + BLEED
            or max(line[1], line[3]) < -BLEED or min(line[1], line[3]) > 50.8 + BLEED
        }
        for page in drawn(pdf)
    ]  # fmt: skip


def test_there_are_no_marks_unless_they_are_asked_for(engines):
    assert outside(shop(engines)) == [set(), set()]


def test_crop_marks_stand_at_the_corners_outside_of_the_bleed(engines):
    # They begin 1.4 mm outside of the bleed of 3.175 and are 4.2 long; the trim is 88.9 x 50.8.
    wanted = {
        *((x, -4.575, x, -8.775) for x in (0, 88.9)),
        *((x, 55.375, x, 59.575) for x in (0, 88.9)),
        *((-4.575, y, -8.775, y) for y in (0, 50.8)),
        *((93.475, y, 97.675, y) for y in (0, 50.8)),
    }

    for found in outside(shop(engines, marks=True)):
        assert sorted(found) == [pytest.approx(line, abs=0.05) for line in sorted(wanted)]


def test_marks_stand_where_they_should_whatever_the_page_did_to_its_own_system(engines):
    # The engine draws from the top downwards; a mark that was drawn so too would stand elsewhere.
    (plain, *_), (marked, *_) = drawn(shop(engines)), drawn(shop(engines, marks=True))

    assert marked.lines[: len(plain.lines)] == plain.lines
    assert len(marked.lines) == len(plain.lines) + 8


def test_nothing_can_be_clicked(engines):
    with pikepdf.open(io.BytesIO(engines)) as pdf:
        assert "/Annots" in pdf.pages[0].obj
    with pikepdf.open(io.BytesIO(shop(engines))) as pdf:
        assert all("/Annots" not in page.obj for page in pdf.pages)


def test_a_profile_is_embedded_whole_as_output_intent():
    with pikepdf.open(io.BytesIO(shop(painted(""), profile=PROFILE))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert (intent.Type, intent.S) == ("/OutputIntent", "/GTS_PDFX")
        assert intent.DestOutputProfile.read_bytes() == PROFILE
        assert intent.DestOutputProfile.N == 4


def test_without_a_profile_there_is_no_output_intent():
    with pikepdf.open(io.BytesIO(shop(painted("")))) as pdf:
        assert "/OutputIntents" not in pdf.Root


@pytest.mark.parametrize(
    ("profile", "answer"),
    [
        (PROFILE, True),
        (PROFILE.replace(b"CMYK", b"RGB "), False),
        (PROFILE.replace(b"acsp", b"....."), False),
        (b"CMYK" + bytes(124), False),
        (b"", False),
    ],
)
def test_a_profile_of_a_press_is_told_by_its_header(profile, answer):
    assert is_cmyk_profile(profile) is answer


def test_title_and_language_stay(engines):
    with pikepdf.open(io.BytesIO(shop(engines, marks=True))) as pdf:
        assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == ("A piece", "en")


@pytest.mark.parametrize("profile", [None, PROFILE])
def test_the_same_piece_gives_the_same_bytes(engines, profile):
    assert shop(engines, marks=True, profile=profile) == shop(engines, marks=True, profile=profile)


@needs_ghostscript
@pytest.mark.parametrize("marks", [False, True])
@pytest.mark.parametrize(
    ("drawing", "taken", "fault"),
    [
        (f"{K} {TEXT}", "K", set()),
        (f"0 g {TEXT}", "K", set()),
        (f"{TEAL} {BAR} {NO_INK} {TEXT}", "CMYK", set()),
        (f"0 0 0 rg {TEXT}", "CMYK", {"rgb"}),
        (f"{TEAL} {TEXT}", "CMYK", {"ink"}),
        (f"1 0 0 0 k {TEXT}", "C", {"ink"}),
    ],
)
def test_ghostscript_and_our_own_check_agree_on_the_inks(tmp_path, marks, drawing, taken, fault):
    pdf = shop(painted(drawing), marks=marks)

    # Marks are black and add no other ink.
    assert inks(pdf, tmp_path) == ["".join(ink for ink in "CMYK" if ink in taken + "K" * marks)]
    assert faults(pdf) == [fault]


@needs_ghostscript
def test_a_page_of_black_text_takes_no_cyan_magenta_or_yellow(tmp_path, workshop):
    css = "html { color: device-cmyk(0 0 0 1) } @page { bleed: 9pt }"
    card = draw("<p>words</p>", css, lang="en", page="252pt 144pt", folder=tmp_path).pdf

    pdf = shop(card, marks=True)

    assert inks(pdf, tmp_path) == ["K"]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert paints(document.pages[0]) == {Paint("text", "cmyk", (0, 0, 0, 1)), Paint("stroke", "cmyk", (0, 0, 0, 1))}
