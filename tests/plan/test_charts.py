"""Datasets as tables and bars: every number written, every bar as long as its share of the longest."""

import pytest

from press.plan.axes.briefs import brief_view
from press.plan.localize import Localizer

BRIEF = "briefs/brief-01-wages.yaml"
DATA = "content/datasets.yaml"


def chart(campaign):
    """The chart of the brief, in English."""
    content = campaign.content()
    view = brief_view(content.briefs["brief-01-wages"], Localizer(content, "en"))
    return view["evidence"][0]["chart"]


def cells(campaign):
    return [[(cell["number"], cell["share"]) for cell in row["cells"]] for row in chart(campaign)["rows"]]


def test_bars_show_one_column_as_shares_of_its_longest(campaign):
    # 1,500 of 4,500 is a third.
    assert [column.words for column in chart(campaign)["columns"]] == ["Filed"]
    assert cells(campaign) == [[("1,500", 33.33)], [("4,500", 100)]]


def test_a_table_shows_every_column_and_leaves_open_what_was_not_found(campaign):
    campaign.replace(BRIEF, "form: bars\n      column: filed", "form: table")

    assert [column.words for column in chart(campaign)["columns"]] == ["Filed", "Won"]
    assert [[text for text, _ in row] for row in cells(campaign)] == [["1,500", "12.5%"], ["4,500", ""]]


def test_a_bar_of_nothing_has_no_length(campaign):
    campaign.replace(DATA, "filed: 1500", "filed: 0")

    assert cells(campaign) == [[("0", 0)], [("4,500", 100)]]


def test_where_everything_is_nothing_no_bar_has_a_length(campaign):
    campaign.replace(DATA, "filed: 1500", "filed: 0")
    campaign.replace(DATA, "filed: 4500", "filed: 0")

    assert cells(campaign) == [[("0", 0)], [("0", 0)]]


@pytest.mark.parametrize(("shortest", "share"), [("1", 0.02), ("2250", 50), ("4499", 99.98)])
def test_shares_are_in_hundredths_of_a_percent(campaign, shortest, share):
    campaign.replace(DATA, "filed: 1500", f"filed: {shortest}")

    assert cells(campaign)[0][0][1] == share


def test_a_column_that_nobody_filled_draws_nothing(campaign):
    campaign.replace(DATA, "filed: 1500\n          won: 12.5", "won: 12.5")
    campaign.replace(DATA, "filed: 4500", "won: 13")

    assert cells(campaign) == [[("", 0)], [("", 0)]]


def test_a_column_of_millions_says_so_in_every_cell(campaign):
    campaign.replace(
        DATA, "        label: Filed\n        unit: count", "        label: Filed\n        unit: count\n        scale: million"
    )

    scales = [cell["scale"].words for row in chart(campaign)["rows"] for cell in row["cells"]]

    assert scales == ["million", "million"]


def test_a_chart_has_the_title_of_its_dataset_unless_the_brief_gives_it_one(campaign):
    assert chart(campaign)["title"].id == "datasets.claims-by-year.title"

    campaign.replace(BRIEF, "      column: filed", "      column: filed\n      title: Filed claims")
    assert chart(campaign)["title"].words == "Filed claims"


def test_a_chart_says_where_and_when_and_what_to_mind(campaign):
    view = chart(campaign)

    assert (view["place"].words, view["year"], view["caveat"].words) == ("California", "2025", "Filed, not proved.")
    assert (view["sources"], view["status"], view["form"]) == (["handbook"], "primary", "bars")
    assert [(row["note"] and row["note"].words, row["source"]) for row in view["rows"]] == [
        (None, None),
        ("Until June only.", "survey"),
    ]
