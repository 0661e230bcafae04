"""preflight/languages: the file and every stretch in another language say which language it is."""

from __future__ import annotations

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

    message = 'the file says its language is "en", and it is "zh-Hant"'
    assert said(languages, piece.subject(spoken("zh-Hant"))) == [("preflight/languages", message, 0)]


def test_a_language_that_no_stretch_names_is_named(render):
    piece = render("<div lang='es'><p>hola</p></div><div><p>xin</p></div>", lang="en")

    message = 'nothing in the file is marked as "vi"'
    assert said(languages, piece.subject(spoken("en", "es", "vi"))) == [("preflight/languages", message, 0)]
