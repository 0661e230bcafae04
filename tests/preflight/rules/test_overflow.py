"""preflight/overflow: nothing stands outside of its panel."""

from __future__ import annotations

from press.diagnostics import FilePlace, PagePlace
from press.localized import LocalText
from press.placed import Overflow
from press.preflight.rules import overflow
from tests.preflight.conftest import said, seen
from tests.render.pieces import run


def test_a_piece_in_which_everything_fits_passes(plain):
    assert said(overflow, plain) == []


def test_an_overflow_is_named_with_its_length_panel_words_and_text(plain):
    text = LocalText("card.signs", "es", "words", origin=FilePlace("translations/es.po", 12, 1))
    bad = seen(plain, overflows=(Overflow(2, "front", 4.06, "some  words", "es:card.signs"),), job={"view": {"a": text}})

    (found,) = overflow.check(bad)

    assert found.rule == "preflight/overflow"
    assert found.message == 'text needs 4.1 mm more than panel "front" has, at "some words" in "card.signs" (es)'
    assert found.place == PagePlace("en/piece.pdf", 2, "front")
    assert str(found.origin) == "translations/es.po:12:1"


def test_the_longest_text_of_the_panel_is_named_where_it_pushes_another_out(plain):
    texts = {"km:card.call": "short", "km:card.lead": "a longer text", "km:card.title": "the longest text, elsewhere"}
    local_texts = [LocalText(key[3:], "km", words, origin=FilePlace("translations/km.po", 14)) for key, words in texts.items()]
    runs = [run(panel="back" if "title" in key else "front", source=key) for key in texts]

    def hint_of(text: str) -> str:
        out = Overflow(1, "front", 4, "words", text)
        (found,) = overflow.check(seen(plain, overflows=(out,), runs=runs, texts=texts, job={"view": {"all": local_texts}}))
        return found.hint

    assert hint_of("km:card.call").startswith('the longest text there is "card.lead" (translations/km.po:14); shorten')
    assert hint_of("km:card.lead").startswith("shorten the text")


def test_words_without_a_text_of_their_own_are_named_alone(plain):
    bad = seen(plain, overflows=(Overflow(1, "front", 1, "words" * 20),))

    (found,) = overflow.check(bad)

    assert found.message == f'text needs 1.0 mm more than panel "front" has, at "{("words" * 20)[:40]}"'
    assert found.origin is None


def test_what_the_layout_finds_reaches_the_rule(render):
    piece = render("<div data-panel='front' style='block-size: 5mm'><p>one</p><p>two</p><p>three</p></div>")

    ((code, message, page),) = said(overflow, piece.subject())
    assert (code, page) == ("preflight/overflow", 1)
    assert 'panel "front"' in message
