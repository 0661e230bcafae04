"""preflight/translated: no piece prints a text that was not translated, or whose source words changed since."""

from __future__ import annotations

from press.diagnostics import FilePlace
from press.placed import Untranslated
from press.preflight.rules import translated
from tests.preflight.conftest import said, seen


def missing(text: str, language: str = "es", line: int = 1) -> Untranslated:
    return Untranslated(text, language, stale=False, origin=FilePlace(f"translations/{language}.po", line))


def test_a_piece_that_is_translated_passes(plain):
    assert said(translated, plain) == []


def test_a_stale_text_is_named_at_the_line_of_its_translation(plain):
    place = FilePlace("translations/es.po", 12, 1)
    bad = seen(plain, untranslated=(Untranslated("card.title", "es", stale=True, origin=place),))

    (found,) = translated.check(bad)

    assert found.rule == "translation/stale"
    assert found.message == 'the text "card.title" has changed since it was translated (es)'
    assert found.origin == place


def test_every_stale_text_is_named(plain):
    texts = tuple(Untranslated(name, "es", stale=True, origin=FilePlace("x")) for name in ("a", "b"))

    assert [code for code, _, _ in said(translated, seen(plain, untranslated=texts))] == ["translation/stale"] * 2


def test_one_missing_text_is_named(plain):
    assert said(translated, seen(plain, untranslated=(missing("a"),))) == [
        ("translation/missing", "1 text is not translated (es): a", 0)
    ]


def test_many_missing_texts_are_counted_and_three_are_named(plain):
    bad = seen(plain, untranslated=tuple(missing(name, line=number) for number, name in enumerate("abcde", start=7)))

    (found,) = translated.check(bad)

    assert found.message == "5 texts are not translated (es): a, b, c, ..."
    assert str(found.origin) == "translations/es.po:7"


def test_each_language_is_counted_for_itself(plain):
    bad = seen(plain, untranslated=(missing("a", "vi"), missing("b", "es"), missing("c", "vi")))

    assert [message for _, message, _ in said(translated, bad)] == [
        "1 text is not translated (es): b",
        "2 texts are not translated (vi): a, c",
    ]
