"""press/run/runner.py: the output folder holds what is planned and good, and nothing else."""

import fcntl

import pytest

from press.diagnostics import PressError
from press.run.manifest import read_manifest

HEADLESS = ("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")


def files(project):
    return sorted(project.pdfs())


def in_manifest(project):
    return [entry["file"] for entry in read_manifest(project.output)]


def test_a_first_run_makes_every_piece(bench):
    report = bench.build()

    assert sorted(report.made) == files(bench.project) == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]
    assert report.diagnostics == []


def test_a_second_run_makes_nothing(built):
    before = {path: path.stat().st_mtime_ns for path in built.project.output.rglob("*.pdf")}

    report = built.build()

    assert report.made == []
    assert sorted(report.current) == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]
    assert {path: path.stat().st_mtime_ns for path in built.project.output.rglob("*.pdf")} == before


def test_force_makes_everything_again(built):
    assert len(built.build(force=True).made) == 3


def test_only_the_chosen_pieces_are_made(bench):
    report = bench.build("leaflet:es")

    assert report.made == files(bench.project) == ["es/leaflet.pdf"]


def test_what_was_not_chosen_stays_as_it_is(built):
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    report = built.build("leaflet")

    assert report.made == report.removed == []
    assert len(files(built.project)) == 3


def test_a_failed_piece_takes_its_old_file_out_and_keeps_the_rejected_one(built):
    built.project.replace(*HEADLESS)

    report = built.build()

    assert report.failed == ["en/ticket.pdf"]
    assert [d.rule for d in report.diagnostics] == ["preflight/headings"]
    assert files(built.project) == ["en/leaflet.pdf", "es/leaflet.pdf"]
    assert (built.project.output / ".press/rejected/en/ticket.pdf").read_bytes().startswith(b"%PDF")
    assert in_manifest(built.project) == ["en/leaflet.pdf", "es/leaflet.pdf"]


def test_a_failed_piece_fails_again_without_being_made_again(built):
    built.project.replace(*HEADLESS)
    first = built.build()
    rejected = (built.project.output / ".press/rejected/en/ticket.pdf").stat().st_mtime_ns

    second = built.build()

    assert second.failed == ["en/ticket.pdf"]
    assert second.diagnostics == first.diagnostics
    assert (built.project.output / ".press/rejected/en/ticket.pdf").stat().st_mtime_ns == rejected


def test_a_mended_piece_comes_back_and_its_rejected_file_goes(built):
    name, good, bad = HEADLESS
    built.project.replace(name, good, bad)
    built.build()

    built.project.replace(name, bad, good)
    report = built.build()

    assert report.made == ["en/ticket.pdf"]
    assert not (built.project.output / ".press/rejected/en/ticket.pdf").exists()
    assert len(in_manifest(built.project)) == 3


def test_a_template_that_cannot_be_filled_takes_the_old_file_out(built):
    built.project.replace("templates/documents/ticket.html", "text.place", "text.plaice")

    report = built.build()

    (diagnostic,) = report.diagnostics
    assert report.failed == ["en/ticket.pdf"]
    assert "en/ticket.pdf" not in files(built.project)
    # The paragraph with the place is the fourth line of the template.
    assert str(diagnostic.place) == "templates/documents/ticket.html:4:1"


def test_a_piece_that_cannot_even_be_drawn_leaves_no_rejected_file_of_before(built):
    built.project.replace(*HEADLESS)
    built.build()

    built.project.replace("templates/documents/ticket.html", "text.place", "text.plaice")
    built.build()

    assert not (built.project.output / ".press/rejected/en/ticket.pdf").exists()


def test_a_removed_document_is_removed_from_the_output(built):
    content = built.project.read("content.yaml")
    built.project.write("content.yaml", content[: content.index("  ticket:")])

    report = built.build()

    assert report.removed == ["en/ticket.pdf"]
    assert files(built.project) == in_manifest(built.project) == ["en/leaflet.pdf", "es/leaflet.pdf"]


def test_a_removed_language_is_removed_from_the_output(built):
    built.project.replace("content.yaml", "\nlanguages: [en, es]\n", "\nlanguages: [en]\n")

    assert built.build().removed == ["es/leaflet.pdf"]


def test_a_removed_document_that_had_failed_leaves_no_rejected_file(built):
    built.project.replace(*HEADLESS)
    built.build()
    content = built.project.read("content.yaml")
    built.project.write("content.yaml", content[: content.index("  ticket:")])

    built.build()

    assert not (built.project.output / ".press/rejected/en/ticket.pdf").exists()


def test_files_of_other_people_in_the_output_stay(built):
    note = built.project.output / "en" / "note.txt"
    note.write_text("mine")

    built.build(force=True)

    assert note.read_text() == "mine"


class StopAfter:
    """A watcher whose user loses patience after so many pieces."""

    def __init__(self, count):
        self.left = count

    def begin(self, count):
        assert count > self.left

    def done(self, path, **_):
        assert path
        self.left -= 1
        if not self.left:
            raise KeyboardInterrupt


def test_what_an_interrupted_run_has_made_is_kept(bench):
    with pytest.raises(KeyboardInterrupt):
        bench.build(watcher=StopAfter(2))

    kept = files(bench.project)
    assert len(kept) == 2
    assert sorted(in_manifest(bench.project)) == kept


def test_the_run_after_an_interrupted_one_makes_only_the_rest(bench):
    with pytest.raises(KeyboardInterrupt):
        bench.build(watcher=StopAfter(2))
    kept = files(bench.project)

    report = bench.build()

    assert sorted(report.current) == kept
    assert len(report.made) == 1


def test_half_written_files_of_a_killed_run_are_cleared_away(built):
    part = built.project.output / "en" / ".ticket.pdf.4711.part"
    part.write_bytes(b"%PDF-1.7 half")

    built.build()

    assert not part.exists()


def test_a_second_build_at_the_same_time_says_so(built):
    with (built.project.output / ".press" / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_SH)  # a builder wants the folder for itself alone

        with pytest.raises(PressError, match=r"another build is writing to .*output; wait until it is done"):
            built.build()


def test_the_lock_is_free_again_after_a_run(built):
    with (built.project.output / ".press" / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_an_output_folder_that_cannot_be_made_is_one_sentence(bench):
    bench.project.output.write_text("a file, not a folder")

    with pytest.raises(PressError, match="output"):
        bench.build()
