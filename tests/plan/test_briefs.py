"""A brief as its template sees it."""

import pytest

from press.plan.axes.briefs import brief_dates, brief_view
from press.plan.localize import Localizer


def said(text):
    """The words of a text, if there is one."""
    return text.words if text else None


@pytest.fixture
def view(campaign):
    content = campaign.content()
    return brief_view(content.briefs["brief-01-wages"], Localizer(content, "en"))


def test_figures_are_written_with_when_and_where_and_how_sure(view):
    shown = [(said(f["qualifier"]), f["number"], said(f["scale"]), f["year"], f["place"].words) for f in view["figures"]]

    assert shown == [
        ("about", "28%", None, "September 2025", "Bay Town"),
        (None, "38,458", None, "2025", "California"),
        ("more than", "$1.5", "million", "2025", "Bay Town"),
    ]


def test_a_figure_says_it_in_the_words_of_the_brief_not_of_the_fact(view):
    assert [figure["label"].id for figure in view["figures"]][1:] == [
        "brief-01-wages.figures.claims.label",
        "brief-01-wages.figures.owed.label",
    ]


def test_a_figure_has_the_caveat_of_its_fact_if_there_is_one(view):
    assert [said(f["caveat"]) for f in view["figures"]] == ["One town, one trade.", None, None]


def test_sections_stand_in_their_order_with_ids_that_differ_between_briefs(view):
    assert [(s["id"], s["heading"].words) for s in view["evidence"]] == [
        ("brief-01-wages-known", "What is known"),
        ("brief-01-wages-unknown", "What is not known"),
    ]


def test_only_a_section_with_a_chart_has_one(view):
    assert [section["chart"] is not None for section in view["evidence"]] == [True, False]


def test_terms_are_explained(view):
    (term,) = view["terms"]

    assert (term["term"].words, term["meaning"].words) == ("wage theft", "Not paying what is owed [@handbook].")


def test_actions_are_given_to_actors_by_their_printed_names(view):
    assert [action["actor"].id for action in view["actions"]] == ["labels.actors.agencies", "labels.actors.employers"]
    assert [action["text"].id for action in view["actions"]] == [
        "brief-01-wages.actions.agencies",
        "brief-01-wages.actions.employers",
    ]


def test_the_claim_and_the_record_are_both_there(view):
    assert view["claim"]["says"].words == "Wage theft is rare."
    assert view["claim"]["record"].words == "The survey says otherwise [@survey]."


def test_dates_are_in_words(campaign, view):
    content = campaign.content()
    brief = content.briefs["brief-01-wages"]

    assert (view["as_of"], view["review_by"]) == ("November 23, 2026", "November 23, 2027")
    assert brief_dates(brief, Localizer(content, "es")) == {
        "as-of": "23 de noviembre de 2026",
        "review-by": "23 de noviembre de 2027",
    }
