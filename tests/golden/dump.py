"""A finished piece as text that a reviewer can read, from its file alone: what it says of itself, shows and leads to.

Nothing here knows the press. Places are in millimetres from the upper left of the trim, sizes in points.
"""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import pikepdf

from tests.golden.about import Targets, bookmarks, boxes, links, metadata, origin_of
from tests.golden.places import Origin, box_of, placed, size
from tests.golden.runs import Placed, Run, lines_of, shown_by, told
from tests.golden.tags import counts, outline
from tests.golden.wording import readable, without_breaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FIRST_LINES = 2  # of a page of which little is shown


def dump(output: Path, piece: str, *, briefly: bool = False) -> str:
    """The dump of a piece in an output folder; briefly, of a book: the first lines of each page and no tree."""
    path = output / piece
    if path.suffix == ".zip":
        lines = _archive(path)
    else:
        with pikepdf.open(path) as file:
            lines = list(_Reading(file, briefly=briefly).lines())
    ticket = path.with_suffix(".ticket.txt")
    told = _section("ticket", ticket.read_text("utf-8").splitlines()) if ticket.exists() else ()
    return "\n".join([piece, f"fit {fit_of(output, piece)}", *lines, *told]) + "\n"


def fit_of(output: Path, piece: str) -> str:
    """The step of the fit engine at which a piece was set, as the manifest has it: the one place that reads it."""
    fit = _fits(output).get(piece)
    if fit is None:
        return "-"
    return f"step {fit['step']}, leading {fit['leading']}, size {fit['size']}{', short text' if fit['short'] else ''}"


@lru_cache(maxsize=1)
def _fits(output: Path) -> dict[str, dict[str, Any]]:
    files = [
        entry for path in sorted((output / "manifest").glob("*.json")) for entry in json.loads(path.read_text("utf-8"))["files"]
    ]
    return {entry["file"]: entry["fit"] for entry in files if entry.get("fit")}


def _archive(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return list(_section("files", archive.namelist()))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A title and what stands below it, if anything does."""
    lines = [f"  {line}".rstrip() for line in lines]
    if lines:
        yield from ("", title, *lines)


@dataclass
class _Reading:
    file: pikepdf.Pdf
    briefly: bool
    faces: dict[Any, Any] = field(default_factory=dict)
    forms: dict[Any, int] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        targets = Targets(self.file)
        yield from _section("metadata", metadata(self.file))
        yield from _section("bookmarks", bookmarks(self.file, targets))
        for number, page in enumerate(self.file.pages, start=1):
            yield from _section(f"page {number} of {len(self.file.pages)}", boxes(page))
            yield from self.content(self.shown[page.obj.objgen], origin_of(page), "  ")
            if not self.briefly:
                yield from _section(f"links of page {number}", links(page, targets))
        if "/StructTreeRoot" in self.file.Root:
            yield from _section("tags", counts(self.file) if self.briefly else outline(self.file, self.words))

    @cached_property
    def shown(self) -> dict[tuple[int, int], list[Run | Placed]]:
        """What each page shows, by its object."""
        pages = self.file.pages
        return {page.obj.objgen: shown_by(page, page.obj.get("/Resources"), self.faces) for page in pages}

    @cached_property
    def owned(self) -> dict[tuple[tuple[int, int], int], list[Run]]:
        """The runs of each piece of marked content."""
        found: dict[tuple[tuple[int, int], int], list[Run]] = {}
        for page, items in self.shown.items():
            for run in items:
                if isinstance(run, Run) and run.owner is not None:
                    found.setdefault((page, run.owner), []).append(run)
        return found

    def words(self, owned: Iterable[tuple[tuple[int, int], int]]) -> str:
        return told([run for content in owned for run in self.owned.get(content, [])])

    def content(self, items: list[Run | Placed], origin: Origin, indent: str) -> Iterator[str]:
        runs = 0
        for item in lines_of(items):
            if isinstance(item, Placed):
                yield from self.drawn(item, origin, indent)
                continue
            runs += 1
            if runs <= FIRST_LINES or not self.briefly:
                yield f"{indent}{_run(item, origin)}"

    def drawn(self, item: Placed, origin: Origin, indent: str) -> Iterator[str]:
        """Where a form or a picture stands; what a form shows, where it stands first."""
        drawn = item.drawn
        if drawn.Subtype != "/Form":
            pixels = f"{drawn.Width} × {drawn.Height} px"
            yield f"{indent}{origin.box(placed((0, 0, 1, 1), item.matrix))}  picture, {pixels}"
            return
        box = box_of(drawn.BBox)
        known = drawn.objgen in self.forms
        number = self.forms.setdefault(drawn.objgen, len(self.forms) + 1)
        yield f"{indent}{origin.box(placed(box, item.matrix))}  form {number}{_turn(item.matrix)}"
        if not known:
            own = Origin(box[0], box[3])
            yield f"{indent}  form {number} is {size(box)}:"
            yield from self.content(shown_by(drawn, drawn.get("/Resources"), self.faces), own, indent + "    ")


def _turn(matrix: pikepdf.Matrix) -> str:
    names = {(1, 0): "", (0, 1): ", turned 90°", (-1, 0): ", turned 180°", (0, -1): ", turned 270°"}
    scale = (matrix.a**2 + matrix.b**2) ** 0.5
    turn = names.get((round(matrix.a / scale), round(matrix.b / scale)), ", turned")
    return turn if abs(scale - 1) < 0.001 else f"{turn}, {scale:.1%}"


def _run(run: Run, origin: Origin) -> str:
    turned = f" turned {run.angle}°" if run.angle else ""
    return f"{origin.place(run.x, run.y)}  {run.face} {run.size:.1f}{turned}  {readable(without_breaks(run.text))}"
