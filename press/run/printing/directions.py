"""How a finished file is printed: sheets, paper, the printer's settings, cuts and folds, in numbers.

Lengths are in millimetres. Where things stand on a sheet is asked of the imposition that put them there.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

from press.finish.imposition.geometry import LONG_EDGE, SHORT_EDGE, mirrors_columns, signatures
from press.finish.imposition.impose import BOOKLET, SheetPlan, copies_of, marks_of, sides_of
from press.finish.imposition.marks import edges_of, fold_places
from press.make.imposed import sheet_names, sheet_plan_of
from press.pieces import ForShop, OnSheets, ticket_path
from press.plan.catalogue import pieces
from press.preflight.inks import paints
from press.units import parse_size

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.campaign import Document
    from press.content.content import Content
    from press.pieces import Job
    from press.units import Size

SPARE_SHEETS, SPARE_COPIES, SPARE_ONE_IN = 2, 1, 50
HARDLY_COLOURED = 0.12
CLOSE = 0.05


@dataclass(frozen=True)
class Count:
    """How many sheets of paper: so many copies on each, or so many sheets to each copy; with `people`, for all of them."""

    on_sheet: int
    to_copy: int
    people: int = 0
    needed: int = 0
    spare: int = 0


@dataclass(frozen=True)
class Cuts:
    """Where to cut, from the left and from the top edge of the sheet; whether marks show it."""

    from_left: tuple[float, ...]
    from_top: tuple[float, ...]
    marked: bool

    @property
    def count(self) -> int:
        """How often the knife comes down."""
        return len(self.from_left) + len(self.from_top)


@dataclass(frozen=True)
class Folds:
    """Which way to fold (`once`, `accordion`, `roll`, `booklet`), and where, from an edge of the front.

    For a roll fold `short` is the edge whose panel is the short one and folds in first; for booklets `sections` are the
    sheets of each that is stapled.
    """

    way: str
    edge: str
    places: tuple[float, ...]
    marked: bool
    short: str = ""
    sections: tuple[int, ...] = ()


@dataclass(frozen=True)
class Directions:
    """All that somebody at a printer has to know of one file."""

    piece: str
    staff_name: str
    languages: tuple[str, ...]
    drafts: tuple[str, ...]
    file: Path
    made_now: bool
    edition: str
    others: tuple[tuple[str, str], ...]
    ticket_file: Path | None
    sheets: Count
    paper: Size
    trim: Size
    stock: tuple[str, ...]
    ticket: str
    sides: int
    flip: str
    coloured: bool
    imposed: bool
    back: tuple[float, float]
    ruler: str
    cuts: Cuts
    folds: Folds | None

    @property
    def landscape(self) -> bool:
        """True where the paper lies on its side."""
        return self.paper.width > self.paper.height


def directions(content: Content, job: Job, facts: dict[str, Any], file: Path, *, people: int, made_now: bool) -> Directions:
    """How to print the finished file of a job, of which the manifest says `facts`."""
    asked = job.production if isinstance(job.production, OnSheets) else None
    sheet_plan = sheet_plan_of(job, asked) if asked else None
    document = next(piece.document for piece in pieces(content) if piece.id == job.document)
    shop = isinstance(job.production, ForShop)
    count = _count(sheet_plan, facts["pages"])
    return Directions(
        piece=job.name, staff_name=job.staff_name, languages=tuple(locale.english for locale in job.locales),
        drafts=tuple(locale.english for locale in job.locales if locale.draft and facts["draft"]),
        file=file, made_now=made_now, edition=job.edition, others=_others(content, document, job.edition),
        ticket_file=file.parent / ticket_path(job.path).rpartition("/")[2] if shop else None,
        sheets=with_people(count, people), paper=sheet_plan.sheet if sheet_plan else job.page, trim=job.page,
        stock=content.impositions[asked.imposition].stock if asked else (), ticket=_ticket(document, job),
        sides=min(facts["pages"], 2), flip=asked.duplex if asked else _flip(job.page), coloured=is_coloured(file.read_bytes()),
        imposed=sheet_plan is not None, back=(asked.back_right, asked.back_up) if asked else (0.0, 0.0),
        ruler=_ruler(job, asked, sheet_plan, facts["pages"]), cuts=_cuts(sheet_plan), folds=_folds(job, sheet_plan, facts["pages"]),
    )  # fmt: skip


def with_people(count: Count, people: int) -> Count:
    """The same for so many people: a few to spare for the first try and the last cut, by whole sheets or whole copies."""
    if not people:
        return count
    lots, each = math.ceil(people / count.on_sheet), count.to_copy
    spare = (SPARE_SHEETS if each == 1 else SPARE_COPIES) + lots // SPARE_ONE_IN
    return Count(count.on_sheet, each, people, lots * each, spare * each)


def _count(sheet_plan: SheetPlan | None, pages: int) -> Count:
    """What stands on a sheet; `pages` are those of the file, which on sheets are the sides."""
    return Count(copies_of(sheet_plan) if sheet_plan else 1, math.ceil(pages / 2))


def _others(content: Content, document: Document, edition: str) -> tuple[tuple[str, str], ...]:
    """The other editions of a document and what they are called."""
    named = {"plain": "As it is read, page by page"}
    named |= {name: content.campaign.editions[name].name for name in document.editions}
    return tuple((name, words) for name, words in named.items() if name != edition)


def _ticket(document: Document, job: Job) -> str:
    """What a print shop is told of paper and folding; nothing for an edition on pages of another size, which it is not about."""
    return document.ticket or "" if job.page == parse_size(document.page) else ""


def _flip(page: Size) -> str:
    """The edge that pages are turned over so that the next one stands upright behind the first."""
    return LONG_EDGE if mirrors_columns(page, LONG_EDGE) else SHORT_EDGE


def is_coloured(pdf: bytes) -> bool:
    """True for a file whose looks change on a grey printer: it is painted with more than shades of ink."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return any(_is_colour(paint.space, paint.values) for page in document.pages for paint in paints(page))


