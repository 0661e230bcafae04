"""style/trap: what the engine draws wrongly in a language of the piece is told at its line, and only there."""

from __future__ import annotations

import pytest

from press.preflight.rules import traps
from tests.preflight.conftest import seen
from tests.render.pieces import locale

ARABIC = locale("ar", english="Arabic", script="Arab", italics=False)
HINDI = locale("hi", english="Hindi", script="Deva", italics=False)
JAPANESE = locale("ja", english="Japanese", script="Jpan", italics=False)
ENGLISH = locale("en")


@pytest.fixture
def told(plain, tmp_path):
    """What is told of a file of a piece in some languages: `file:line:column` and the sentence."""

    def said(text: str, *locales, file: str = "styles/documents/piece.css") -> list[tuple[str, str]]:
        path = tmp_path / "styles and so on" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        gone = tmp_path / "styles" / "gone.css"
        subject = seen(plain, files={path: True, gone: False}, job={"locales": locales})
        return [(str(found.place), found.message) for found in traps.check(subject)]

    return said


@pytest.mark.parametrize(
    ("rule", "caught"),
    [
        ("display: grid", [ARABIC]),
        ("display:inline-grid", [ARABIC]),
        ("letter-spacing: 0.05em", [ARABIC, HINDI]),
        ("letter-spacing: -1px !important", [ARABIC, HINDI]),
        ("letter-spacing: 0.5pt", [ARABIC, HINDI]),
        ("letter-spacing: var(--spaced)", [ARABIC, HINDI]),
        ("font-style: italic", [ARABIC, HINDI, JAPANESE]),
        ("font-style: oblique 10deg", [ARABIC, HINDI, JAPANESE]),
        ("font-variant: lining-nums small-caps", [ARABIC, HINDI, JAPANESE]),
        ("font-variant-caps: all-small-caps", [ARABIC, HINDI, JAPANESE]),
        ("list-style-type: ethiopic-numeric", [ARABIC, HINDI, JAPANESE, ENGLISH]),
        ("float: footnote", [ARABIC, HINDI, JAPANESE, ENGLISH]),
        ("list-style: inside cjk-ideographic", [ARABIC, HINDI, JAPANESE, ENGLISH]),
    ],
)
def test_a_trap_is_told_at_its_line_for_the_languages_that_it_catches(told, rule, caught):
    sheet = f"@layer documents {{\n  h1 {{ color: red; }}\n  p {{ {rule}; }}\n}}\n"

    for language in (ARABIC, HINDI, JAPANESE, ENGLISH):
        found = told(sheet, language)
        assert [place for place, _ in found] == (["styles/documents/piece.css:3:7"] if language in caught else [])
        assert all(f"({language.english})" in message for _, message in found)


@pytest.mark.parametrize(
    "rule",
    [
        "display: flex", "display: block; column-gap: 1mm", "letter-spacing: 0", "letter-spacing: 0em", "letter-spacing: 0.0em",
        "letter-spacing: normal", "font-style: var(--emphasis-style)", "font-style: normal", "font-variant-numeric: tabular-nums",
        "--letter-spacing-note: 1", "list-style: none", "list-style-type: arabic-indic", "content: 'grid'",
    ],
)  # fmt: skip
def test_what_is_drawn_rightly_is_not_told(told, rule):
    assert told(f"p {{ {rule}; }}\n", ARABIC) == told(f"p {{ {rule} }}", ARABIC) == []


@pytest.mark.parametrize("comment", ["/* p { display: grid; } */", "/*\n p { letter-spacing: 1em }\n*/ p { color: red }"])
def test_what_is_commented_out_is_not_told(told, comment):
    assert told(comment, ARABIC) == []


def test_the_lines_after_a_comment_are_counted_rightly(told):
    ((place, _),) = told("/* one\n two */\np { display: grid }\n", ARABIC)

    assert place == "styles/documents/piece.css:3:5"


@pytest.mark.parametrize("selector", [":root:lang(en) p", "p:lang(en, es)", "[lang='en'] p", '[lang="en"]', 'p:lang("en")'])
def test_a_rule_for_named_languages_is_for_these_alone(told, selector):
    rule = f"{selector} {{ letter-spacing: 1pt }}"

    assert told(f"em {{ color: red }} {rule}", ARABIC) == []
    assert told(rule.replace("en", "ar"), ARABIC) != []


def test_a_rule_for_a_language_is_for_its_kinds_too(told):
    farsi_of_afghanistan = locale("fa-AF", english="Dari", script="Arab", direction="rtl", italics=False)

    assert told("p:lang(fa) { display: grid }", farsi_of_afghanistan) != []
    assert told("p:lang(f) { display: grid }", farsi_of_afghanistan) == []


def test_a_style_in_a_template_is_told_too(told):
    ((place, _),) = told(
        '{# letter-spacing: 1em #}\n<p style="letter-spacing: 1em">x</p>\n', ARABIC, file="templates/documents/piece.html"
    )

    assert place == "templates/documents/piece.html:2:11"


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_face_of_a_stylesheet_is_told_in_every_language(told, tag):
    ((place, message),) = told(
        "@font-face { font-family: 'Noto Sans'; src: url(half.woff2); unicode-range: U+0100 }", locale(tag)
    )

    assert place.endswith("piece.css:1:1")
    assert "may be drawn with the letters of another" in message


def test_of_several_languages_those_that_are_caught_are_named(told):
    ((_, message),) = told("p { letter-spacing: 1pt }", ENGLISH, ARABIC, HINDI)

    assert message.endswith("(Arabic, Hindi)")


def test_a_plain_piece_passes(plain):
    assert list(traps.check(plain)) == []
