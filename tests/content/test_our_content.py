"""The campaign that this house prints: complete, sourced, in order."""

import pytest

from press.content.check import check_translations, check_wording
from press.content.load import load
from press.content.markup import citations, references
from press.content.records import Status
from press.diagnostics import in_order
from press.reports import report
from tests.project import HOUSE

BRIEFS = sorted(path.stem for path in (HOUSE / "briefs").glob("*.yaml"))


@pytest.fixture(scope="module")
def loaded():
    return load(HOUSE, HOUSE)


@pytest.fixture(scope="module")
def content(loaded):
    assert loaded.content is not None, report(loaded.diagnostics, "human")
    return loaded.content


def test_it_loads_without_a_diagnostic(loaded):
    assert report(loaded.diagnostics, "human") == ""


def test_its_words_pass_every_rule(content):
    assert report(in_order([*check_wording(content), *check_translations(content)]), "human") == ""


def test_every_fact_names_a_known_source(content):
    assert content.facts
    assert {name for name, fact in content.facts.items() if fact.source not in content.sources} == set()


def test_every_dataset_and_each_of_its_rows_names_a_known_source(content):
    named = {(name, source) for name, dataset in content.datasets.items() for source in dataset.sources}
    named |= {(name, row.source) for name, dataset in content.datasets.items() for row in dataset.rows.values() if row.source}

    assert named
    assert {(name, source) for name, source in named if source not in content.sources} == set()


def test_every_contact_names_a_known_source(content):
    contacts = content.contacts

    assert contacts
    assert {name for name, contact in contacts.items() if contact.source not in content.sources} == set()


def test_every_indicator_names_a_known_source(content):
    assert content.indicators
    assert {name for name, i in content.indicators.items() if not set(i.sources) <= content.sources.keys()} == set()


def test_everything_cited_is_a_known_source(content):
    cited = {source for text in content.texts.values() for source in citations(text.words)}

    assert cited
    assert cited - content.sources.keys() == set()


def named_in_texts(content, kind):
    """The ids of one kind that any text names."""
    return {r.id for text in content.texts.values() for r in references(text.words) if r.kind == kind}


def test_no_text_and_no_figure_prints_an_unverified_fact(content):
    printed = named_in_texts(content, "fact")
    printed |= {figure.fact for brief in content.briefs.values() for figure in brief.figures.values()}

    assert printed
    assert {name for name in printed if content.facts[name].status is Status.UNVERIFIED} == set()


def test_no_brief_draws_an_unverified_dataset(content):
    drawn = {s.chart.dataset for brief in content.briefs.values() for s in brief.evidence.values() if s.chart}

    assert drawn
    assert {name for name in drawn if content.datasets[name].status is Status.UNVERIFIED} == set()


def test_no_text_prints_an_unverified_contact(content):
    printed = named_in_texts(content, "contact")

    assert printed
    assert {name for name in printed if content.contacts[name].status is Status.UNVERIFIED} == set()


@pytest.mark.parametrize("name", BRIEFS)
def test_a_brief_is_named_as_its_file(content, name):
    assert content.briefs[name].id == name


@pytest.mark.parametrize("name", BRIEFS)
def test_a_brief_is_reviewed_after_its_date(content, name):
    assert content.briefs[name].review_by > content.briefs[name].as_of


@pytest.mark.parametrize("name", BRIEFS)
def test_the_name_of_a_brief_begins_with_its_place(content, name):
    assert name.startswith(f"brief-{content.briefs[name].order:02}-")


def test_briefs_are_counted_from_1_without_a_gap(content):
    n = len(content.briefs)

    assert [brief.order for brief in content.briefs.values()] == list(range(1, n + 1))


def test_there_is_a_brief_for_every_question():
    # The source document asks twenty.
    assert len(BRIEFS) == 20


def test_every_language_of_the_campaign_has_a_row_and_a_file_of_translations(content):
    tags = set(content.campaign.languages) | {
        tag for document in content.campaign.documents.values() for tag in document.languages + (document.together or ())
    }

    assert tags <= content.languages.keys()
    for tag in tags - {content.campaign.campaign.source_language}:
        assert (HOUSE / "translations" / f"{tag}.po").is_file(), tag


READ_SINCE = {"ab-1761"}  # read for a correction; that does not make the other facts any newer


def test_every_source_was_read_before_the_content_was_written(content):
    late = {name for name, source in content.sources.items() if source.retrieved_on > content.campaign.campaign.as_of}

    assert late == READ_SINCE


def test_every_file_of_words_is_printed_by_some_document(content):
    files = {path.relative_to(HOUSE).as_posix() for path in (HOUSE / "content/pieces").glob("*.yaml")}

    assert files - content.wordings.keys() == set()
