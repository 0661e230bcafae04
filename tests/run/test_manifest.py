"""press/run/manifest.py: output/manifest.json says what each finished file is and what was proved of it."""

from press.files import digest, read_json


def manifest(bench):
    return read_json(bench.project.output / "manifest.json")["files"]


def test_the_files_stand_in_the_order_of_the_plan(built):
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
    path = built.project.output / "manifest.json"
    before = path.stat().st_ino, path.stat().st_mtime_ns

    built.build()

    assert (path.stat().st_ino, path.stat().st_mtime_ns) == before


def test_a_failed_piece_is_not_in_it(built):
    built.project.replace("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")

    built.build()

    assert [entry["file"] for entry in manifest(built)] == ["en/leaflet.pdf", "es/leaflet.pdf"]


def test_every_file_of_the_manifest_is_there_and_no_other(built):
    assert sorted(entry["file"] for entry in manifest(built)) == sorted(built.project.pdfs())
