"""A job's values as templates see them: texts that print themselves, contacts that print their digits."""

from __future__ import annotations

import pytest
from markupsafe import escape

from press.localized import LocalText
from press.render.blocks import BlockText
from press.render.richtext import PrintedContent, RichText
from press.render.views import TemplateContact, TemplateText, contacts_of, document_facts, view_of
from press.units import Size
from tests.render.pieces import job, locale

CONTACT = {"kind": "voice", "value": "+1911", "display": "911", "name": LocalText("c.name", "en", "Emergency"), "free": True}
LINE = LocalText("l", "en", "*One* Two")
TEXT = LocalText("t", "en", "*One*\n\nTwo", short=LocalText("t.short", "en", "One"))


@pytest.fixture
def rich() -> RichText:
    return RichText(locale(contacts={"help": CONTACT}), {}, PrintedContent())


def test_a_text_prints_as_a_line_as_a_block_and_bare(rich):
    words = view_of(TEXT, rich)

    with pytest.raises(BlockText):  # two paragraphs would run together in one line
        escape(words)
    assert escape(view_of(LINE, rich)) == '<span data-text="en:l"><em>One</em> Two</span>'
    assert words.block == '<div data-text="en:t"><p><em>One</em></p><p>Two</p></div>'
    assert view_of(LINE, rich).plain == str(view_of(LINE, rich)) == "One Two"
    assert words.id == "t"


def test_the_short_form_stands_in_where_it_is_asked_for_and_there_is_one(rich):
    assert view_of(TEXT, rich, short=True).id == "t.short"
    assert view_of(TEXT.short, rich, short=True).id == "t.short"


def test_texts_are_found_however_deep_and_other_values_stay(rich):
    view = view_of({"a": [{"b": TEXT, "c": 1}], "d": ("e", None)}, rich)

    assert isinstance(view["a"][0]["b"], TemplateText)
    assert (view["a"][0]["c"], view["d"]) == (1, ["e", None])


def test_a_contact_prints_its_digits_and_is_remembered(rich):
    contact = contacts_of({"help": CONTACT}, rich)["help"]

    assert escape(contact) == '<a class="contact" dir="ltr" href="tel:+1911">911</a>'
    assert rich.printed.contacts == {"help": "911"}


def test_a_contact_has_words_and_values_and_nothing_else(rich):
    contact = TemplateContact("help", CONTACT, rich)

    assert (contact.name.plain, contact.free) == ("Emergency", True)
    with pytest.raises(AttributeError):
        _ = contact.hours
    with pytest.raises(AttributeError):
        _ = contact._anything


def test_a_template_may_know_the_facts_of_its_piece():
    facts = document_facts(job(title="T", edition="office", discreet=True))

    assert {"id": "piece", "edition": "office", "title": "T", "discreet": True, "page": Size(120, 80)}.items() <= facts.items()
