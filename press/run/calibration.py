"""`calibrate`: a sheet that shows how far a printer sets backs beside fronts, and the profile that corrects it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from pydantic import ValidationError

from press.content.printer import Back, Duplex, Printer
from press.content.read import Reader
from press.content.texts import wording_of
from press.diagnostics import PressError, UsageError
from press.files import write
from press.finish.imposition.assemble import Printing, assemble
from press.finish.imposition.geometry import Placement, Side
from press.finish.metadata import with_metadata
from press.make.styled import metadata
from press.pieces import PLAIN, FitStep, Job, View
from press.plan.localize import Localizer
from press.run.engine import open_engine
from press.units import SIZES

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.texts import Wording
    from press.run.project import Project

SHEET, FILE = "calibration-sheet", "calibration.pdf"
WORDS = "content/calibration-sheet.yaml"
LANGUAGE = "en"
PAPERS = ("letter", "a4")
PROFILE = """# yaml-language-server: $schema=schemas/printer.schema.json
# How one printer turns the sheet, and where its backs belong: each is moved by so many millimeters to the right and up,
# as one looks at the back. Written by `python build.py calibrate`; take the file away to correct nothing.
duplex: {duplex}
back: {{right_mm: {right}, up_mm: {up}}}
"""


def write_sheet(project: Project, paper: str) -> str:
    """Writes output/calibration.pdf; a sentence saying what to do with it."""
    assert project.content is not None
    path, job = project.workshop.output / FILE, sheet_job(project, paper)
    rendering = open_engine(project.workshop).render(job)
    write(path, for_printer(rendering.pdf, job, str(project.content.printer.duplex)))
    return f"wrote {path}; print it on both sides at actual size (100%), and do what it says"


def for_printer(pdf: bytes, job: Job, duplex: str) -> bytes:
    """The sheet with the wishes of every sheet, but both sides upright and nothing corrected: it shows the printer as it is."""
    sides = [Side((Placement(0, 0, 0),)), Side((Placement(1, 0, 0),), back=True)]
    sheet = assemble(pdf, sides, job.page, marks=[b"", b""], notes=None, printing=Printing(duplex))
    return with_metadata(sheet, metadata(job))


def sheet_job(project: Project, paper: str) -> Job:
    """The job of the sheet; its words are the house's, in English whatever the project."""
    assert project.content is not None
    localizer, page = Localizer(project.content, LANGUAGE), SIZES[paper]
    text = localizer.wording(_words(project.workshop.house))
    names = {"text": text, "sheet": {"ruler": "millimeters" if page.metric else "inches"}}
    return Job(
        document=SHEET, language=LANGUAGE, edition=PLAIN, title=text["title"].words, staff_name=text["title"].words, template=SHEET,
        stylesheet=SHEET, audience="professional", discreet=True, page=page, pages=(2, 2), folds=(), fit_steps=(FitStep(),),
        date=project.content.campaign.campaign.as_of.isoformat(), locales=(localizer.locale(draft=False),), signatures={},
        view=View(names, (names,)), sources={},
    )  # fmt: skip


def _words(house: Path) -> Wording:
    reader = Reader(house)
    source = reader.yaml(house / WORDS)
    if source is None:
        raise PressError(reader.diagnostics[0].message)
    return wording_of(source, SHEET)[0]


def write_profile(project: Project, right: float | None, up: float | None, duplex: str | None) -> str:
    """Writes printer.yaml, where what is not given stays as it was; a sentence about it.

    Raises UsageError for what is too much to be a fault of register.
    """
    assert project.content is not None
    printer = _corrected(project.content.printer, right, up, duplex)
    path = project.workshop.project / project.content.path_of("printer")
    write(path, PROFILE.format(duplex=printer.duplex, right=printer.back.right_mm, up=printer.back.up_mm).encode())
    return f"wrote {path}; the next build makes every sheet with backs anew"


def _corrected(known: Printer, right: float | None, up: float | None, duplex: str | None) -> Printer:
    """The profile with what was measured."""
    before = known.back
    given = {
        "right_mm": before.right_mm if right is None else Decimal(str(round(right, 2))),
        "up_mm": before.up_mm if up is None else Decimal(str(round(up, 2))),
    }
    try:
        return Printer(duplex=Duplex(duplex) if duplex else known.duplex, back=Back(**given))
    except ValidationError:
        said = "more than 10 mm is no fault of register: look at the size (100%) and at the paper in the tray"
        raise UsageError(said) from None
