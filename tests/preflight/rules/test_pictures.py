"""preflight/pictures: every picture that means something says what, in words."""

from __future__ import annotations

import pytest

from press.preflight.rules import pictures
from tests.preflight.conftest import said

DOT = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' {}>{}<rect width='9' height='9'/></svg>"


@pytest.mark.parametrize(
    "picture",
    [
        DOT.format("aria-label='A dot'", ""),
        DOT.format("", "<title>A dot</title>"),
        DOT.format("aria-hidden='true'", ""),
        f"<img alt='A dot' src=\"data:image/svg+xml,{DOT.format('', '')}\">",
        f"<img alt='' src=\"data:image/svg+xml,{DOT.format('', '')}\">",
        "",
    ],
)
def test_a_picture_with_words_or_without_meaning_passes(render, picture):
    assert said(pictures, render(f"<p>x {picture}</p>").subject()) == []


@pytest.mark.parametrize(
    "picture",
    [
        DOT.format("", ""),
        DOT.format("aria-label='  '", ""),
        f'<img src="data:image/svg+xml,{DOT.format("", "")}">',
        f"<img alt='  ' src=\"data:image/svg+xml,{DOT.format('', '')}\">",
    ],
)
def test_a_picture_without_words_is_named_on_its_page(render, picture):
    piece = render(f"<p>x</p><p style='break-before: page'>{picture}</p>")

    assert said(pictures, piece.subject()) == [("preflight/pictures", "a picture has no alternative text", 2)]
