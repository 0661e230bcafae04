"""Every name leads somewhere that may be printed; one that does not is told where its words stand."""

import pytest

# What is changed: file, words that stand there once, what they become. Then the rule, and the words it points at.
UNKNOWN = {
    "language of the campaign": ("content.yaml", "languages: [en, es]\neditions", "languages: [en, xx]\neditions", "language", "xx]"),
    "language of a document": ("content.yaml", "    together: [es, en]", "    languages: [yy]", "language", "yy]"),
    "language side by side": ("content.yaml", "together: [es, en]", "together: [es, zz]", "language", "zz]"),
    "language of a contact": ("content/contacts.yaml", "languages: [en]\n    audience: [pub", "languages: [qq]\n    audience: [pub", "language", "qq]"),
    "source language": ("content.yaml", "as_of: 2026-11-23\n", "as_of: 2026-11-23\n  source_language: ww\n", "language", "ww"),
    "edition": ("content.yaml", "office, pack]", "office, pack, large]", "edition", "large]"),
    "edition of an imposition": ("content.yaml", "{office: two-up}", "{office: two-up, ofice: two-up}", "edition", "ofice"),
    "imposition": ("content.yaml", "two-up", "two-op", "imposition", "two-op"),
    "record a template uses": ("content.yaml", "uses: [indicators]", "uses: [indicators, indicator]", "record", "indicator]"),
    "what a document is made for": ("content.yaml", "each: briefs", "each: brief", "record", "brief\n    audience"),
    "what a document collects": ("content.yaml", "collects: briefs", "collects: spoken", "record", "spoken"),
    "source of a contact": ("content/contacts.yaml", "source: handbook", "source: handbok", "source", "handbok"),
    "source of a fact": ("content/facts.yaml", "source: survey\n    status: sec", "source: surway\n    status: sec", "source", "surway"),
    "source of a dataset": ("content/datasets.yaml", "sources: [handbook]", "sources: [handbook, hand]", "source", "hand]"),
    "source of a row": ("content/datasets.yaml", "source: survey", "source: surway", "source", "surway"),
    "column of a row": ("content/datasets.yaml", "won: 12.5", "wonn: 12.5", "column", "wonn"),
    "source of an indicator": ("content/indicators.yaml", "[handbook]", "[handbook, nobody]", "source", "nobody"),
    "language of a term": ("content/glossary.yaml", "    note:", "    translations: {xx: a}\n    note:", "language", "xx"),
    "term of a brief": ("briefs/brief-01-wages.yaml", "[wage-theft]", "[wage-theft, wage]", "term", "wage]"),
    "fact of a figure": ("briefs/brief-01-wages.yaml", "fact: owed", "fact: oewd", "fact", "oewd"),
    "dataset of a chart": ("briefs/brief-01-wages.yaml", "dataset: claims-by-year", "dataset: claims", "dataset", "claims\n"),
    "column of a chart": ("briefs/brief-01-wages.yaml", "column: filed", "column: field", "column", "field"),
    "cited source": ("briefs/brief-01-wages.yaml", "claims [@handbook]", "claims [@handbok]", "source", "[@handbok]"),
    "source cited in a term": ("content/glossary.yaml", "[@handbook]", "[@handbok]", "source", "[@handbok]"),
    "contact in a text": ("content/pieces/notice.yaml", "can ask {{ contact.desk }}", "can ask {{ contact.dsek }}", "contact", "{{ contact.dsek }}"),
    "fact in a text": ("content/pieces/notice.yaml", "{{ fact.unpaid }}", "{{ fact.unpayed }}", "fact", "{{ fact.unpayed }}"),
    "contact in a short form": ("content/pieces/notice.yaml", "Ask {{ contact.desk }}.", "Ask {{ contact.x }}.", "contact", "{{ contact.x }}"),
    "contact in an action": ("briefs/brief-01-wages.yaml", "{{ contact.desk }}", "{{ contact.none }}", "contact", "{{ contact.none }}"),
}  # fmt: skip


@pytest.mark.parametrize("case", UNKNOWN)
def test_an_unknown_name_is_told_where_its_words_stand(campaign, case):
    file, old, new, kind, words = UNKNOWN[case]

    campaign.replace(file, old, new)

    fault = campaign.only_fault()
    assert fault.rule == f"content/unknown-{kind}"
    assert str(fault.place) == campaign.place_of(file, words)


