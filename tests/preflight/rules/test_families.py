"""style/unknown-family: a typeface that is not installed is told where a style names it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from press.preflight.faces import Faces
from press.preflight.rules import families
from tests.preflight.conftest import seen

FACES = Faces({"Noto Sans": Path("Sans.ttf"), "Vazirmatn": Path("Vazirmatn.ttf")}, {"Public Sans"})


@pytest.fixture
def told(plain, tmp_path):
    """The families that are told of a stylesheet or a template, each with its line and column."""

    def said(text: str, name: str = "styles/documents/piece.css") -> list[tuple[str, str]]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        found = families.check(replace(seen(plain, files={path: True}), faces=FACES))
        return [(one.message.split('"')[1], f"{one.place.line}:{one.place.column}") for one in found]

    return said


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ('p { font-family: Arial, "Helvetica Neue", sans-serif }', [("Arial", "1:18"), ("Helvetica Neue", "1:26")]),
        ("p {\n  font: 9pt/1.2 Georgia, serif;\n}", [("Georgia", "2:17")]),
        ("p { font-family: serif }", [("serif", "1:18")]),
        (':root { --font-text: "Klingon", sans-serif }', [("Klingon", "1:23")]),
        ("p { font: 10pt/calc(1.2 * var(--lead)) Foo }", [("Foo", "1:40")]),
        ("p { font-family:\n  Georgia,\n  'Noto Sans' }", [("Georgia", "2:3")]),
    ],
)
def test_a_family_that_is_not_installed_is_told_at_its_place(told, css, wanted):
    assert told(css) == wanted


@pytest.mark.parametrize(
    "css",
    [
        'p { font: bold 9pt "Noto Sans", serif }', "p { font-family: Noto  Sans !important }", "p { font-family: var(--font-text) }",
        "p { font: inherit }", "/* font-family: Arial */", "p { font-size: 9pt; font-weight: 700 }", "p { font-family: inherit }",
        "p { font: 400 var(--size)/1.2 var(--font-text) }", 'p { font-family: var(--a, "Foo"), serif }',
        "p { font-family: 'Public Sans', sans-serif }",
    ],
)  # fmt: skip
def test_what_is_installed_or_comes_from_a_token_passes(told, css):
    assert told(css) == []


def test_a_style_in_a_template_is_looked_at(told):
    assert told("<p>\n<b style=\"font-family: 'Comic Sans'\">x</b>", "templates/documents/piece.html") == [
        ("Comic Sans", "2:25")
    ]


def test_nothing_is_told_where_nobody_knows_what_is_installed(plain):
    assert list(families.check(plain)) == []
