"""preflight/coverage: every letter is in a face of its language, and every word can be shaped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.diagnostics import FilePlace
from press.localized import LocalText
from press.preflight.faces import Faces
from press.preflight.rules import coverage
from tests.preflight.conftest import seen
from tests.render.pieces import job, locale


@pytest.fixture
def check(plain, workshop):
    """What the rule says of a text in a language."""

    def checked(words: str, tag: str = "en"):
        text = LocalText("card.title", tag, words, origin=FilePlace("translations/x.po", 7))
        subject = seen(plain, texts={f"{tag}:card.title": words}, families=())
        of = job(locales=(locale(tag),), view={"text": text})
        return list(coverage.check(replace(subject, job=of, faces=Faces(workshop.regular_faces))))

    return checked


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "Help — it’s “free”"),
        ("en", "Tiếng Việt"),
        ("en", "e\u0301"),  # composed first, as it will be printed
        ("ar", "مساعدة 911"),
        ("km", "ជំនួយ\u200bឥតគិតថ្លៃ"),
        ("th", "ช่วยเหลือ"),
        ("hi", "क्या आपका"),
        ("zh-Hant", "幫助"),
    ],
)
def test_a_text_that_its_faces_have_passes(check, tag, words):
    assert check(words, tag) == []


@pytest.mark.parametrize(
    ("tag", "words", "character"),
    [
        ("en", "Help 幫", '"幫" (U+5E6B)'),
        ("km", "ជំនួយ 幫", '"幫" (U+5E6B)'),
        ("en", "a \ue000", "(U+E000)"),
        ("zh-Hant", "مساعدة", "U+0645"),
    ],
)
def test_a_letter_that_no_face_has_is_named_at_the_line_of_its_text(check, tag, words, character):
    (found,) = check(words, tag)

    assert found.rule == "preflight/coverage"
    assert "card.title has characters" in found.message
    assert character in found.message
    assert str(found.origin) == "translations/x.po:7"


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("km", "្ក"),  # a sign that goes under a letter, with no letter before it
        ("hi", "िक"),  # a vowel sign before its consonant
        ("my", "ေက"),  # the same in Burmese, typed as it looks
    ],
)
def test_a_word_whose_signs_are_in_the_wrong_order_is_named(check, tag, words):
    (found,) = check(words, tag)

    assert "cannot be shaped" in found.message
    assert words in found.message


def test_a_family_of_the_stylesheets_counts_too(plain, workshop):
    subject = seen(plain, texts={"en:t": "幫助"}, families=("Noto Sans TC",))

    assert list(coverage.check(replace(subject, faces=Faces(workshop.regular_faces)))) == []
