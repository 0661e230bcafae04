"""The pictures of the README: the first page of each kind, one card in every language, a sheet of each imposition.

`make pictures` makes them all in docs/pictures/; `make contact-sheet CARD=pocket-card` makes the languages of one card.
What is not in output/ yet is built first. Same output, same pictures.
"""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

HOUSE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOUSE))

from PIL import Image, ImageDraw, ImageFont  # noqa: E402

from press.files import write_if_changed  # noqa: E402
from press.finish.imposition.marks import edges_of, fold_places  # noqa: E402
from press.finish.pictures import images  # noqa: E402
from press.make.imposed import sheet_plan_of  # noqa: E402
from press.pieces import OnSheets  # noqa: E402
from press.run.opening import open_project  # noqa: E402
from press.units import MM_PER_INCH  # noqa: E402
from press.workshop import Workshop  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.pieces import Job

PICTURES = HOUSE / "docs" / "pictures"
FIRST_PAGES = (
    "indicator-card:en", "pocket-card:en", "flyer:en", "flyer-four:mul", "awareness-poster-letter:en", "restroom-poster:en",
    "brochure:en", "shoe-card:en", "ed-card:en", "ed-sign:en", "notice-52-6-alameda:en", "brief-02-how-common:en",
    "briefing-book:en", "employer-sheet:en", "i-speak-mixteco:mul", "talk-card:en",
)  # fmt: skip
LONG_SIDE = 700
SHEET_DPI = 60
RUST, TEAL, GREY, EDGE = (180, 71, 15), (11, 79, 92), (90, 96, 102), (205, 209, 212)
WHITE = (255, 255, 255)
FACE = HOUSE / "fonts" / "installed" / "NotoSans_400Regular.ttf"
COLUMNS, GUTTER, LABEL, MARGIN = 5, 18, 22, 64
LEAST_APART = 14.0  # mm


def main(arguments: Sequence[str]) -> None:
    """Makes all pictures, or with a card's name the contact sheet of that card."""
    project = open_project(Workshop(HOUSE, HOUSE / "output"), today=date.max)
    plain = {f"{job.document}:{job.language}": job for job in project.jobs if job.edition == "plain"}
    card = arguments[0] if arguments else "indicator-card"
    languages = [job for job in plain.values() if job.document == card]
    if not languages:
        sys.exit(f'no piece is called "{card}"')
    if arguments:
        save(PICTURES / f"{card}-languages.png", contact_sheet(made(languages)))
        return
    shown = {name.partition(":")[0]: plain[name] for name in FIRST_PAGES}
    laid_out = first_of_each_imposition(project.jobs)
    finished = made([*languages, *shown.values(), *laid_out.values()])
    for name, job in shown.items():
        if job in finished:
            save(PICTURES / f"{name}.png", framed(shrunk(first_page(job, 150))))
    save(PICTURES / "languages.png", contact_sheet([job for job in languages if job in finished]))
    for name, job in laid_out.items():
        if job in finished:
            save(PICTURES / "sheets" / f"{name}.png", sheet_picture(job))


def made(jobs: Sequence[Job]) -> list[Job]:
    """Builds what is not up to date; those that are finished. Of the others it says that their pictures stay as they were."""
    names = [job.name for job in jobs]
    subprocess.run([sys.executable, str(HOUSE / "build.py"), "build", *names, "--quiet"], check=False)
    finished = [job for job in jobs if (HOUSE / "output" / job.path).is_file()]
    for name in dict.fromkeys(job.name for job in jobs if job not in finished):
        print(f"{name} is not finished; it is left out", file=sys.stderr)
    return finished


def first_page(job: Job, dpi: int) -> Any:
    """The first page of a finished piece."""
    return next(images((HOUSE / "output" / job.path).read_bytes(), dpi=dpi))


def shrunk(image: Any) -> Any:
    """The picture with its long side as long as the README shows it."""
    scale = LONG_SIDE / max(image.size)
    return image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)


def framed(image: Any) -> Any:
    """The picture with a hairline around it, since pages are white."""
    out = Image.new("RGB", (image.width + 2, image.height + 2), EDGE)
    out.paste(image, (1, 1))
    return out


