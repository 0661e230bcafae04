"""preflight/languages, preflight/direction: the file and every stretch in another language say which it is, and how it runs."""

from __future__ import annotations

import pytest

from press.preflight.rules import languages
from tests.preflight.conftest import said
from tests.render.pieces import job, locale


def spoken(*tags: str):
    return job(language=tags[0], locales=tuple(locale(tag) for tag in tags))


def test_a_file_in_its_language_passes(render):
    assert said(languages, render("<p>hola</p>", lang="es").subject(spoken("es"))) == []


def test_a_file_in_several_languages_names_each(render):
    piece = render("<div lang='es'><p>hola</p></div><div lang='vi'><p>xin</p></div>", lang="en")

    assert said(languages, piece.subject(spoken("en", "es", "vi"))) == []


def test_a_file_in_another_language_than_its_own_is_named(render):
    piece = render("<p lang='zh-Hant'>x</p>", lang="en")

    message = 'the file declares the language "en", but it is in "zh-Hant"'
    assert said(languages, piece.subject(spoken("zh-Hant"))) == [("preflight/languages", message, 0)]


def test_a_language_that_no_stretch_names_is_named(render):
    piece = render("<div lang='es'><p>hola</p></div><div><p>xin</p></div>", lang="en")

    message = 'nothing in the file is marked as "vi"'
    assert said(languages, piece.subject(spoken("en", "es", "vi"))) == [("preflight/languages", message, 0)]


WORDS = "كلمة واحدة."


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{WORDS}</p>",
        f"<div lang='ar'><p>{WORDS}</p></div>",
        f"<p>{WORDS} <span dir='ltr'>Los <b>Angeles</b></span><br><span lang='ar'>{WORDS}</span></p>",
        f"<p>{WORDS}<p><span dir='ltr'>x</span><p lang='ar'>{WORDS}",  # paragraphs that nobody closes
    ],
)
def test_a_language_that_runs_its_own_way_passes(render, html):
    assert said(languages, render(html, lang="ar").subject(spoken("ar"))) == []


@pytest.mark.parametrize(
    ("html", "lang", "tags"),
    [
        (f"<p lang='ar'>{WORDS}</p>", "en", ("en", "ar")),
        (f"<p><span dir='ltr'><b lang='ar'>{WORDS}</b></span></p>", "ar", ("ar",)),
    ],
)
def test_arabic_that_is_set_from_left_to_right_is_named(render, html, lang, tags):
    (found,) = languages.check(render(html, lang=lang).subject(spoken(*tags)))

    assert (found.rule, found.message) == ("preflight/direction", 'text in "ar" is set as ltr')
    assert 'dir="rtl"' in found.hint


def test_english_that_is_set_from_right_to_left_is_named(render):
    piece = render("<p lang='en'>Call us.</p>", lang="ar")

    assert ("preflight/direction", 'text in "en" is set as rtl', 0) in said(languages, piece.subject(spoken("ar", "en")))


# What the examples of the rule say in words, as pieces: the failing one, then the one that passes.
SHEET = "<div lang='es'><p>hola</p></div><div{}><p>xin</p></div>"
EXAMPLES = {
    "preflight/languages": (
        lambda _, render: render(SHEET.format("")).subject(spoken("en", "es", "vi")),
        lambda _, render: render(SHEET.format(" lang='vi'")).subject(spoken("en", "es", "vi")),
    )
}
