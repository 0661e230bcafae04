"""press/run/writer.py: nothing is remembered as finished that is not on the disk whole."""

import errno
import hashlib
from collections import defaultdict
from itertools import count

import pytest

from press.diagnostics import PressError
from press.files import digest
from tests.disk import CutOff, cut_off_after, refuse_once
from tests.project import TEMPLATE


def claimed(bench):
    """The files that records call finished, and the digest that each is said to have."""
    return {path: sha256 for record in bench.cache.records() for path, sha256 in record.outputs.items()}


def remembered(bench):
    """The files that records call finished, and whether each is there with those bytes."""
    return {path: digest(bench.project.output / path) == sha256 for path, sha256 in claimed(bench).items()}


def test_a_piece_that_did_not_reach_the_disk_is_not_remembered_and_the_others_are(bench, monkeypatch):
    refuse_once(monkeypatch, "fsync", errno.ENOSPC, for_name=".ticket.pdf.")

    with pytest.raises(PressError, match=r"ticket\.pdf cannot be written: the disk is full"):
        bench.build()

    kept = remembered(bench)
    assert "en/ticket.pdf" not in kept
    assert all(kept.values())
    assert {path for path in kept if path.endswith(".pdf")} == {"en/leaflet.pdf", "es/leaflet.pdf"}
    assert bench.build().made == ["en/ticket.pdf"]


def test_a_piece_that_cannot_replace_its_old_file_is_forgotten(built):
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    (built.project.output / "en/ticket.pdf").unlink()
    (built.project.output / "en/ticket.pdf").mkdir()

    with pytest.raises(PressError, match=r"en/ticket\.pdf cannot be written: a folder has that name; move it away"):
        built.build()

    assert "en/ticket.pdf" not in remembered(built)
    (built.project.output / "en/ticket.pdf").rmdir()
    assert built.build().made == ["en/ticket.pdf"]


def test_wherever_the_power_is_cut_every_file_is_whole_and_the_next_run_goes_on(built, monkeypatch):
    project, wholes, cuts = built.project, defaultdict(set), 0
    keep(wholes, project)
    for steps in count():
        change(project, steps)
        was_cut = built_until(built, monkeypatch, steps)
        there = project.pieces()
        # What is remembered is true of the file there, or it is from before, which the next run sees.
        for path, sha256 in claimed(built).items():
            assert sha256 in {digest(project.output / path), *(hashlib.sha256(data).hexdigest() for data in wholes[path])}

        report = built.build()

        keep(wholes, project)
        assert report.failed == []
        assert all(remembered(built).values())
        assert {path: data for path, data in there.items() if data not in wholes[path]} == {}
        assert list(project.output.rglob("*.part")) == []
        if not was_cut:
            break
        cuts += 1
    # At least: two pieces and two records are flushed and named, and the manifest of each.
    assert cuts > 12


def keep(wholes, project):
    """Adds the files that are there to those that are known to be whole."""
    for path, data in project.pieces().items():
        wholes[path].add(data)


def change(project, number):
    """Changes what two of the three pieces show."""
    project.write("content/pieces/ticket.yaml", f"title: Admit one\nplace: Room {number}\n")
    project.write("templates/documents/leaflet.html", TEMPLATE.replace("<h1>", f'<p class="n{number}">{number}</p><h1>'))


def built_until(bench, monkeypatch, steps):
    """Builds until so many steps are on the disk; True where the build was not done by then."""
    with monkeypatch.context() as patch:
        cut_off_after(patch, steps)
        try:
            bench.build()
        except CutOff:
            return True
    return False
