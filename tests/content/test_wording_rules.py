"""Statements are cited; blocked words are said nowhere, in no language; claims may be quoted to be checked."""

import pytest

from press.content.check import check_translations, check_wording
from press.diagnostics import in_order

BRIEF = "briefs/brief-01-wages.yaml"
NOTICE = "content/pieces/notice.yaml"
BLOCKLIST = """blocklist:
  money:
    words:
      en: ["$777 trillion", 77 trillion]
      es: [777 billones]
    reason: Replaced.
    instead: A newer number.
  promise:
    words:
      en: [we solemnly swear]
    scope: victim
    reason: Nobody can promise this.
  alarm:
    words:
      en: [sheriff]
      es: [alguacil]
    scope: discreet
    reason: It may be found.
"""


@pytest.fixture
def campaign(campaign):
    """The small campaign with a short list of blocked words beside the house's."""
    campaign.write("content/blocklist.yaml", BLOCKLIST)
    return campaign


def told(campaign):
    """Rule and place of what the campaign should not say."""
    content = campaign.content()
    said = [fault for fault in check_translations(content) if fault.rule == "content/blocked"]
    return [(fault.rule, str(fault.place)) for fault in in_order([*check_wording(content), *said])]


def test_the_small_campaign_says_nothing_wrong(campaign):
    assert told(campaign) == []


UNCITED = {
    "the answer": ("matter [@survey].", "matter.", "Common enough"),
    "a paragraph of the evidence": ("claims [@handbook].", "claims.", "The state counts claims."),
    "the only paragraph of a section": ("rest [@handbook].", "rest.", "Nobody has counted"),
    "the record": ("otherwise [@survey].", "otherwise.", "The survey says otherwise."),
    "a number in an action": ("Keep records.", "Keep records for 3 years.", "Keep records for 3"),
    "a fact in an action": ("Keep records.", "Keep {{ fact.claims }} records.", "Keep {{ fact"),
}


@pytest.mark.parametrize("case", UNCITED)
def test_a_statement_without_a_source_is_told_where_its_paragraph_begins(campaign, case):
    old, new, words = UNCITED[case]

    campaign.replace(BRIEF, old, new)

    assert told(campaign) == [("content/uncited", campaign.place_of(BRIEF, words))]


def test_an_item_of_a_list_needs_its_own_source(campaign):
    campaign.replace(BRIEF, "The state counts claims [@handbook].", "- One [@handbook].\n      - Two.")

    assert told(campaign) == [("content/uncited", campaign.place_of(BRIEF, "- Two."))]


@pytest.mark.parametrize(
    "action", ["Publish how many.", "1. Publish.\n    2. Ask.", "Read [the guide](https://wages.example/handbook)."]
)
def test_an_action_without_numbers_needs_no_source(campaign, action):
    campaign.replace(BRIEF, "Publish how many claims were paid.", f"|\n    {action}")

    assert told(campaign) == []


def test_a_fact_is_printed_with_its_own_source(campaign):
    # `unpaid` comes from the survey.
    campaign.replace(BRIEF, "were not paid in full [@survey].", "were not paid in full [@handbook].")

    (fault,) = check_wording(campaign.content())

    assert (fault.rule, fault.hint) == ("content/uncited", "add [@survey]")
    assert fault.message == 'the paragraph prints the fact "unpaid" but does not cite its source'
    assert str(fault.place) == campaign.place_of(BRIEF, "In one town")


def test_a_blocked_word_is_told_where_it_stands_with_what_to_say_instead(campaign):
    campaign.replace(BRIEF, "Common enough to matter", "Some $777 trillion")

    (fault,) = check_wording(campaign.content())

    assert (fault.rule, fault.message) == ("content/blocked", '"$777 trillion" is blocked (money): Replaced.')
    assert (str(fault.place), fault.hint) == (campaign.place_of(BRIEF, "$777 trillion"), "A newer number.")


