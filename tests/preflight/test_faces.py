"""Our typefaces, examined before anything is drawn: what they have, what they can shape, how wide they set."""

from __future__ import annotations

import pytest

from press.preflight.faces import Faces


@pytest.fixture(scope="module")
def faces(workshop) -> Faces:
    return Faces(workshop.regular_faces)


def test_every_family_of_the_house_has_a_regular_face(faces, workshop):
    assert set(faces.files) == {face["family"] for face in workshop.faces}
    assert all(path.is_file() for path in faces.files.values())


@pytest.mark.parametrize(
    ("text", "families", "missing"),
    [
        ("Help — it’s “free”", ["Noto Sans"], []),
        ("幫a助幫", ["Noto Sans"], ["幫", "助"]),
        ("幫a助", ["Noto Sans TC", "Noto Sans"], []),
        ("ជំនួយ 911", ["Noto Sans Khmer", "Noto Sans"], []),
        ("a\u200bb\u2060c\u00ad\ufeff\n\t\u2066", ["Noto Sans"], []),
        ("a", ["Nothing"], ["a"]),
        ("", ["Noto Sans"], []),
    ],
)
def test_the_characters_that_no_family_has_are_named_once(faces, text, families, missing):
    assert faces.missing(text, families) == missing


@pytest.mark.parametrize(
    ("text", "family", "broken"),
    [
        ("क्या आपका", "Noto Sans Devanagari", []),
        ("आप िक आप", "Noto Sans Devanagari", ["िक"]),
        ("ជំនួយ ្ក", "Noto Sans Khmer", ["្ក"]),
        ("\u25cc", "Noto Sans Khmer", []),  # a dotted circle that was typed
        ("Help 幫", "Noto Sans", []),  # what a face has not is no matter of shaping
    ],
)
def test_words_that_cannot_be_shaped_are_named(faces, text, family, broken):
    assert faces.unshaped(text, [family]) == broken


def test_without_a_known_family_nothing_is_said_of_shaping(faces):
    assert faces.unshaped("िक", []) == faces.unshaped("िक", ["Nothing"]) == []


def test_a_width_is_in_hundredths_of_the_type_size(faces):
    # Figures of Noto Sans are 572 thousandths wide, all of them.
    assert faces.width("0", "Noto Sans") == pytest.approx(57.2)
    assert faces.width("1-888", "Noto Sans") == pytest.approx(4 * 57.2 + 32.2)
