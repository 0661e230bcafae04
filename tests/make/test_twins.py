"""press/make/twins.py: beside a plain piece lie a page for screens and a plain text that say the same."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from press.make.twins import differences


@pytest.fixture
def twins(bench):
    """The twins of the leaflet in English, by suffix."""
    bench.build("leaflet:en")
    return {suffix: (bench.project.output / f"en/leaflet.{suffix}").read_text("utf-8") for suffix in ("html", "txt")}


def test_the_plain_text_says_what_the_piece_says(twins):
    assert twins["txt"] == "Evening classes\n\nEverybody may come.\n\nAsk at 1-415-555-0100.\n"


def test_the_page_asks_nobody_for_anything(twins):
    targets = re.findall(r'(?:src|href|url)\s*[=(]\s*"?([^")\s>]*)', twins["html"])

    assert set(targets) == {"data:,", "tel:+14155550100"}
    assert "<script" not in twins["html"]


def test_the_page_can_be_left_at_once_where_a_victim_may_be_seen_with_it(bench, twins):
    assert 'class="leave"' not in twins["html"]
    bench.project.replace(
        "content.yaml", "    audience: public\n    page: half-letter", "    audience: victim\n    page: half-letter"
    )

    bench.build("leaflet:en")

    assert 'class="leave"' in (bench.project.output / "en/leaflet.html").read_text("utf-8")


def test_a_changed_look_of_screens_renews_the_twin(bench, twins):
    bench.project.write("templates/layouts/screen.css", "main { color: #123; }\n")

    report = bench.build("leaflet:en")

    assert report.made == ["en/leaflet.pdf"]
    assert "color: #123" in (bench.project.output / "en/leaflet.html").read_text("utf-8")


def test_a_contact_that_stands_on_paper_only_is_an_error(bench):
    bench.project.replace(
        "templates/documents/leaflet.html", "<p>{{ text.call }}</p>", '<div class="foot-end">{{ text.call }}</div>'
    )

    report = bench.build("leaflet:en")

    assert {fault.rule for fault in report.diagnostics} == {"preflight/twin"}
    assert not (bench.project.output / "en/leaflet.html").exists()


def test_a_twin_that_lost_a_number_is_told(bench):
    found = list(differences(bench.job("leaflet:en:plain"), "en/leaflet.txt", Counter({"911": 1}), Counter()))

    assert [fault.message for fault in found] == ['en/leaflet.txt has "911" 0 times, and the pages have it 1 times']


def test_a_piece_that_fails_leaves_no_twin_of_before(bench, twins):
    bench.project.replace(
        "templates/documents/leaflet.html", "<p>{{ text.call }}</p>", '<div class="foot-end">{{ text.call }}</div>'
    )

    report = bench.build("leaflet:en")

    assert report.failed == ["en/leaflet.pdf"]
    assert not any((bench.project.output / f"en/leaflet.{suffix}").exists() for suffix in ("pdf", "html", "txt"))