def _is_colour(space: str, values: tuple[float, ...]) -> bool:
    if space == "gray":
        return False
    inks = values[:3] if space in {"rgb", "cmyk"} else ()
    return not inks or max(inks) - min(inks) > HARDLY_COLOURED


def _ruler(job: Job, asked: OnSheets | None, sheet_plan: SheetPlan | None, pages: int) -> str:
    """The unit of the ruler on the first sheet; empty where there is none."""
    return str(sheet_names(job, asked, sheet_plan, pages)["ruler"]) if asked and sheet_plan and sheet_plan.has_notes else ""


def _cuts(sheet_plan: SheetPlan | None) -> Cuts:
    """The edges of the pieces that are no edges of the sheet."""
    if sheet_plan is None or sheet_plan.kind == BOOKLET:
        return Cuts((), (), marked=False)
    columns, rows = edges_of(sheet_plan.grid)
    across, high = sheet_plan.sheet.width, sheet_plan.sheet.height
    return Cuts(
        tuple(x for x in columns if CLOSE < x < across - CLOSE),
        tuple(round(high - y, 4) for y in reversed(rows) if CLOSE < y < high - CLOSE), marked=_marked(sheet_plan, dashed=False),
    )  # fmt: skip


def _marked(sheet_plan: SheetPlan, *, dashed: bool) -> bool:
    """Whether the first side has marks for cuts or, dashed, for folds."""
    side = sides_of(sheet_plan, 1, LONG_EDGE)[0]
    return any(line.dashed == dashed for line in marks_of(sheet_plan, side, LONG_EDGE, noted=sheet_plan.has_notes))


def _folds(job: Job, sheet_plan: SheetPlan | None, pages: int) -> Folds | None:
    """How the piece is folded; None for one that stays flat, or is set anew on pages that do."""
    if sheet_plan and sheet_plan.kind == BOOKLET:
        sections = tuple(math.ceil(len(section) / 4) for section in signatures(2 * pages, sheet_plan.signature))
        fold = sides_of(sheet_plan, 4, LONG_EDGE)[0].placements[1].x
        return Folds("booklet", "left", (fold,), _marked(sheet_plan, dashed=True), sections=sections)
    if len(job.folds) < 2 or abs(sum(job.folds) - job.page.width) > CLOSE:
        return None
    start, end = ("right", "left") if job.locale.direction == "rtl" else ("left", "right")
    marked = sheet_plan is not None and _marked(sheet_plan, dashed=True)
    short = start if job.folds[0] < job.folds[-1] else end
    return Folds(_way(job.folds), start, tuple(fold_places(job.folds)), marked, short if _way(job.folds) == "roll" else "")


def _way(folds: tuple[float, ...]) -> str:
    """Panels that are alike fold to and fro; one that is shorter is rolled up inside of the others."""
    if len(folds) == 2:
        return "once"
    return "accordion" if max(folds) - min(folds) < CLOSE else "roll"
