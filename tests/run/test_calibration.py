"""press/run/calibration.py: what is read off the sheet and typed brings the backs of this printer behind its fronts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.content.printer import Duplex
from press.diagnostics import PressError, UsageError
from press.finish.imposition.assemble import Printing
from press.finish.imposition.impose import impose
from press.make.imposed import sheet_plan_of
from press.preflight.check import check
from press.preflight.faces import Faces
from press.preflight.pdf import PdfReading
from press.preflight.subject import Subject
from press.run.calibration import for_printer, sheet_job, write_profile
from tests.finish.imposition.paper import CARD, EDGES, boxes, leaves
from tests.run.light import PLACES, Printer, differing, read
from tests.run.print_room import open_print_room

PAPERS = {"letter": [612, 792], "a4": [595.28, 841.89]}
# How far a printer sets its backs off, to the right and up as one looks at them.
OFFSETS = [(-1.5, 0.5), (2.0, 3.0), (0.0, -2.5)]


@pytest.fixture
def room(tmp_path, workshop):
    """The print room; `workshop` has chosen the fonts."""
    return open_print_room(tmp_path)


@pytest.fixture(scope="module")
def sheets(tmp_path_factory, engine):
    """The calibration sheet by paper, rendered once."""
    opened = open_print_room(tmp_path_factory.mktemp("room")).opened
    jobs = {paper: sheet_job(opened, paper) for paper in PAPERS}
    return {paper: (job, engine.render(job)) for paper, job in jobs.items()}


def corrected(room, edge, right, up):
    """The A4 sheets of the ticket after somebody typed what they read: their plan and how they are printed."""
    write_profile(room.opened, right, up, edge)
    job = room.job("ticket:en:office-a4")
    asked = job.production
    return sheet_plan_of(job, asked), Printing(asked.duplex, asked.back_right, asked.back_up)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_sheet_passes_every_rule_of_preflight(sheets, workshop, paper):
    job, rendering = sheets[paper]

    assert check(Subject(job, rendering, PdfReading(rendering.pdf), Faces(workshop.regular_faces))) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_the_sheet_has_two_sides_of_its_paper(sheets, paper):
    job, rendering = sheets[paper]

    sides = boxes(for_printer(rendering.pdf, job, "long-edge"))

    assert [side["MediaBox"] for side in sides] == [[0, 0, *PAPERS[paper]]] * 2


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_printer_in_register_reads_nothing_at_any_cross(sheets, paper, edge):
    job, rendering = sheets[paper]

    sides = Printer(edge).print(for_printer(rendering.pdf, job, edge), job.page)

    assert [read(*sides, place) for place in PLACES] == [(0, 0)] * 5


@pytest.mark.parametrize(("right", "up"), OFFSETS)
@pytest.mark.parametrize("edge", EDGES)
def test_what_is_read_off_the_sheet_and_typed_brings_backs_behind_fronts(room, sheets, edge, right, up):
    printer, (job, rendering) = Printer(edge, right, up), sheets["a4"]

    typed = read(*printer.print(for_printer(rendering.pdf, job, edge), job.page))
    sheet_plan, printing = corrected(room, edge, *typed)

    assert typed == (-right, -up)
    cards = leaves(CARD, 2)
    assert differing(*printer.print(impose(cards, sheet_plan, Printing(edge)), sheet_plan.sheet)) > 0
    assert differing(*printer.print(impose(cards, sheet_plan, printing), sheet_plan.sheet)) == 0


def test_a_profile_is_yaml_that_says_what_it_is_for(room):
    write_profile(room.opened, 1.5, -0.5, None)

    first, *rest = room.project.read("printer.yaml").splitlines()
    assert first == "# yaml-language-server: $schema=schemas/printer.schema.json"
    assert rest[0].startswith("# How one printer turns the sheet")
    assert rest[-2:] == ["duplex: long-edge", "back: {right_mm: 1.5, up_mm: -0.5}"]


def test_what_is_not_typed_stays_as_it_was(room):
    write_profile(room.opened, 1.5, -0.5, "short-edge")
    write_profile(room.opened, None, 2, None)
    write_profile(room.opened, -1, None, None)

    printer = room.opened.content.printer
    assert (printer.duplex, float(printer.back.right_mm), float(printer.back.up_mm)) == (Duplex.SHORT, -1, 2)


@pytest.mark.parametrize("typed", [(1e-7, -1e-7), (0.004, 0)])
def test_what_nobody_can_read_is_nothing(room, typed):
    write_profile(room.opened, *typed, None)

    back = room.opened.content.printer.back
    assert (back.right_mm, back.up_mm) == (0, 0)


@pytest.mark.parametrize("typed", [(10.5, 0), (0, -11), (float("inf"), 0), (0, float("nan"))])
def test_more_than_a_printer_can_be_off_is_refused_and_nothing_is_written(room, typed):
    with pytest.raises(UsageError, match="more than 10 mm"):
        write_profile(room.opened, *typed, None)

    assert not (room.project.root / "printer.yaml").exists()


def test_a_house_without_the_words_of_the_sheet_says_so(room, tmp_path):
    opened = room.opened

    with pytest.raises(PressError, match=r'"content/calibration-sheet\.yaml" does not exist'):
        sheet_job(replace(opened, workshop=replace(opened.workshop, house=tmp_path)), "letter")


def test_a_profile_makes_exactly_the_sheets_anew(room):
    room.build()

    write_profile(room.opened, 1.5, -0.5, None)

    # A pack holds the sheets of its piece, so that it is put together anew as well.
    assert sorted(room.build().made) == ["en/ticket.office-a4.pdf", "en/ticket.office.pdf", "en/ticket.pack.zip",
                                         "es/ticket.office-a4.pdf", "es/ticket.office.pdf", "es/ticket.pack.zip"]  # fmt: skip
