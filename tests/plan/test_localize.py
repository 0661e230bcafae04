"""Content in one language: translated where there is a good translation, in the source language and marked where not."""

from datetime import date

import pytest

from press.pieces import local_texts_in
from press.plan.localize import Localizer
from tests.content.small_texts import SPANISH


@pytest.fixture
def english(campaign):
    return Localizer(campaign.content(), "en")


@pytest.fixture
def spanish(campaign):
    return Localizer(campaign.content(), "es")


def said(text):
    return text.words, text.state


def test_in_the_source_language_a_text_is_its_source(english):
    assert said(english.text("notice.title")) == ("Your pay", "source")


def test_a_good_translation_is_printed(spanish):
    text = spanish.text("notice.title")

    assert said(text) == ("Su pago", "translated")
    assert text.lang == "es"


def test_lines_of_a_translation_are_one_text(spanish):
    assert spanish.text("indicators.pay.question").words == "¿Le pagan lo prometido?"


def test_a_text_without_a_translation_is_printed_in_the_source_language_and_marked(spanish):
    assert said(spanish.text("notice.how.often")) == ("About {{ fact.unpaid }} are not paid in full.", "missing")


def test_a_fuzzy_translation_is_not_printed(spanish):
    assert said(spanish.text("notice.lead")) == ("You can ask {{ contact.desk }} about your pay.", "fuzzy")


def test_a_translation_of_older_words_is_not_printed(campaign):
    campaign.replace("content/pieces/notice.yaml", "title: Your pay", "title: Your wages")

    assert said(Localizer(campaign.content(), "es").text("notice.title")) == ("Your wages", "fuzzy")


def test_an_empty_translation_is_a_missing_one(campaign):
    campaign.write("translations/es.po", SPANISH.replace('msgstr "Su pago"', 'msgstr ""'))

    assert said(Localizer(campaign.content(), "es").text("notice.title")) == ("Your pay", "missing")


def test_a_text_that_is_the_same_everywhere_needs_no_translation(spanish):
    assert said(spanish.text("notice.number")) == ("{{ contact.desk }}", "source")


def test_a_text_comes_with_its_short_form_and_with_what_is_critical_about_it(spanish):
    lead = spanish.text("notice.lead")

    assert (lead.critical, said(lead.short)) == (True, ("Ask {{ contact.desk }}.", "missing"))
    assert spanish.text("notice.title").short is None


def test_a_translation_comes_from_its_line_of_the_po_file(campaign):
    spanish = Localizer(campaign.content(), "es")

    assert str(spanish.text("notice.title").origin) == campaign.place_of("translations/es.po", 'msgctxt "notice.title"')
    assert str(spanish.text("notice.lead").origin) == campaign.place_of("translations/es.po", 'msgctxt "notice.lead"')


def test_what_has_no_translation_comes_from_its_line_of_the_source(campaign):
    spanish = Localizer(campaign.content(), "es")

    assert str(spanish.text("notice.how.often").origin) == campaign.place_of("content/pieces/notice.yaml", "About {{")


def test_a_record_has_local_texts_for_its_texts_and_plain_values_for_the_rest(campaign, spanish):
    view = spanish.record(campaign.content().indicators["pay"], "indicators.pay")

    assert said(view["question"]) == ("¿Le pagan lo prometido?", "translated")
    assert said(view["sign"]) == ("Is paid less than promised", "missing")
    assert (view["icon"], view["sources"], view["status"]) == ("banknote-x", ["handbook"], "primary")


def test_a_record_keeps_truth_and_leaves_nothing_out(campaign, english):
    desk = english.record(campaign.content().contacts["desk"], "contacts.desk")
    notice = english.record(campaign.content().campaign.documents["notice"], "documents.notice")

    assert (desk["free"], desk["languages"], desk["verified_on"]) == (False, ["en"], "2026-11-01")
    assert notice["template"] is None


def test_a_tree_of_wording_keeps_its_shape(campaign, spanish):
    view = spanish.wording(campaign.content().wordings["content/pieces/notice.yaml"])

    assert list(view) == ["title", "lead", "number", "how"]
    assert said(view["title"]) == ("Su pago", "translated")
    assert view["how"]["often"].id == "notice.how.often"


# The labels of the house: about, more than, million.
FACTS = {"unpaid": ("about", "28%", None), "claims": (None, "38,458", None), "owed": ("more than", "$1.5", "million")}


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_comes_with_its_scale_and_with_how_sure_it_is(english, name):
    fact = english.fact(name)

    words = {part: fact[part].words if fact[part] else None for part in ("qualifier", "scale")}
    assert (words["qualifier"], fact["number"], words["scale"]) == FACTS[name]


def test_how_sure_a_fact_is_is_said_in_the_words_of_its_language(campaign):
    unit = 'msgctxt "labels.units.about"\nmsgid "about"\nmsgstr "cerca de"\n'
    campaign.write("translations/es.po", f"{SPANISH}\n{unit}")

    assert said(Localizer(campaign.content(), "es").fact("unpaid")["qualifier"]) == ("cerca de", "translated")


def test_dates_are_in_the_words_of_the_language(spanish):
    assert spanish.date(date(2026, 11, 23)) == "23 de noviembre de 2026"
    assert spanish.partial_date("2025-09") == "septiembre de 2025"


def test_a_language_that_the_phone_answers_need_not_ask_for_an_interpreter(campaign, english, spanish):
    # The desk answers in English; only in other languages must the reader say which.
    assert not english.locale(draft=False).say_english
    assert spanish.locale(draft=True).say_english

    campaign.replace(
        "content/contacts.yaml",
        "    languages: [en]\n    audience: [public]",
        "    languages: [en, es]\n    audience: [public]",
    )
    assert not Localizer(campaign.content(), "es").locale(draft=True).say_english


def test_a_language_without_a_line_to_text_is_not_offered_one(campaign, english):
    assert not english.locale(draft=False).text_and_chat

    campaign.replace("content/contacts.yaml", "kind: voice", "kind: sms")
    assert Localizer(campaign.content(), "en").locale(draft=False).text_and_chat


def test_what_to_say_on_the_phone_is_the_english_name_unless_another_is_given(campaign):
    content = campaign.content()

    assert Localizer(content, "es").locale(draft=True).say == (("Spanish", "Español"),)
    given = content.languages["zh-Hant"].say
    assert given
    assert Localizer(content, "zh-Hant").locale(draft=True).say == tuple(given.items())


def test_a_locale_knows_exactly_the_contacts_and_facts_that_its_texts_name(campaign, english):
    tree = english.wording(campaign.content().wordings["content/pieces/notice.yaml"])

    locale = english.with_names(english.locale(draft=False), {"text": tree}, {})

    assert list(locale.contacts) == ["desk"]
    assert list(locale.facts) == ["unpaid"]
    assert (locale.contacts["desk"]["display"], locale.contacts["desk"]["kind"]) == ("1-415-555-0100", "voice")
    assert (locale.facts["unpaid"]["number"], locale.facts["unpaid"]["year"]) == ("28%", "September 2025")
    assert [text.id for text in local_texts_in(locale)] == [
        "contacts.desk.name",
        "contacts.desk.hours",
        "labels.units.about",
        "facts.unpaid.place",
    ]
