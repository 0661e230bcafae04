"""Which notices are planned, which are withheld and why, and what their templates are given."""

from __future__ import annotations

import pytest

from press.diagnostics import UsageError
from press.plan.catalogue import reasons_withheld
from press.plan.notices import not_at_hand
from press.plan.planner import plan
from press.plan.selection import select
from tests.content.test_notices import COUNTIES, FILE, NOTICES, PLACES, POSTER, WORDS

SHEET = POSTER.replace("  poster:", "  sheet:").replace("languages:", "together:")


@pytest.fixture
def posted(campaign):
    campaign.write(FILE, NOTICES)
    campaign.write(PLACES, COUNTIES)
    campaign.write("content.yaml", campaign.read("content.yaml") + POSTER + SHEET)
    return campaign.content()


def test_every_county_has_its_notice_in_the_languages_that_are_at_hand(posted):
    names = [job.name for job in plan(posted) if job.document.startswith(("poster", "sheet"))]

    assert names == ["poster-alpine:en:plain", "poster-orange:en:plain"]


def test_a_notice_without_an_official_text_is_withheld_with_the_reason(posted):
    reasons = reasons_withheld(posted)

    assert sorted(reasons) == ["poster-alpine:es", "poster-orange:es", "sheet-alpine:mul", "sheet-orange:mul"]
    assert reasons["poster-orange:es"] == (
        "poster-orange:es is not made: no official text in Spanish is in content/notices.yaml, and it is never translated here"
    )


def test_whoever_asks_for_a_withheld_notice_is_told_why(posted):
    with pytest.raises(UsageError, match="no official text in Spanish"):
        select(plan(posted), ["poster-orange:es"], withheld=reasons_withheld(posted))


def test_a_notice_names_the_languages_its_county_needs_besides(posted):
    also = {job.document: job.view.names["notice"]["also"] for job in plan(posted) if "notice" in job.view.names}

    assert also == {"poster-alpine": [["Spanish"]], "poster-orange": [["Spanish"], ["Korean", "Vietnamese"]]}


def test_a_notice_gives_its_template_the_prescribed_words_and_its_rule_the_whole_of_them(posted):
    (names,) = (job.view.names for job in plan(posted) if job.document == "poster-orange")

    notice = names["notice"]
    assert (notice["opening"], notice["protected"], notice["heading"], *notice["points"]) == WORDS
    assert notice["whole"] == " ".join(WORDS)
    assert (notice["least_size"], notice["least_page"]) == (16, pytest.approx([215.9, 279.4]))
    assert list(names["contacts"]) == ["desk"]


def test_an_official_text_is_no_draft_of_ours(posted):
    assert [job.locale.draft for job in plan(posted) if "notice" in job.view.names] == [False, False]


def test_which_languages_are_missing_is_noted_where_their_texts_would_go(posted):
    (note,) = not_at_hand(posted)

    assert (note.rule, str(note.severity), note.place.file) == ("content/notice-missing", "note", FILE)
    assert "not made in Spanish, Korean, Vietnamese" in note.message
