"""press/run/manifest.py: output/manifest/ says what each finished file is and what was proved of it."""

import pytest

from press.files import digest
from press.run.manifest import read_manifest


def stamps(bench):
    """The files of the manifest, and when each was written."""
    found = {path.name: path.stat() for path in (bench.project.output / "manifest").iterdir()}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in found.items()}


def manifest(bench):
    return read_manifest(bench.project.output)


def test_each_document_has_a_file_of_its_own(built):
    assert sorted(path.name for path in (built.project.output / "manifest").iterdir()) == ["leaflet.json", "ticket.json"]


def test_it_is_read_by_document_and_path(built):
    assert [entry["file"] for entry in manifest(built)] == ["en/leaflet.pdf", "es/leaflet.pdf", "en/ticket.pdf"]


def test_an_entry_says_what_the_file_is(built):
    (entry,) = [entry for entry in manifest(built) if entry["file"] == "es/leaflet.pdf"]
    path = built.project.output / "es" / "leaflet.pdf"

    # Half a letter is 5.5 by 8.5 inches; an inch is 25.4 mm.
    wanted = {
        "document": "leaflet", "language": "es", "edition": "plain", "title": "Clases nocturnas", "pages": 1,
        "page_size_mm": [139.7, 215.9], "contacts": {"desk": "1-415-555-0100"}, "sources": [], "facts": [],
        "claims": ["PDF/UA-1"], "draft": True, "diagnostics": [], "sha256": digest(path), "bytes": path.stat().st_size,
    }  # fmt: skip
    assert {key: entry[key] for key in wanted} == wanted


def test_the_source_language_is_no_draft(built):
    assert [entry["draft"] for entry in manifest(built) if entry["language"] == "en"] == [False, False]


def test_the_manifest_is_not_written_again_when_nothing_changed(built):
    before = stamps(built)

    built.build()

    assert stamps(built) == before


def test_of_the_manifest_only_the_file_of_a_changed_document_is_written_again(built):
    before = stamps(built)
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    built.build()

    assert [name for name, stamp in stamps(built).items() if stamp != before[name]] == ["ticket.json"]


def test_a_chosen_build_leaves_the_entries_of_other_pieces_alone(built):
    before = manifest(built)
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    built.project.replace("content/pieces/leaflet.yaml", "Everybody may come.", "Come in.")

    built.build("leaflet:en")

    changed = [entry["file"] for entry, old in zip(manifest(built), before, strict=True) if entry != old]
    assert changed == ["en/leaflet.pdf"]


def test_a_document_that_is_planned_no_more_has_no_file_in_it(built):
    content = built.project.read("content.yaml")
    built.project.write("content.yaml", content[: content.index("  ticket:")])

    built.build()

    assert sorted(stamps(built)) == ["leaflet.json"]


@pytest.mark.parametrize("damaged", ["", "[]", "{"])
def test_a_damaged_file_of_it_is_made_good_by_the_next_build(built, damaged):
    before = manifest(built)
    (built.project.output / "manifest" / "ticket.json").write_text(damaged)

    built.build()

    assert manifest(built) == before


@pytest.mark.parametrize("damaged", ["", "[]", "{"])
def test_a_damaged_file_of_it_is_made_good_by_a_chosen_build(built, damaged):
    before = manifest(built)
    (built.project.output / "manifest" / "ticket.json").write_text(damaged)

    built.build("ticket")

    assert manifest(built) == before


def test_a_failed_piece_is_not_in_it(built):
    built.project.replace("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")

    built.build()

    assert [entry["file"] for entry in manifest(built)] == ["en/leaflet.pdf", "es/leaflet.pdf"]


def test_every_file_of_the_manifest_is_there_and_no_other(built):
    assert sorted(entry["file"] for entry in manifest(built)) == sorted(built.project.pdfs())
