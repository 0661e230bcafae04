"""preflight/rgb, preflight/ink: a print-shop file holds CMYK and grey only, and its text is black ink alone."""

from __future__ import annotations

import pikepdf
import pytest

from press.preflight.inks import paints
from press.preflight.rules import inks
from tests.preflight.conftest import damaged, said


def painted(plain, stream: str):
    """The piece with nothing on its page but this."""
    return damaged(plain, lambda pdf: pdf.pages[0].obj.__setattr__("Contents", pdf.make_stream(stream.encode())))


TEXT = "BT (x) Tj ET"
BAR = "0 0 9 9 re"


@pytest.mark.parametrize(
    "stream",
    [
        "",
        f"0 0 0 1 k {TEXT}",
        f"0 0 0 0 k {TEXT}",
        f"0 0 0 0.5 k {TEXT}",
        f"0 g {TEXT}",
        f"{TEXT}",  # a page starts in black, and that is grey
        f"0.92 0.42 0.42 0.32 k {BAR} f",
        f"1 1 1 0 k {BAR} f",
        f"0 0 0 1 K {BAR} S",
        f"q 0 0 1 rg Q 0 0 0 1 k {BAR} f {TEXT}",  # a colour that nothing is painted in
        f"/DeviceCMYK cs 0 0 0 1 scn {TEXT}",
    ],
)
def test_inks_that_a_shop_can_print_pass(plain, stream):
    assert said(inks, painted(plain, stream)) == []


@pytest.mark.parametrize(
    ("stream", "code", "message"),
    [
        (f"0 0 0 rg {TEXT}", "rgb", "text is painted in rgb, not in CMYK"),
        (f"1 0 0 rg {BAR} f", "rgb", "fill is painted in rgb, not in CMYK"),
        (f"1 0 0 RG {BAR} S", "rgb", "stroke is painted in rgb, not in CMYK"),
        (f"/DeviceRGB cs 0 0 0 scn {TEXT}", "rgb", "text is painted in rgb, not in CMYK"),
        (f"0.9 0.4 0.4 0.3 k {TEXT}", "ink", "text is painted in more than black: C 90%, M 40%, Y 40%, K 30%"),
        (f"1 1 1 0.5 k {BAR} f", "ink", "fill takes 350% of ink; 300% is the most that dries"),
    ],
)
def test_what_a_shop_should_not_get_is_named(plain, stream, code, message):
    assert said(inks, painted(plain, stream)) == [(f"preflight/{code}", message, 1)]


def test_the_same_fault_is_named_once(plain):
    found = said(inks, painted(plain, f"0 0 0 rg {TEXT} 1 0 0 rg {TEXT} 1 0 0 rg {BAR} f"))

    assert [message.partition(" ")[0] for _, message, _ in found] == ["fill", "text"]


def test_paint_inside_of_a_form_or_a_picture_counts(plain):
    def change(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(
            f"1 0 0 rg {BAR} f".encode(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9]
        )
        image = pdf.make_stream(
            b"\0\0\0", Subtype=pikepdf.Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceRGB
        )
        page = pdf.pages[0].obj
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form, I=image))
        page.Contents = pdf.make_stream(b"/F Do /I Do")

    subject = damaged(plain, change)

    assert {(paint.what, paint.space) for paint in paints(subject.pdf.file.pages[0])} == {("fill", "rgb"), ("image", "rgb")}
    assert len(said(inks, subject)) == 2


def test_what_the_engine_paints_in_rgb_is_found(plain):
    assert ("preflight/rgb", "text is painted in rgb, not in CMYK", 1) in said(inks, plain)


def test_what_the_engine_paints_in_cmyk_passes(render):
    css = "html { color: device-cmyk(0 0 0 1) } div { background: device-cmyk(0.9 0.4 0.4 0.3); color: device-cmyk(0 0 0 0) }"

    assert said(inks, render("<p>words</p><div>white</div>", css).subject()) == []
