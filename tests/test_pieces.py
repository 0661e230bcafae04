"""A job is all that one PDF needs: it pickles, its frame is everything but the words, its words are known one by one."""

import pickle
from dataclasses import replace

import pytest

from press.diagnostics import FilePlace
from press.localized import LocalText
from press.pieces import digest_of, local_texts_in
from press.plan.planner import plan
from tests.content.small_texts import SPANISH

NOTICE = "content/pieces/notice.yaml"


def job_of(campaign, name):
    """One job of a campaign."""
    return next(job for job in plan(campaign.content()) if job.name == name)


@pytest.fixture
def spanish(campaign):
    return job_of(campaign, "notice:es:plain")


PATHS = {
    "notice:en:plain": "en/notice.pdf",
    "notice:es:large-print": "es/notice.large-print.pdf",
    "notice-two:mul:plain": "mul/notice-two.pdf",
    "brief-01-wages:en:plain": "en/brief-01-wages.pdf",
}


@pytest.mark.parametrize("name", PATHS)
def test_a_piece_goes_to_the_folder_of_its_language(campaign, name):
    assert job_of(campaign, name).path == PATHS[name]


def test_a_job_comes_back_from_a_pickle_as_it_was(campaign):
    for job in plan(campaign.content()):
        again = pickle.loads(pickle.dumps(job))

        assert again == job
        assert (again.frame(), again.words()) == (job.frame(), job.words())


def test_planning_twice_gives_the_same_jobs(campaign):
    assert plan(campaign.content()) == plan(campaign.content())


# What changes in the project, and whether the frame of the Spanish notice does: words never, everything else always.
WORDS = {
    "a translation": ("translations/es.po", "¿Le pagan ", "¿Le dan "),
    "a source text": (NOTICE, "are not paid in full.", "go unpaid."),
    "a short form": (NOTICE, "short: Ask", "short: Call"),
    "the name of a contact": ("content/contacts.yaml", "name: Wage desk", "name: Pay desk"),
    "a line above the texts": (NOTICE, "title: Your pay", "# A remark.\ntitle: Your pay"),
}
FRAME = {
    "a number": ("content/facts.yaml", "value: 28", "value: 29"),
    "how sure a number is": ("content/facts.yaml", "    about: true\n", ""),
    "the year of a number": ("content/facts.yaml", "year: 2025-09", "year: 2025-10"),
    "a digit of a contact": ("content/contacts.yaml", '+14155550100"\n    display: 1-415-555-0100', '+14155550101"\n    display: 1-415-555-0101'),
    "the size": ("content.yaml", "page: card", "page: 90mm x 55mm"),
    "the date": ("content.yaml", "as_of: 2026-11-23", "as_of: 2026-11-24"),
    "a remedy": ("content.yaml", "size: [0.95]", "size: [0.94]"),
    "the pages": ("content.yaml", "pages: [2]\n", "pages: [1, 2]\n"),
    "whom it is for": ("content.yaml", "audience: victim\n    page", "audience: public\n    page"),
    "a new text": (NOTICE, "title: Your pay", "title: Your pay\nmore: Words"),
    "a short form that is gone": (NOTICE, "  short: Ask {{ contact.desk }}.\n", ""),
    "the title of a source": ("content/sources.yaml", "A survey of kitchens", "A survey of cooks"),
    "an icon": ("content/indicators.yaml", "banknote-x", "banknote"),
}  # fmt: skip


@pytest.mark.parametrize("case", WORDS)
def test_the_frame_stays_the_same_when_only_words_change(campaign, spanish, case):
    campaign.replace(*WORDS[case])

    assert job_of(campaign, spanish.name).frame() == spanish.frame()


@pytest.mark.parametrize("case", FRAME)
def test_the_frame_changes_with_everything_else(campaign, spanish, case):
    if case == "the size":
        campaign.replace("content/impositions.yaml", "piece: card", "piece: 90mm x 55mm")

    campaign.replace(*FRAME[case])

    assert job_of(campaign, spanish.name).frame() != spanish.frame()


def test_each_text_has_a_digest_of_its_own(campaign, spanish):
    campaign.replace("translations/es.po", "¿Le pagan ", "¿Le dan ")

    after, before = job_of(campaign, spanish.name).words(), spanish.words()

    assert after.keys() == before.keys()
    assert [key for key in before if before[key] != after[key]] == ["es:indicators.pay.question"]


def test_a_text_that_becomes_fuzzy_counts_as_changed(campaign, spanish):
    campaign.write("translations/es.po", SPANISH.replace('msgctxt "indicators', '#, fuzzy\nmsgctxt "indicators'))

    after, before = job_of(campaign, spanish.name).words(), spanish.words()

    assert [key for key in before if before[key] != after[key]] == ["es:indicators.pay.question"]


def test_the_words_are_those_of_the_texts_the_contacts_and_the_facts_it_names(spanish):
    assert spanish.words().keys() >= {
        "es:notice.title",
        "es:notice.lead.short",
        "es:indicators.pay.sign",
        "es:contacts.desk.name",
        "es:facts.unpaid.place",
        "es:publisher.imprint",
        "es:labels.units.about",
    }


def test_words_in_two_languages_are_two_texts(campaign):
    words = job_of(campaign, "notice-two:mul:plain").words()

    assert {"en:notice.title", "es:notice.title"} <= words.keys()


def test_a_printed_text_leads_back_to_its_line(campaign, spanish):
    assert str(spanish.origin_of("es:notice.title")) == campaign.place_of("translations/es.po", 'msgctxt "notice.title"')
    assert str(spanish.origin_of("es:facts.unpaid.place")).startswith("content/facts.yaml:")
    assert spanish.origin_of("es:notice.nothing") is None


def test_a_digest_does_not_mind_the_order_of_keys():
    assert digest_of({"a": 1, "b": [{"c": 2, "d": 3}]}) == digest_of({"b": [{"d": 3, "c": 2}], "a": 1})


@pytest.mark.parametrize("other", [{"a": 2}, {"a": [1]}, {"b": 1}, {"a": "1"}, [1], {}])
def test_a_digest_minds_everything_else(other):
    assert digest_of(other) != digest_of({"a": 1})


def test_texts_are_found_wherever_they_are_with_their_short_forms():
    short = LocalText("b.short", "en", "b")
    long = LocalText("b", "en", "bb", short=short)
    first = LocalText("a", "en", "a", origin=FilePlace("a.yaml", 1))

    assert local_texts_in({"x": [first, {"y": (long,)}], "z": "words", "n": 3}) == [first, long, short]


def test_the_edition_is_part_of_the_frame(campaign):
    plain = job_of(campaign, "notice:en:plain")

    assert replace(plain, edition="other").frame() != plain.frame()
