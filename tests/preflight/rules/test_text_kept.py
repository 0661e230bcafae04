"""preflight/text-kept: every letter is laid out, and every letter can be read back from the file."""

from __future__ import annotations

import pikepdf
import pytest

from press.preflight.rules import text_kept
from press.preflight.rules.text_kept import letters, letters_lost
from press.render.breaking import breaker
from tests.preflight.conftest import damaged, said, seen
from tests.render.pieces import BREAKERS, job, locale, run
from tests.render.weasyprint_70.test_structure_languages import SENTENCES

CUT = "<div style='position: absolute; inset-block-start: 0'>" + "<p>line of words</p>" * 40 + "</div>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Help — it’s “free”</p>",
        "<p>inter\u00adnational</p>",
        "<p>a<br>b</p><ul><li>c</li></ul>",
        "<p>x <svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>A dot</title><rect width='9' height='9'/></svg></p>",
        "<p style='text-transform: uppercase'>shout</p>",
        "<p>" + "many words over several lines and pages " * 60 + "</p>",
        "<p style='hyphens: auto'>" + "internationalization responsibility " * 20 + "</p>",
    ],
)
def test_text_that_is_laid_out_and_can_be_read_back_passes(render, html):
    assert said(text_kept, render(html).subject()) == []


@pytest.mark.parametrize("lang", SENTENCES)
def test_the_text_of_every_script_can_be_read_back(render, lang):
    words = breaker(BREAKERS.get(lang, "spaces"), lang)(" ".join([SENTENCES[lang]] * 3))

    assert said(text_kept, render(f"<p>{words}</p>", lang=lang).subject(job(locales=(locale(lang),)))) == []


def test_text_that_is_never_laid_out_is_counted(render):
    ((code, message, _),) = said(text_kept, render(CUT).subject())[:1]

    assert code == "preflight/text-lost"
    assert "letters of the text were not laid out" in message


def test_letters_are_counted_as_often_as_they_are_lost(render):
    piece = render("<p>abba</p>")

    lost = letters_lost(piece.rendering(runs=(run("ab"),)))

    assert lost == {"a": 1, "b": 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [("A b", "ab"), ("a\u200bb\u2060", "ab"), ("e\u0301", "é"), ("ﬁn", "fin"), ("re-do", "redo"), ("\u2066911\u2069", "911")],
)
def test_spaces_case_hyphens_and_invisible_characters_make_no_difference(one, other):
    assert letters(one) == letters(other)


def test_text_that_cannot_be_copied_is_named_with_its_share(plain):
    # The file holds the words of the fixture; half of what is said to be laid out is not in it.
    text = "Title One site item Head cell"
    bad = seen(plain, runs=(run(text), run("z" * letters(text).total())), html="")

    assert said(text_kept, bad) == [
        ("preflight/text-layer", "50.0% of the text can be copied or searched; it must be at least 99%", 0)
    ]


def test_letters_that_come_back_in_another_order_are_named(render):
    piece = render("<p>بلا خوف</p>", lang="ar")

    def swap(pdf):
        """Makes lam and alef, which are one glyph, extract the wrong way round."""
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Stream) and b"begincmap" in entry.read_bytes():
                assert b"<06270644>" in entry.read_bytes()
                entry.write(entry.read_bytes().replace(b"<06270644>", b"<06440627>"))

    assert said(text_kept, piece.subject()) == []
    assert said(text_kept, damaged(piece.subject(), swap)) == [
        ("preflight/text-layer", '50.0% of the text can be copied in order; it must be at least 99%: "بلا" is not among it', 1)
    ]


def test_a_line_whose_letters_are_all_there_in_another_order_is_named(plain):
    bad = seen(plain, runs=(run("Title"), run("eno")), html="")

    ((code, message, page),) = said(text_kept, bad)
    assert (code, page) == ("preflight/text-layer", 1)
    assert message.endswith('it must be at least 99%: "eno" is not among it')


def test_latin_names_in_lines_from_right_to_left_may_change_places_but_not_their_letters(render):
    piece = render("<p>مقاطعة سان دييغو San Diego 2026</p>", lang="ar")

    assert said(text_kept, piece.subject()) == []


def spoil(pdf: pikepdf.Pdf) -> None:
    """Makes the T of the title extract as the control character 1."""
    for entry in pdf.objects:
        if isinstance(entry, pikepdf.Stream) and b"begincmap" in entry.read_bytes():
            entry.write(entry.read_bytes().replace(b"<0054>", b"<0001>"))


def test_a_control_character_in_the_text_of_the_file_is_named(plain):
    found = [message for _, message, _ in said(text_kept, damaged(plain, spoil))]

    assert found[-1] == "the text of the file contains the control character '\\x01'"


def test_a_piece_without_text_passes(plain):
    assert said(text_kept, seen(plain, runs=(), html="")) == []


# What the examples of the rule say in words, as pieces: the failing one, then the one that passes.
EXAMPLES = {"preflight/text-layer": (lambda plain, _: damaged(plain, spoil), lambda plain, _: plain)}
