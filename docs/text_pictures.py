"""Pictures for translators: each text where it stands on a page, with a frame around it.

`make text-pictures` makes them in translations/pictures/, one for each text of the handouts, named after its id. Weblate and
Crowdin show them beside the text; `translate export --format docx` puts them into the table. They are not kept in git.
"""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

HOUSE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOUSE))

from PIL import Image, ImageDraw  # noqa: E402

from press.files import write_if_changed  # noqa: E402
from press.finish.pictures import pictures  # noqa: E402
from press.make.fit import fitted  # noqa: E402
from press.pieces import PLAIN  # noqa: E402
from press.run.engine import open_engine  # noqa: E402
from press.run.opening import open_project  # noqa: E402
from press.units import MM_PER_INCH  # noqa: E402
from press.workshop import Workshop  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.pieces import Job
    from press.placed import Rendering, TextRun

FOLDER = HOUSE / "translations" / "pictures"
DPI, LONG_SIDE = 110, 900  # dots per inch; pixels
FRAME = (180, 71, 15)
AROUND = 0.8  # mm
POINTS = 72  # an inch has
HANDOUTS = frozenset({"victim", "public"})


def main() -> None:
    """Writes the picture of each text that a handout prints in the source language, from the first that prints it."""
    project = open_project(Workshop(HOUSE, HOUSE / "output"), today=date(2026, 11, 23))
    assert project.content is not None, project.diagnostics
    engine, source, done = open_engine(project.workshop), project.content.campaign.campaign.source_language, set[str]()
    for entry in project.catalogue:
        if entry.edition != PLAIN or entry.language != source:
            continue
        job: Job = project.job(entry)
        if job.audience not in HANDOUTS:
            continue
        rendering, _, _ = fitted(job, engine)
        for text, picture in framed(rendering, done):
            write_if_changed(FOLDER / f"{text}.png", picture)
            done.add(text)
    print(f"{FOLDER}: {len(done)} pictures")


def framed(rendering: Rendering, known: set[str]) -> Iterator[tuple[str, bytes]]:
    """The id of each text that is not known yet, and the page it stands on with a frame around it."""
    pages = list(pictures(rendering.pdf, dpi=DPI))
    for key in dict.fromkeys(run.source for run in rendering.runs if run.source):
        text = str(key).partition(":")[2]
        runs = [run for run in rendering.runs if run.source == key]
        first = [run for run in runs if run.page == runs[0].page]
        if text and text not in known:
            yield text, _with_frame(pages[first[0].page - 1], first)


def _with_frame(page: bytes, runs: Sequence[TextRun]) -> bytes:
    """A page as a picture of modest size, with a frame around these runs of text."""
    image = Image.open(io.BytesIO(page)).convert("RGB")
    scale = DPI / MM_PER_INCH
    left, right = min(run.x for run in runs), max(run.x + run.width for run in runs)
    top, bottom = min(run.y for run in runs), max(run.y + run.size * MM_PER_INCH / POINTS for run in runs)
    box = [(left - AROUND) * scale, (top - AROUND) * scale, (right + AROUND) * scale, (bottom + AROUND) * scale]
    ImageDraw.Draw(image).rectangle(box, outline=FRAME, width=3)
    image.thumbnail((LONG_SIDE, LONG_SIDE))
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main()
