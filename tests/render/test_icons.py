"""Pictograms: drawn in the colour of the text, passed over by screen readers unless they are given words."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from press.render.icons import STROKE, UnknownIcon, icon, icon_names

SVG = "{http://www.w3.org/2000/svg}svg"


def test_every_icon_is_a_whole_drawing(workshop):
    names = icon_names(workshop.icons)

    assert len(names) > 1000
    for name in names:
        drawing = ET.fromstring(icon(workshop.icons, name))
        assert drawing.tag == SVG
        assert len(drawing) > 0


def test_an_icon_is_decoration(workshop):
    drawing = ET.fromstring(icon(workshop.icons, "check"))

    assert drawing.get("aria-hidden") == "true"
    assert drawing.get("aria-label") is None


def test_an_icon_with_words_is_a_picture_of_them(workshop):
    drawing = ET.fromstring(icon(workshop.icons, "check", 'a "tick" & more'))

    assert drawing.get("aria-hidden") is None
    assert (drawing.get("role"), drawing.get("aria-label")) == ("img", 'a "tick" & more')


def test_icons_have_one_stroke_in_the_colour_of_the_text(workshop):
    drawing = ET.fromstring(icon(workshop.icons, "check"))

    assert (drawing.get("stroke"), drawing.get("stroke-width"), drawing.get("fill")) == ("currentColor", STROKE, "none")


def test_an_unknown_icon_is_named(workshop):
    with pytest.raises(UnknownIcon, match="circle-chekc"):
        icon(workshop.icons, "circle-chekc")
