"""press/preflight/inks.py: every colour that a page is painted with, wherever it was set, and what it is used on."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from press.preflight.inks import Paint, paints

BLACK, RED = Paint("fill", "cmyk", (0, 0, 0, 1)), Paint("fill", "rgb", (1, 0, 0))
K = (0.0, 0.0, 0.0, 1.0)
BAR, LINE, TEXT = "0 0 9 9 re", "0 0 m 9 9 l", "BT (x) Tj ET"


@pytest.fixture
def document():
    """A file of one empty page."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(90, 90))
        yield pdf


def painted(document, stream, **resources):
    """The paints of a page with this content; resources by their kind."""
    page = document.pages[0]
    page.obj.Contents = document.make_stream(stream.encode())
    page.obj.Resources = Dictionary({f"/{kind}": Dictionary(entries) for kind, entries in resources.items()})
    return paints(page)


def form(document, stream, **entries):
    """A form with this content."""
    return document.make_stream(stream.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 90, 90]), **entries)


def image(document, **entries):
    """A picture of one pixel."""
    return document.make_stream(b"\0\0\0\0", Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, **entries)


@pytest.mark.parametrize(
    ("stream", "found"),
    [
        ("", set()),
        (f"{BAR} n", set()),
        (f"{BAR} W n", set()),
        (f"{BAR} f", {Paint("fill", "gray", (0,))}),  # a page begins in black
        (f"0.5 g {BAR} f*", {Paint("fill", "gray", (0.5,))}),
        (f"1 0 0 rg {BAR} f", {RED}),
        (f"0 0 0 1 k {BAR} F", {BLACK}),
        (f"0 0 0 1 K {LINE} S", {Paint("stroke", "cmyk", K)}),
        (f"0 0 0 1 k {LINE} S", {Paint("stroke", "gray", (0,))}),  # the colour of fills is not that of lines
        (f"1 0 0 rg 0 0 0 1 K {BAR} B", {RED, Paint("stroke", "cmyk", K)}),
        (f"0 0 0 1 k {TEXT}", {Paint("text", "cmyk", K)}),
        ("0 0 0 1 k BT [(x) 9 (y)] TJ ET", {Paint("text", "cmyk", K)}),
        (f"/DeviceCMYK cs 0 0 0 1 scn {BAR} f", {BLACK}),
        (f"/DeviceRGB CS 1 0 0 SCN {LINE} S", {Paint("stroke", "rgb", (1, 0, 0))}),
        (f"0.33333333 g {BAR} f", {Paint("fill", "gray", (0.3333,))}),
    ],
)
def test_a_page_is_painted_with_the_colour_that_was_set(document, stream, found):
    assert painted(document, stream) == found


def test_a_colour_that_was_put_away_is_not_used(document):
    assert painted(document, f"0 0 0 1 k q 1 0 0 rg Q {BAR} f") == {BLACK}


def test_a_colour_that_was_kept_comes_back(document):
    assert painted(document, f"1 0 0 rg q 0 0 0 1 k {BAR} f Q {BAR} f") == {BLACK, RED}


@pytest.mark.parametrize(
    ("space", "kind"),
    [
        (Array([Name.ICCBased, Name.Whatever]), "/ICCBased"),
        (Array([Name.Separation, Name.Gold, Name.DeviceCMYK]), "/Separation"),
    ],
)
def test_a_colour_space_of_the_page_goes_by_its_kind(document, space, kind):
    assert painted(document, f"/Own cs 1 scn {BAR} f", ColorSpace={"/Own": space}) == {Paint("fill", kind, (1,))}


def test_a_shading_is_named(document):
    assert painted(document, "/Fade sh") == {Paint("fill", "shading")}


def test_forms_inside_of_forms_are_looked_into(document):
    inner = form(document, f"1 0 0 rg {BAR} f")
    outer = form(document, "/Inner Do", Resources=Dictionary(XObject=Dictionary(Inner=inner)))

    assert painted(document, "/Outer Do", XObject={"/Outer": outer}) == {RED}


def test_a_form_without_resources_uses_those_of_the_page(document):
    found = painted(document, "/Outer Do", XObject={"/Outer": form(document, "/Image Do"), "/Image": image(document, ColorSpace=Name.DeviceRGB)})  # fmt: skip

    assert found == {Paint("image", "rgb")}


def test_a_form_begins_with_the_colour_of_the_page_that_draws_it(document):
    assert painted(document, "1 0 0 rg /Form Do", XObject={"/Form": form(document, f"{BAR} f")}) == {RED}


def test_a_colour_set_inside_of_a_form_stays_there(document):
    found = painted(document, f"0 0 0 1 k /Form Do {BAR} f", XObject={"/Form": form(document, "1 0 0 rg")})

    assert found == {BLACK}


@pytest.mark.parametrize(
    ("space", "kind"),
    [
        (Name.DeviceRGB, "rgb"),
        (Name.DeviceCMYK, "cmyk"),
        (Name.DeviceGray, "gray"),
        (Array([Name.Indexed, Name.DeviceRGB, 0, pikepdf.String("abc")]), "/Indexed"),
    ],
)
def test_a_picture_goes_by_its_colour_space(document, space, kind):
    assert painted(document, "/Image Do", XObject={"/Image": image(document, ColorSpace=space)}) == {Paint("image", kind)}


def test_a_stencil_is_painted_in_the_colour_that_was_set(document):
    found = painted(document, "1 0 0 rg /Image Do", XObject={"/Image": image(document, ImageMask=True)})

    assert found == {RED}
