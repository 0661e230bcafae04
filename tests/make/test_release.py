"""A release holds only what is signed and whose contacts somebody has tried."""

import pytest

from press.diagnostics import Severity
from press.run.manifest import read_manifest
from tests.workbench import TODAY

DAY = TODAY.isoformat()


def signed(bench, *roles, selector="leaflet:es"):
    """The bench after reviews of the Spanish leaflet in these roles."""
    bench.review(*roles, selector=selector)
    return bench


def draft(bench, file):
    """Whether the manifest says that a file carries the draft mark."""
    (entry,) = [entry for entry in read_manifest(bench.project.output) if entry["file"] == file]
    return entry["draft"]


def released(bench):
    return bench.build(release=DAY)


def test_what_needs_no_translation_is_released_and_the_rest_left_out(bench):
    report = released(bench)

    assert sorted(report.made) == ["en/leaflet.pdf", "en/ticket.pdf"]
    assert report.skipped == ["es/leaflet.pdf"]
    assert report.failed == []


def test_a_piece_left_out_is_a_note_that_names_the_missing_roles(bench):
    (note,) = [found for found in released(bench).diagnostics if found.severity is Severity.NOTE]

    assert (note.rule, note.severity) == ("translation/unsigned", Severity.NOTE)
    assert note.message == "leaflet (es) is not signed by: translator, linguist"


def test_a_piece_that_is_not_translated_is_told_to_be_that_and_not_unsigned(bench):
    bench.project.replace("translations/es.po", 'msgstr "Clases nocturnas"', 'msgstr ""')

    (note,) = [found for found in released(bench).diagnostics if found.severity is Severity.NOTE]

    assert (note.rule, note.severity) == ("translation/unsigned", Severity.NOTE)
    assert note.message == "leaflet (es) is not translated: 1 text is missing or stale, such as leaflet.title"


@pytest.mark.parametrize(("roles", "made"), [(["translator"], 2), (["translator", "linguist"], 3)])
def test_plain_texts_need_translator_and_linguist(bench, roles, made):
    signed(bench, *roles)

    assert len(released(bench).made) == made


@pytest.mark.parametrize(("roles", "made"), [(["translator", "linguist"], 2), (["translator", "linguist", "reader"], 3)])
def test_critical_texts_need_a_reader_too(bench, roles, made):
    bench.project.replace(
        "content/pieces/leaflet.yaml", "lead: Everybody may come.", "lead: {text: Everybody may come., critical: true}"
    )
    signed(bench, *roles)

    assert len(released(bench).made) == made


def test_a_signed_piece_is_no_draft(bench):
    signed(bench, "translator", "linguist").build()

    assert not draft(bench, "es/leaflet.pdf")


def test_a_changed_translation_lapses_its_signatures(bench):
    signed(bench, "translator", "linguist")
    bench.project.replace("translations/es.po", "Puede venir", "Que venga")

    report = bench.build()

    assert "es/leaflet.pdf" in report.made
    assert [(d.rule, d.severity) for d in report.diagnostics] == [("translation/lapsed", Severity.WARNING)] * 2
    assert {d.place.file for d in report.diagnostics} == {"translations/reviews.yaml"}
    assert draft(bench, "es/leaflet.pdf")


def test_a_piece_whose_signatures_lapsed_is_not_released(bench):
    signed(bench, "translator", "linguist")
    bench.project.replace("translations/es.po", "Puede venir", "Que venga")

    report = released(bench)

    assert report.skipped == ["es/leaflet.pdf"]
    assert not (bench.project.output / "es" / "leaflet.pdf").exists()


def test_a_piece_left_out_is_looked_at_again_when_its_texts_are_as_they_were_signed(bench):
    signed(bench, "translator", "linguist")
    bench.project.replace("translations/es.po", "Puede venir", "Que venga")
    released(bench)

    bench.project.replace("translations/es.po", "Que venga", "Puede venir")

    assert "es/leaflet.pdf" in released(bench).made


def test_a_piece_left_out_is_looked_at_again_when_its_template_prints_other_texts(bench):
    signed(bench, "translator", "linguist")
    bench.project.replace("templates/documents/leaflet.html", "{{ text.call }}", "")
    released(bench)

    bench.project.replace("templates/documents/leaflet.html", "<p></p>", "<p>{{ text.call }}</p>")

    assert "es/leaflet.pdf" in released(bench).made


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("verified_by: use", "verified_by: copy", "release/untried-contact"),
        # 120 days are allowed; 26 July 2026 is exactly 120 days before 23 November, the day before is one too many.
        ("verified_on: 2026-11-23", "verified_on: 2026-07-25", "release/old-contact"),
    ],
)
def test_a_contact_that_nobody_tried_lately_stops_the_pieces_that_print_it(bench, old, new, rule):
    bench.project.replace("content/contacts.yaml", old, new)

    report = released(bench)

    assert report.failed == ["en/leaflet.pdf"]
    assert report.made == ["en/ticket.pdf"]
    assert rule in {diagnostic.rule for diagnostic in report.diagnostics}


def test_a_contact_tried_as_long_ago_as_is_allowed_is_released(bench):
    bench.project.replace("content/contacts.yaml", "verified_on: 2026-11-23", "verified_on: 2026-07-26")

    assert released(bench).failed == []


def test_a_build_that_is_no_release_prints_untried_contacts(bench):
    bench.project.replace("content/contacts.yaml", "verified_by: use", "verified_by: copy")

    assert len(bench.build().made) == 3


def test_a_contact_that_does_not_say_as_what_it_was_tried_is_a_warning_of_a_release_only(bench):
    drafted, released_now = bench.build(), released(bench)

    assert "release/unrecorded-contact" not in {found.rule for found in drafted.diagnostics}
    assert {found.severity for found in released_now.diagnostics if found.rule == "release/unrecorded-contact"} == {
        Severity.WARNING
    }
    assert "en/leaflet.pdf" in released_now.made
