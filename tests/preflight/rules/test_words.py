"""preflight/discreet: a discreet piece carries nothing that gives its reader away."""

from __future__ import annotations

import pytest

from press.preflight.rules import words
from tests.preflight.conftest import said, seen

DISCREET = {"discreet": True}
REVEALING = ["campaign.name", "campaign.series", "publisher.name", "publisher.imprint"]


def test_a_discreet_piece_of_plain_words_passes(plain):
    good = seen(
        plain, texts={"en:pocket-card.front": "Rights at work", "en:labels.campaign.name": "x"}, html="<p>x</p>", job=DISCREET
    )

    assert said(words, good) == []


@pytest.mark.parametrize("text", REVEALING)
def test_what_reveals_the_campaign_is_named_in_every_language(plain, text):
    bad = seen(plain, texts={f"es:{text}": "words"}, html="<p>x</p>", job=DISCREET)

    assert said(words, bad) == [("preflight/discreet", f"the piece is discreet but prints {text}", 0)]


def test_a_picture_on_a_discreet_piece_is_named(plain):
    bad = seen(plain, html='<p><img alt="x" src="logo.png"></p>', job=DISCREET)

    assert said(words, bad) == [("preflight/discreet", "the piece is discreet but has a picture", 0)]


@pytest.mark.parametrize("text", REVEALING)
def test_a_public_piece_may_name_the_campaign(plain, text):
    assert said(words, seen(plain, texts={f"en:{text}": "words"}, html="<img>")) == []


# What the examples of the rule say in words, as pieces: the failing one, then the one that passes.
EXAMPLES = {
    "preflight/discreet": (
        lambda plain, _: seen(plain, texts={"en:campaign.name": "words"}, html="<p>x</p>", job=DISCREET),
        lambda plain, _: seen(plain, texts={"en:card.title": "words"}, html="<p>x</p>", job=DISCREET),
    )
}