def contact_sheet(jobs: Sequence[Job]) -> Any:
    """The first page of each language, with its tag and English name below."""
    pages = [framed(first_page(job, 72)) for job in jobs]
    width, height = max(p.width for p in pages), max(p.height for p in pages)
    rows = ceil(len(pages) / COLUMNS)
    size = (COLUMNS * (width + GUTTER) + GUTTER, rows * (height + LABEL + GUTTER) + GUTTER)
    out, face = Image.new("RGB", size, WHITE), ImageFont.truetype(str(FACE), 13)
    pen = ImageDraw.Draw(out)
    for number, (job, page) in enumerate(zip(jobs, pages, strict=True)):
        x = GUTTER + number % COLUMNS * (width + GUTTER)
        y = GUTTER + number // COLUMNS * (height + LABEL + GUTTER)
        out.paste(page, (x, y))
        pen.text((x, y + height + 2), f"{job.language}  {job.locale.english}", fill=GREY, font=face)
    return out


def first_of_each_imposition(jobs: Iterable[Job]) -> dict[str, Job]:
    """For each imposition the first piece that is made on it; impositions by id."""
    found: dict[str, Job] = {}
    for job in jobs:
        if isinstance(job.production, OnSheets):
            found.setdefault(job.production.imposition, job)
    return found


def sheet_picture(job: Job) -> Any:
    """The first side of a sheet with its cuts in rust and its folds dashed in teal, each measured from the left or the top."""
    page = first_page(job, SHEET_DPI)
    out = Image.new("RGB", (page.width + 2 * MARGIN, page.height + 2 * MARGIN), WHITE)
    out.paste(framed(page), (MARGIN - 1, MARGIN - 1))
    pen, face = ImageDraw.Draw(out), ImageFont.truetype(str(FACE), 11)
    columns, rows, folds = lines_of(job)
    for place in columns:
        upright(pen, face, out.height, place, RUST, below=crowded(place, columns))
    for place in folds:
        upright(pen, face, out.height, place, TEAL, dashed=True)
    for place in rows:
        y = MARGIN + pixels(place)
        pen.line((MARGIN - 14, y, out.width - MARGIN + 14, y), fill=RUST)
        pen.text((out.width - MARGIN + 16 if crowded(place, rows) else 2, y - 7), measure(place), fill=RUST, font=face)
    return out


def crowded(place: float, places: Iterable[float]) -> bool:
    """True for the second of two lines so near to each other that their measures would overlap."""
    return any(0 < place - other < LEAST_APART for other in places)


def lines_of(job: Job) -> tuple[list[float], list[float], list[float]]:
    """Where the sheet of a piece is cut, from its left and from its top, and where it is folded, from its left; in mm."""
    assert isinstance(job.production, OnSheets)
    sheet_plan = sheet_plan_of(job, job.production)
    if sheet_plan.kind == "booklet":
        return [], [], [sheet_plan.sheet.width / 2]
    columns, rows = edges_of(sheet_plan.grid)
    width, height = sheet_plan.sheet.width, sheet_plan.sheet.height
    starts = [sheet_plan.grid.place(column, 0)[0] for column in range(sheet_plan.columns)]
    folds = [start + place for start in starts for place in fold_places(sheet_plan.folds)]
    inside = [x for x in columns if 0.1 < x < width - 0.1]
    return inside, [height - y for y in rows if 0.1 < y < height - 0.1], folds


def upright(
    pen: Any, face: Any, height: int, place: float, colour: tuple[int, int, int], *, dashed: bool = False, below: bool = False
) -> None:
    """A line from above the sheet to below it, with its measure at one end."""
    x = MARGIN + pixels(place)
    top, bottom = MARGIN - 14, height - MARGIN + 14
    for y in range(top, bottom, 8 if dashed else bottom - top):
        pen.line((x, y, x, y + 4 if dashed else bottom), fill=colour)
    pen.multiline_text(
        (x, height - MARGIN + 18 if below else 2), measure(place, "\n"), fill=colour, font=face, anchor="ma", align="center"
    )


def measure(place: float, between: str = "\n") -> str:
    """A length in inches and in millimetres."""
    return f"{place / MM_PER_INCH:.3f}".rstrip("0").rstrip(".") + f" in{between}{place:.1f} mm"


def pixels(length: float) -> int:
    """Millimetres on the sheet as pixels of the picture."""
    return round(length / MM_PER_INCH * SHEET_DPI)


def save(path: Path, image: Any) -> None:
    """Writes a picture in few colours, where it has changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    out = io.BytesIO()
    image.quantize(96, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    write_if_changed(path, out.getvalue())


if __name__ == "__main__":
    main(sys.argv[1:])