SAID = [
    "77 trillion",
    "77 Trillion",
    "of 77 trillion.",
    "(77 trillion)",
    "77 trillions",
    "**77 trillion**",
    "77\n  trillion",
    "77  trillion",
]
NOT_SAID = ["177 trillion", "1.77 trillion", "1,77 trillion", "77 trilliards", "7 7 trillion", "77-trillion"]


@pytest.mark.parametrize("words", SAID)
def test_a_blocked_word_is_found_however_it_is_written(campaign, words):
    campaign.write(NOTICE, campaign.read(NOTICE).replace("title: Your pay", f"title: Your pay\nmore: |\n  {words}"))

    assert [rule for rule, _ in told(campaign)] == ["content/blocked"]


@pytest.mark.parametrize("words", NOT_SAID)
def test_other_numbers_are_not_taken_for_a_blocked_one(campaign, words):
    campaign.write(NOTICE, campaign.read(NOTICE).replace("title: Your pay", f"title: Your pay\nmore: {words}"))

    assert told(campaign) == []


@pytest.mark.parametrize("words", ["我們不會問您的身份", "免費，不會問您"])
def test_a_word_of_a_script_without_spaces_is_found_inside_of_a_sentence(campaign, words):
    campaign.replace("content/blocklist.yaml", ", 77 trillion]", ", 不會問您]")
    campaign.write(NOTICE, campaign.read(NOTICE).replace("title: Your pay", f"title: {words}"))

    assert [rule for rule, _ in told(campaign)] == ["content/blocked"]


def test_a_claim_may_be_quoted_to_be_checked(campaign):
    campaign.replace(BRIEF, "Wage theft is rare.", "It is worth $777 trillion.")

    assert told(campaign) == []


def test_what_victims_must_not_be_promised_may_be_said_to_professionals(campaign):
    # The notice is for victims; a brief is for professionals.
    campaign.replace(BRIEF, "Publish how many", "Never say that we solemnly swear anything. Publish how many")
    assert told(campaign) == []

    campaign.replace(NOTICE, "Your pay", "Your pay, we solemnly swear it")
    assert told(campaign) == [("content/blocked", campaign.place_of(NOTICE, "we solemnly swear"))]


def test_what_would_give_a_reader_away_is_blocked_on_discreet_pieces_only(campaign):
    campaign.replace(NOTICE, "title: Your pay", "title: Your pay\nmore: Ask the sheriff.")
    assert told(campaign) == []

    campaign.replace("content.yaml", "    page: card", "    discreet: true\n    page: card")
    assert told(campaign) == [("content/blocked", campaign.place_of(NOTICE, "sheriff"))]


def test_short_forms_are_checked_too(campaign):
    campaign.replace(NOTICE, "short: Ask", "short: We solemnly swear. Ask")

    assert told(campaign) == [("content/blocked", campaign.place_of(NOTICE, "We solemnly swear"))]


def test_a_text_that_several_pieces_share_obeys_the_strictest(campaign):
    # The same words are on a piece for victims and on one for everybody.
    campaign.replace("content.yaml", "    template: notice-together\n", "    template: notice-together\n    discreet: true\n")
    campaign.replace(NOTICE, "title: Your pay", "title: Your pay\nmore: Ask the sheriff.")

    assert told(campaign) == [("content/blocked", campaign.place_of(NOTICE, "sheriff"))]


@pytest.mark.parametrize("words", ["Unos 777 billones", "About $777 trillion"])
def test_a_translation_says_neither_its_own_blocked_words_nor_the_english_ones(campaign, words):
    campaign.replace("translations/es.po", 'msgstr "Su pago"', f'msgstr "{words}"')

    assert told(campaign) == [("content/blocked", campaign.place_of("translations/es.po", 'msgctxt "notice.title"'))]


def test_words_blocked_in_another_language_may_be_said(campaign):
    campaign.replace(NOTICE, "title: Your pay", "title: 777 billones")

    assert told(campaign) == []
