"""press/run/opening.py: a selection reads and checks what it prints, and nothing else; what it makes is what all would be."""

from __future__ import annotations

from datetime import date

import pytest

from press.diagnostics import UsageError
from press.run.digests import digests_of
from press.run.opening import Wanted, open_languages, open_project
from press.run.progress import Quiet
from press.run.runner import run
from tests.workbench import TODAY


def opened(project, *selectors, languages=(), editions=()):
    """What is opened; the same is, where what is wrong is remembered."""
    wanted = Wanted(selectors, languages, editions)
    found = open_project(project.workshop, today=TODAY, wanted=wanted)
    for _ in ("worked out", "remembered"):
        again = open_project(project.workshop, today=TODAY, wanted=wanted, digests=digests_of(project.workshop))
        assert sorted(codes(again)) == sorted(codes(found))
        assert again.usable == found.usable
        assert [entry.name for entry in again.catalogue] == [entry.name for entry in found.catalogue]
    return found


def codes(found):
    return [diagnostic.rule for diagnostic in found.diagnostics]


def made(found):
    """What a run makes of all that a project was opened for."""
    report = run(found, digests_of(found.workshop), found.catalogue, Quiet(), jobs=1, force=True)
    assert not report.failed, report.diagnostics


def test_a_selection_plans_the_piece_in_all_its_languages_and_no_other_piece(project):
    found = opened(project, "leaflet:es")

    assert [entry.name for entry in found.catalogue] == ["leaflet:en:plain", "leaflet:es:plain"]
    assert not found.whole


@pytest.mark.parametrize("selector", ["leaflet:en", "leaf*:en", "leaflet:en:plain"])
def test_a_broken_translation_stops_only_what_prints_it(project, selector):
    project.write("translations/es.po", "nonsense\n")

    assert opened(project, selector).usable
    assert codes(opened(project, "leaflet:es")) == ["translation/syntax"]
    assert codes(open_project(project.workshop, today=TODAY)) == ["translation/syntax"]


def test_a_broken_file_of_words_stops_only_what_prints_it(project):
    project.write("content/pieces/ticket.yaml", "title: [Admit one\n")

    assert opened(project, "leaflet:en").usable
    assert codes(opened(project, "ticket:en")) == ["yaml/syntax"]


def test_a_name_that_leads_nowhere_is_told_where_its_piece_is_selected(project):
    project.replace("content/pieces/leaflet.yaml", "contact.desk", "contact.dsek")

    assert opened(project, "ticket").usable
    assert codes(opened(project, "leaflet:en")) == ["content/unknown-contact"]


def test_a_translation_that_loses_a_number_stops_its_language(project):
    project.replace("content/pieces/leaflet.yaml", "Everybody may come.", "Come at 7.")
    project.replace("translations/es.po", 'msgid "Everybody may come."', 'msgid "Come at 7."')

    assert "translation/digits" in codes(opened(project, "leaflet:es"))
    assert opened(project, "leaflet:en").usable


def test_a_contact_that_was_verified_long_ago_is_told_where_it_is_printed(project):
    project.replace("content/contacts.yaml", "verified_on: 2026-11-23", "verified_on: 2025-11-23")

    assert codes(opened(project, "leaflet:en")) == ["content/old-contact"]
    assert codes(opened(project, "ticket")) == []


@pytest.mark.parametrize("selector", ["leaflte", "leaflet:fr", "leaf*:en:shop"])
def test_a_selector_that_means_nothing_is_told_as_in_a_whole_project(project, selector):
    with pytest.raises(UsageError) as of_all:
        open_project(project.workshop, today=TODAY).select([selector])

    with pytest.raises(UsageError) as of_part:
        opened(project, selector)

    assert str(of_part.value) == str(of_all.value)


def test_pieces_of_a_selection_are_those_of_a_whole_build(bench):
    bench.build()
    whole = bench.project.pdfs()

    for selector in ("leaflet:es", "ticket", "leaflet:en:plain"):
        made(opened(bench.project, selector))

    assert bench.project.pdfs() == whole


def test_an_option_for_a_language_reads_that_language_alone(project):
    project.write("translations/es.po", "nonsense\n")

    assert opened(project, languages=["en"]).usable
    assert not opened(project, languages=["es"]).usable


def test_a_project_opened_for_languages_does_not_look_at_others(project):
    project.write("translations/es.po", "nonsense\n")

    assert open_languages(project.workshop, ["en"], today=TODAY).usable
    assert codes(open_languages(project.workshop, ["es"], today=TODAY)) == ["translation/syntax"]


BRIEF = "id: {0}\norder: 1\n"


def test_a_brief_that_cannot_be_read_is_told_and_stops_nothing_else(project):
    project.replace(
        "content.yaml", "documents:\n", "documents:\n  brief:\n    name: Brief\n    each: briefs\n    audience: public\n"
    )
    project.write("briefs/brief-01-pay.yaml", BRIEF.format("brief-01-pay"))

    for selector in ("brief-01-pay", "brief-*"):
        found = opened(project, selector)
        assert not found.usable
        assert set(codes(found)) == {"content/missing-key"}
    assert opened(project, "ticket").usable


def test_an_edition_that_is_not_known_is_told_where_its_document_is_selected(project):
    project.replace("content.yaml", "    page: card\n", "    page: card\n    editions: [shpo]\n")

    assert codes(opened(project, "ticket")) == ["content/unknown-edition"]
    assert opened(project, "leaflet").usable


def test_contacts_that_cannot_be_read_are_one_error_not_many(project):
    project.replace("content/contacts.yaml", "kind: voice", "kind: fax")

    assert codes(opened(project, "leaflet:en")) == ["content/unknown-value"]


def test_a_file_that_content_yaml_names_and_that_is_missing_is_told(project):
    project.write("content.yaml", project.read("content.yaml") + "files: {printer: printers/hp.yaml}\n")

    assert codes(opened(project, "ticket")) == ["content/missing-file"]


def test_options_that_leave_nothing_of_a_selection_are_told(project):
    with pytest.raises(UsageError, match="none of these pieces is made in es"):
        opened(project, "ticket", languages=["es"])


def test_content_is_not_checked_again_where_only_styles_have_changed(project, monkeypatch):
    opened(project, "leaflet:en")
    project.write("styles/documents/leaflet.css", "h1 { color: #111; }\n")
    monkeypatch.setattr("press.run.selected.faults_in_part", None)

    assert opened_with_digests(project, "leaflet:en").usable


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("content/pieces/leaflet.yaml", "contact.desk", "contact.dsek", "content/unknown-contact"),
        ("content/contacts.yaml", "verified_on: 2026-11-23", "verified_on: 2025-11-23", "content/old-contact"),
    ],
)
def test_content_that_has_changed_is_checked_again(project, file, old, new, code):
    assert code not in codes(opened(project, "leaflet:en"))

    project.replace(file, old, new)

    assert code in codes(opened_with_digests(project, "leaflet:en"))


def test_a_contact_grows_old_though_no_file_has_changed(project):
    opened(project, "leaflet:en")

    later = open_project(
        project.workshop, today=date(2099, 1, 1), wanted=Wanted(["leaflet:en"]), digests=digests_of(project.workshop)
    )

    assert "content/old-contact" in codes(later)


def opened_with_digests(project, selector):
    return open_project(project.workshop, today=TODAY, wanted=Wanted([selector]), digests=digests_of(project.workshop))
