"""preflight/drawings: no drawing holds text, wherever the drawing comes from."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest

from press.preflight.rules import drawings
from tests.preflight.conftest import seen

BARS = "<svg xmlns='http://www.w3.org/2000/svg'>\n <title>Calls</title>{}\n</svg>"
GOOD, BAD = BARS.format("<rect width='9' height='9'/>"), BARS.format("<text x='1'>مساعدة</text>")


@pytest.fixture
def told(plain, tmp_path):
    """What is told of a piece with such a file: places as words."""

    def said(text: str, file: str) -> list[str]:
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return [str(found.place) for found in drawings.check(seen(plain, files={path: True}))]

    return said


@pytest.mark.parametrize(
    ("text", "file", "place"),
    [
        (BAD, "templates/pictures/bars.svg", "templates/pictures/bars.svg:2:22"),
        (f"<h1>Calls</h1>\n{BAD}", "templates/documents/piece.html", "templates/documents/piece.html:3:22"),
        (f'<p>x</p>\n<img src="data:image/svg+xml,{quote(BAD)}">', "templates/documents/piece.html", "templates/documents/piece.html:2:11"),
        (
            f"p {{ background: url('data:image/svg+xml;base64,{base64.b64encode(BAD.encode()).decode()}') }}",
            "styles/documents/piece.css", "styles/documents/piece.css:1:22",
        ),
    ],
)  # fmt: skip
def test_text_in_a_drawing_is_told_at_its_line(told, text, file, place):
    assert told(text, file) == [place]


@pytest.mark.parametrize(
    ("text", "file"),
    [
        (GOOD, "templates/pictures/bars.svg"),
        (f"{GOOD}<p>words</p>{GOOD}", "templates/documents/piece.html"),
        (f'<img src="data:image/svg+xml,{quote(GOOD)}">', "templates/documents/piece.html"),
        ('<img src="data:image/svg+xml;base64,bad">', "templates/documents/piece.html"),
        (f"<textarea></textarea>{GOOD}", "templates/documents/piece.html"),
    ],
)
def test_a_drawing_without_text_passes(told, text, file):
    assert told(text, file) == []


@pytest.mark.parametrize("html", [BAD, f'<img src="data:image/svg+xml,{quote(BAD)}">'])
def test_a_drawing_that_a_template_puts_together_is_told_for_the_piece(plain, html):
    assert [str(found.place) for found in drawings.check(seen(plain, html=html))] == ["en/piece.pdf"]


def test_a_plain_piece_passes(plain):
    assert list(drawings.check(plain)) == []
