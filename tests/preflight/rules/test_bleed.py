"""preflight/bleed: a solid that runs to the edge of the page runs on to the end of the bleed."""

from __future__ import annotations

import pytest

from press.pieces import ForShop
from press.preflight.rules import bleed
from tests.preflight.conftest import said
from tests.render.pieces import job

SHOP = job(production=ForShop(bleed=3.0))
PAGE = "@page { margin: 0; bleed: 3mm } div { background: #000000; position: absolute } p { margin: 30mm }"
# A band 10 mm deep along one edge of a page of 120 by 80 mm, and where it ends outside of that edge.
BANDS = {
    "left": "inset-inline-start: {}; inset-block: 20mm; inline-size: 13mm",
    "right": "inset-inline-end: {}; inset-block: 20mm; inline-size: 13mm",
    "top": "inset-block-start: {}; inset-inline: 20mm; block-size: 13mm",
    "bottom": "inset-block-end: {}; inset-inline: 20mm; block-size: 13mm",
}


def check(render, style: str):
    return said(bleed, render(f"<div style='{style}'></div><p>words</p>", PAGE).subject(SHOP))


@pytest.mark.parametrize("side", BANDS)
def test_a_band_that_fills_the_bleed_passes(render, side):
    assert check(render, BANDS[side].format("-3mm")) == []


@pytest.mark.parametrize("side", BANDS)
def test_a_band_that_ends_at_the_trim_is_named(render, side):
    message = f"paint that reaches the {side} edge does not fill the bleed"

    assert check(render, BANDS[side].format("0mm")) == [("preflight/bleed", message, 1)]


@pytest.mark.parametrize("side", BANDS)
def test_a_band_that_ends_inside_of_the_bleed_is_named(render, side):
    assert len(check(render, BANDS[side].format("-1.5mm"))) == 1


def test_a_band_that_stays_inside_of_the_page_passes(render):
    assert check(render, "inset: 10mm") == []


def test_a_page_without_paint_at_its_edges_passes(render):
    assert check(render, "display: none") == []


def test_the_page_is_named(render):
    html = f"<p>one</p><p style='break-before: page'>two</p><div style='{BANDS['top'].format('0mm')}'></div>"

    ((_, _, page),) = said(bleed, render(html, PAGE).subject(SHOP))

    assert page == 2