def test_a_near_name_is_suggested(campaign):
    campaign.replace("content/pieces/notice.yaml", "can ask {{ contact.desk }}", "can ask {{ contact.dsek }}")

    fault = campaign.only_fault()

    assert (fault.message, fault.hint) == ('the contact "dsek" is not known', 'did you mean "desk"?')


def test_an_unknown_edition_says_where_the_editions_are_listed(campaign):
    campaign.replace("content.yaml", "[large-print, ", "[larg-print, ")

    fault = campaign.only_fault()

    _, line, _ = campaign.place_of("content.yaml", "editions:\n  large-print").split(":")
    assert fault.message == 'edition "larg-print" of notice is not known'
    assert fault.hint == f'did you mean "large-print"? editions are listed at content.yaml:{line}'


REFERENCES = {
    "{{ contact.desk.value }}": '{{ contact.desk.value }}: "value" is not a part of a contact',
    "{{ county.alameda }}": '{{ county.alameda }}: "county" is not a kind of reference; contact, fact, language, date are',
    "{{ language.spanish }}": '{{ language.spanish }}: "spanish" is not a language that texts can name; english and endonym are',
    "{{ contact }}": '"{{ contact }}" is not a reference',
}


@pytest.mark.parametrize(("written", "message"), REFERENCES.items())
def test_a_reference_that_cannot_be_is_told_where_it_stands(campaign, written, message):
    campaign.replace("content/pieces/notice.yaml", "title: Your pay", f"title: Your pay {written}")

    fault = campaign.only_fault()

    assert (fault.rule, fault.message) == ("content/reference", message)
    assert str(fault.place) == campaign.place_of("content/pieces/notice.yaml", written)


def test_a_name_used_twice_in_a_text_is_told_once(campaign):
    campaign.replace("content/pieces/notice.yaml", "title: Your pay", "title: Ask {{ contact.x }} or {{ contact.x }}")

    assert campaign.only_fault().rule == "content/unknown-contact"


UNVERIFIED = {
    "figure": ("briefs/brief-01-wages.yaml", "fact: owed", "fact: rumored", "rumored"),
    "text": ("content/pieces/notice.yaml", "{{ fact.unpaid }}", "{{ fact.rumored }}", "{{ fact.rumored }}"),
}


@pytest.mark.parametrize("case", UNVERIFIED)
def test_an_unverified_fact_is_not_printed(campaign, case):
    file, old, new, words = UNVERIFIED[case]

    campaign.replace(file, old, new)

    fault = campaign.only_fault()
    assert (fault.rule, fault.message) == ("content/unverified", 'the fact "rumored" is unverified and cannot be printed')
    assert str(fault.place) == campaign.place_of(file, words)


def test_an_unverified_fact_that_nobody_prints_may_wait_for_its_source(campaign):
    # `rumored` is in the facts of the small campaign, and nothing names it.
    assert "status: unverified" in campaign.read("content/facts.yaml")
    assert campaign.faults() == []


def test_an_unverified_dataset_is_not_drawn(campaign):
    campaign.replace("content/datasets.yaml", "status: primary", "status: unverified")

    fault = campaign.only_fault()

    assert fault.rule == "content/unverified"
    assert str(fault.place) == campaign.place_of("briefs/brief-01-wages.yaml", "claims-by-year")


def test_an_unverified_contact_is_told_wherever_it_is_printed(campaign):
    campaign.replace(
        "content/contacts.yaml", "source: handbook\n    status: primary", "source: handbook\n    status: unverified"
    )

    faults = campaign.faults()

    assert {fault.rule for fault in faults} == {"content/unverified"}
    # Named in a brief's action, and in the notice's lead, its short form and its number.
    assert [fault.place.file for fault in faults] == ["briefs/brief-01-wages.yaml", *["content/pieces/notice.yaml"] * 3]


def test_bars_need_to_know_their_column(campaign):
    campaign.replace("briefs/brief-01-wages.yaml", "      column: filed\n", "")

    assert campaign.only_fault().rule == "content/unknown-column"


def test_a_table_shows_all_columns_and_names_none(campaign):
    campaign.replace("briefs/brief-01-wages.yaml", "form: bars\n      column: filed\n", "form: table\n")

    assert campaign.faults() == []
