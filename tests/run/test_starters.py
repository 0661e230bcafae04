"""press/run/starters.py: a new brief or document checks and builds as it is."""

import re

import pytest

from press.diagnostics import UsageError
from press.run.inspection import inspect
from press.run.starters import start_brief, start_document
from tests.workbench import TODAY

FACTS = """facts:
  pupils: {value: 120, unit: count, label: pupils came, year: 2025, place: Fresno, source: handbook, status: primary}
  rooms: {value: 6, unit: count, label: rooms are open, year: 2025, place: Fresno, source: handbook, status: primary}
  guess: {value: 9, unit: count, label: more may come, year: 2025, place: Fresno, source: handbook, status: unverified}
  evenings: {value: 40, unit: percent, label: come twice, year: 2025, place: Fresno, source: handbook, status: primary}
"""

BRIEFS = """  brief:
    name: Brief
    template: policy-brief
    each: briefs
    audience: professional
    page: letter
    languages: [en]
"""


@pytest.fixture
def with_facts(bench):
    """The bench with facts and a document that prints briefs."""
    (bench.project.root / "briefs").mkdir()
    bench.project.write("content/facts.yaml", FACTS)
    bench.project.write("content.yaml", bench.project.read("content.yaml") + BRIEFS)
    return bench


def problems(bench):
    return inspect(bench.project.workshop, today=TODAY)


def test_a_new_brief_checks_and_builds(with_facts):
    said = start_brief(with_facts.project.workshop, "night-buses")

    assert "briefs/night-buses.yaml" in said
    assert problems(with_facts) == []
    assert with_facts.build("night-buses").made == ["en/night-buses.pdf"]


def test_a_new_brief_names_no_unverified_fact(with_facts):
    start_brief(with_facts.project.workshop, "night-buses")

    brief = with_facts.project.read("briefs/night-buses.yaml")
    assert "fact: guess" not in brief
    assert "fact: evenings" in brief


def test_a_second_brief_comes_after_the_first(with_facts):
    start_brief(with_facts.project.workshop, "night-buses")

    start_brief(with_facts.project.workshop, "day-buses")

    assert "\norder: 1\n" in with_facts.project.read("briefs/night-buses.yaml")
    assert "\norder: 2\n" in with_facts.project.read("briefs/day-buses.yaml")
    assert problems(with_facts) == []


def test_a_brief_needs_facts_to_begin_with(bench):
    with pytest.raises(UsageError, match="three facts"):
        start_brief(bench.project.workshop, "night-buses")


def test_a_new_document_checks_and_builds(bench):
    said = start_document(bench.project.workshop, "night-map")

    assert "templates/documents/night-map.html" in said
    assert problems(bench) == []
    assert bench.build("night-map").made == ["en/night-map.pdf"]


def test_a_new_document_is_listed_first_and_takes_nothing_away(bench):
    before = bench.project.read("content.yaml")

    start_document(bench.project.workshop, "night-map")

    after = bench.project.read("content.yaml")
    head, entry = before.split("documents:\n")
    assert after.startswith(f"{head}documents:\n  night-map:\n    name: Night map\n")
    assert after.endswith(entry)


@pytest.mark.parametrize("start", [start_brief, start_document])
@pytest.mark.parametrize("name", ["Night", "night map", "../night", "night_map", "-night", "night.yaml", ""])
def test_a_name_that_is_no_name_is_refused(with_facts, start, name):
    with pytest.raises(UsageError, match="is not a name"):
        start(with_facts.project.workshop, name)


@pytest.mark.parametrize("start", [start_brief, start_document])
def test_nothing_is_written_over(with_facts, start):
    start(with_facts.project.workshop, "night-map")
    before = {path: path.read_bytes() for path in with_facts.project.root.rglob("*.*")}

    with pytest.raises(UsageError, match="is there already"):
        start(with_facts.project.workshop, "night-map")

    assert {path: path.read_bytes() for path in with_facts.project.root.rglob("*.*")} == before


def test_a_document_of_that_name_in_content_yaml_is_not_started_again(bench):
    bench.project.replace(
        "content.yaml", "  ticket:\n    name: Ticket\n", "  night-map:\n    name: Map\n    template: ticket\n"
    )
    before = bench.project.read("content.yaml")

    with pytest.raises(UsageError, match="is there already"):
        start_document(bench.project.workshop, "night-map")

    assert bench.project.read("content.yaml") == before


def test_a_document_needs_contacts_and_documents_to_stand_among(bench):
    (bench.project.root / "content" / "contacts.yaml").unlink()

    with pytest.raises(UsageError, match=r"content/contacts\.yaml needs a contact and content\.yaml `documents:`"):
        start_document(bench.project.workshop, "night-map")

    assert not (bench.project.root / "templates" / "documents" / "night-map.html").exists()


@pytest.mark.parametrize("width", [2, 3, 4])
@pytest.mark.parametrize("behind", ["", "   # all pieces", " # a: b"])
def test_a_document_is_added_however_content_yaml_is_written(bench, width, behind):
    text = re.sub(
        r"^( +)", lambda found: " " * (len(found[1]) // 2 * width), bench.project.read("content.yaml"), flags=re.MULTILINE
    )
    bench.project.write("content.yaml", text.replace("documents:\n", f"documents:{behind}\n"))

    start_document(bench.project.workshop, "night-map")

    assert [job.name for job in bench.jobs if job.document == "night-map"] == ["night-map:en:plain"]


def test_documents_in_braces_are_said_to_be_in_the_way(bench):
    head, _, _ = bench.project.read("content.yaml").partition("documents:")
    bench.project.write("content.yaml", head + "documents: {ticket: {name: Ticket, audience: public}}\n")

    with pytest.raises(UsageError, match="has its documents in braces"):
        start_document(bench.project.workshop, "night-map")
