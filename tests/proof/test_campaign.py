"""The whole campaign, every PDF of it: accessible, whole, in our own faces, and claiming no more than was proved."""

from __future__ import annotations

import pytest

from press.placed import Rendering
from press.preflight.faces import Faces
from press.preflight.rules import tree
from press.preflight.rules.fonts import _is_face_of
from press.preflight.subject import Subject
from press.workshop import HOUSE, Workshop
from tests.proof.verapdf import broken_rules

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("campaign")]

CLAIM = b"pdfuaid"
NO_CLAIM = {"5-1": 1}  # what veraPDF says of a file that does not claim to be PDF/UA-1, if nothing else is wrong


def claims(made) -> bool:
    """True when a file says of itself that it is PDF/UA-1."""
    root = made.reading
    return "/Metadata" in root.root and CLAIM in root.root.Metadata.read_bytes()


def test_every_planned_piece_is_made(campaign):
    there = {made.job.name for made in campaign.made}

    assert campaign.jobs
    assert {job.name for job in campaign.jobs if job.path.endswith(".pdf")} - there == set(), campaign.errors


def test_nothing_is_made_that_was_not_planned(campaign):
    found = {path.relative_to(campaign.output).as_posix() for path in campaign.output.rglob("*.pdf")}
    planned = {made.file.relative_to(campaign.output).as_posix() for made in campaign.made}

    assert found == planned


def test_verapdf_finds_every_piece_that_is_read_to_be_pdf_ua(campaign):
    broken = broken_rules([made.file for made in campaign.read])

    wanted = {made.file: {} if made.passed else NO_CLAIM for made in campaign.read}
    assert {file.name: rules for file, rules in broken.items() if rules != wanted[file]} == {}


def test_everything_that_is_painted_belongs_to_the_structure(campaign):
    found = {}
    for made in campaign.read:
        subject = Subject(made.job, Rendering(b"", "", 0), made.reading, Faces({}))
        if problems := [problem.message for problem in tree.check(subject)]:
            found[made.job.name] = problems

    assert found == {}


def test_every_face_is_ours_and_embedded(campaign):
    families = {face["family"] for face in Workshop(HOUSE, campaign.output).faces}

    found = {
        made.job.name: dict(fonts)
        for made in campaign.made
        if (fonts := made.reading.fonts)
        and not all(embedded and any(_is_face_of(name, family) for family in families) for name, embedded in fonts.items())
    }
    assert found == {}


def test_exactly_the_pieces_that_are_read_and_passed_claim_to_be_pdf_ua(campaign):
    claiming = {made.job.name for made in campaign.made if claims(made)}

    assert claiming == {made.job.name for made in campaign.read if made.passed}


def test_every_piece_that_is_read_says_its_title_and_its_language(campaign):
    found = {}
    for made in campaign.read:
        reading = made.reading
        said = (str(reading.root.get("/Lang", "")), str(reading.file.docinfo.get("/Title", "")))
        if said != (made.job.locale.tag, made.job.title):
            found[made.job.name] = said

    assert found == {}
