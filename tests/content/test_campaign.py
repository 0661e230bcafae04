"""What must hold inside content.yaml."""

import pytest

FILE = "content.yaml"

# Words that stand in content.yaml once, and what they become; each breaks one rule at the group of keys or the list.
RULES = {
    "a language twice": ("languages: [en, es]\neditions", "languages: [en, es, en]\neditions", '"en" is listed twice'),
    "a language of a document twice": ("    uses:", "    languages: [es, es]\n    uses:", '"es" is listed twice'),
    "a language twice side by side": ("together: [es, en]", "together: [es, es]", '"es" is listed twice'),
    "an edition twice": ("office, pack]", "office, pack, office]", '"office" is listed twice'),
    "pages backwards": ("pages: [2, 4]", "pages: [4, 2]", "`pages` needs the smaller number first: [2, 4]"),
    "both kinds of languages": (
        "    uses:",
        "    languages: [en]\n    together: [en, es]\n    uses:",
        "a document cannot have both `languages` (one file each) and `together` (one file)",
    ),
    "briefs side by side": (
        "    pages: [2, 4]\n    languages: [en]",
        "    together: [en, es]",
        "`together` is for documents with a `text` of their own",
    ),
    "every brief and all of them": (
        "collects: briefs",
        "collects: briefs\n    each: briefs",
        "a document cannot have both `each` and `collects`",
    ),
}


@pytest.mark.parametrize("case", RULES)
def test_what_contradicts_itself_is_told(campaign, case):
    old, new, message = RULES[case]

    campaign.replace(FILE, old, new)

    fault = campaign.only_fault()
    assert (fault.rule, fault.message) == ("content/wrong-value", message)
    assert fault.place.line


def test_a_campaign_needs_a_language(campaign):
    campaign.replace(FILE, "languages: [en, es]\neditions", "languages: []\neditions")

    fault = campaign.only_fault()

    assert (fault.rule, fault.message) == ("content/count", "languages has too few entries: 0, not 1")


def test_a_piece_is_of_a_size_there_is(campaign):
    campaign.replace(FILE, "page: card", "page: crad")

    fault = campaign.only_fault()

    assert fault.message.startswith('"crad" is neither a size such as')
    assert str(fault.place) == campaign.place_of(FILE, "crad")


def test_an_edition_is_not_called_plain(campaign):
    campaign.replace(
        FILE, "  large-print:\n    name: Large", "  plain:\n    name: Plain\n    kind: style\n  large-print:\n    name: Large"
    )

    fault = campaign.only_fault()

    assert (fault.rule, str(fault.place)) == ("content/id", campaign.place_of(FILE, "plain:"))


def test_an_edition_on_sheets_needs_an_imposition(campaign):
    campaign.replace(FILE, "    impositions: {office: two-up}\n", "")

    fault = campaign.only_fault()

    assert (fault.rule, fault.message) == ("content/imposition", 'edition "office" of notice has no imposition')
    assert str(fault.place) == campaign.place_of(FILE, "office, pack]")


def test_an_imposition_is_for_pieces_of_that_size(campaign):
    campaign.replace(FILE, "page: card", "page: half-letter")

    fault = campaign.only_fault()

    assert (fault.rule, fault.message) == (
        "content/imposition",
        "notice is half-letter, but the imposition two-up is for pieces of card",
    )
    assert str(fault.place) == campaign.place_of(FILE, "two-up")


def test_a_size_in_other_words_is_the_same_size(campaign):
    campaign.replace(FILE, "page: card", "page: 3.5in x 2in")

    assert campaign.faults() == []


PRINTER = {
    "back: {right_mm: 0.5, up_mm: -1}": None,
    "back: {right_mm: half}": "content/wrong-value",
    "back: {right_mm: 11}": "content/wrong-value",
    "back: {right_mm: nan}": "content/wrong-value",
    "duplex: short-edge": None,
    "duplex: short": "content/unknown-value",
    "back: {right: 1}": "content/unknown-key",
    "right_mm: 1": "content/unknown-key",
    "back: 1": "content/wrong-type",
}


@pytest.mark.parametrize("text", PRINTER)
def test_the_correction_of_a_printer_is_two_numbers(campaign, text):
    campaign.write("printer.yaml", text)

    assert [fault.rule for fault in campaign.faults()] == ([PRINTER[text]] if PRINTER[text] else [])
