"""preflight/engine: the engine has nothing to complain about; what it says is placed where it can be mended."""

from __future__ import annotations

import pytest

from press.diagnostics import FilePlace
from press.placed import EngineWarning
from press.preflight.rules import engine
from tests.preflight.conftest import said, seen


def warned(plain, *warnings: EngineWarning):
    return list(engine.check(seen(plain, warnings=warnings)))


def test_silence_passes(plain):
    assert said(engine, plain) == []


def test_what_a_stylesheet_holds_is_placed_at_its_line(plain, tmp_path):
    sheet = tmp_path / "styles" / "components" / "band.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(".band {\n  filter: blur(2px);\n}\n", encoding="utf-8")

    (found,) = warned(plain, EngineWarning("Ignored `filter: blur(2px)` at 2:3, unknown property.", sheet.as_uri(), 2, 3))

    assert found.rule == "style/ignored"
    assert found.place == FilePlace("styles/components/band.css", 2, 3)
    assert found.place.excerpt == "  filter: blur(2px);"
    assert found.place.length == len("filter: blur(2px);")


def test_a_line_that_is_not_there_any_more_has_no_excerpt(plain, tmp_path):
    (found,) = warned(plain, EngineWarning("Ignored", (tmp_path / "gone.css").as_uri(), 9, 1))

    assert (str(found.place), found.place.excerpt) == ("gone.css:9:1", "")


@pytest.mark.parametrize(("code", "letter"), [("E000", "\ue000"), ("1F9FF", "\U0001f9ff")])
def test_a_letter_that_no_font_has_is_named_with_its_number(plain, code, letter):
    message = f'.notdef glyph rendered for Unicode string unsupported by fonts: "{letter}" (U+{code})'

    (found,) = warned(plain, EngineWarning(message))

    assert found.rule == "preflight/missing-glyph"
    assert found.message == f'no declared font has the character "{letter}" (U+{code})'
    assert str(found.place) == "en/piece.pdf"


def test_anything_else_is_passed_on_as_it_was_said(plain):
    (found,) = warned(plain, EngineWarning("No anchor #x for internal URI reference"))

    assert (found.rule, found.message) == ("preflight/engine", "No anchor #x for internal URI reference")


def test_every_line_is_a_problem_of_its_own(plain):
    assert len(warned(plain, EngineWarning("one"), EngineWarning("two"))) == 2


def test_what_the_engine_says_while_drawing_reaches_the_rule(render):
    ((code, message, _),) = said(engine, render("<p>\ue000</p>").subject())

    assert code == "preflight/missing-glyph"
    assert "U+E000" in message


def test_a_letter_of_a_text_is_left_to_the_rule_that_names_the_text(plain):
    message = '.notdef glyph rendered for Unicode string unsupported by fonts: "\U0001f9ff" (U+1F9FF)'
    subject = seen(plain, texts={"en:leaflet.lead": "Come \U0001f9ff"}, warnings=(EngineWarning(message),))

    assert said(engine, subject) == []
