"""What the tests of imposition build on: pieces with solids on them; sheets as pictures, as text and as what is drawn."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf
import yaml
from pikepdf import Array, Matrix, Name
from PIL import Image

from press.finish.imposition.impose import SheetPlan
from press.finish.pictures import images
from press.units import PT_PER_MM, Size, parse_length, parse_size
from tests.project import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.finish.imposition.geometry import Side

CARD = parse_size("card")
EDGES = ("long-edge", "short-edge")
# Over which way a picture of a sheet is turned, by the shape of the paper and the edge it is turned over.
TURNS = {
    ("portrait", "long-edge"): Image.Transpose.FLIP_LEFT_RIGHT,
    ("portrait", "short-edge"): Image.Transpose.FLIP_TOP_BOTTOM,
    ("landscape", "long-edge"): Image.Transpose.FLIP_TOP_BOTTOM,
    ("landscape", "short-edge"): Image.Transpose.FLIP_LEFT_RIGHT,
}
PAPER = 245  # grey from which a pixel counts as unprinted; a solid's edge covers a quarter of a pixel or nothing


def impositions() -> dict[str, SheetPlan]:
    """Every imposition of content/impositions.yaml, by id."""
    given = yaml.safe_load((HOUSE / "content" / "impositions.yaml").read_text(encoding="utf-8"))["impositions"]
    return {name: _sheet_plan(**values) for name, values in given.items()}


def _sheet_plan(
    *, paper: str, piece: str, kind: str = "grid", gutter: str = "0mm", creep: str = "0mm", **rest: Any
) -> SheetPlan:
    numbers = {key: rest[key] for key in ("columns", "rows", "signature") if key in rest}
    return SheetPlan(
        kind, parse_size(paper), parse_size(piece), gutter=parse_length(gutter), creep=parse_length(creep), **numbers
    )


def piece(size: Size, drawings: Sequence[str], *, bleed: float = 0.0) -> bytes:
    """A file with a page for each drawing, which is in points from the lower left corner of the trim; bleed in mm."""
    document, out = pikepdf.new(), io.BytesIO()
    width, height = size.points
    spare = bleed * PT_PER_MM
    for drawing in drawings:
        page = document.add_blank_page(page_size=(width, height)).obj
        page.MediaBox = Array([-spare, -spare, width + spare, height + spare])
        page.TrimBox = Array([0, 0, width, height])
        page.Contents = document.make_stream(drawing.encode())
    document.docinfo["/Title"], document.Root.Lang = "A piece", pikepdf.String("en")
    document.save(out)
    return out.getvalue()


def solid(size: Size) -> str:
    """A solid without any symmetry: an L, and a square in the lower left corner of the trim; multiples of an eighth of an inch."""
    return f"0 0 0 1 k 0 0 9 9 re 18 18 18 {size.points[1] - 36:.4f} re 18 18 63 18 re f"


def partner(size: Size) -> str:
    """The same as it would show through from the other side of the paper."""
    return f"-1 0 0 1 {size.points[0]:.4f} 0 cm {solid(size)}"


def leaves(size: Size, pages: int) -> bytes:
    """A piece whose every leaf has the solid on its front and its partner on its back."""
    return piece(size, [partner(size) if number % 2 else solid(size) for number in range(pages)])


def printed(pdf: bytes, sheet: Size, *, dpi: int = 0) -> list[Any]:
    """A picture of each side, every pixel printed (0) or not (255); at edges of inches and of millimetres whole or half pixels."""
    dots = dpi or (254 if sheet.metric else 144)
    return [image.convert("L").point(lambda grey: 255 if grey >= PAPER else 0) for image in images(pdf, dpi=dots - 1e-4)]


def turned_over(image: Any, sheet: Size, edge: str) -> Any:
    """A side as it is seen through the paper from the other one."""
    return image.transpose(TURNS["landscape" if sheet.width > sheet.height else "portrait", edge])


def picture(side: Side) -> str:
    """Which page stands where: columns by their left edge, rows by their lower edge, in mm; `v` is on its head, `--` blank."""
    xs = sorted({_mm(placement.x) for placement in side.placements})
    ys = sorted({_mm(placement.y) for placement in side.placements}, reverse=True)
    cells = {
        (_mm(placement.x), _mm(placement.y)): _cell(placement.page, turned=placement.turned) for placement in side.placements
    }
    lines = [" " * 8 + "".join(f"{x:9.3f}" for x in xs)]
    lines += [f"{y:8.3f}" + "".join(f"{cells.get((x, y), ''):>9}" for x in xs) for y in ys]
    return "\n" + "".join(f"{line}\n" for line in lines)


def _mm(length: float) -> float:
    return round(length, 3) + 0.0


def _cell(page: int | None, *, turned: bool) -> str:
    return "--" if page is None else f"{page + 1}{'v' if turned else '^'}"


@dataclass(frozen=True)
class Drawn:
    """What a side really draws: forms by name with the matrix they stand at, lines in mm from the sheet's corner."""

    forms: list[tuple[str, tuple[float, ...]]]
    lines: list[tuple[float, float, float, float, bool]]


def drawn(pdf: bytes) -> list[Drawn]:
    """The forms and the straight lines of each page's own content; dashed lines end with True."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [_drawn(page) for page in document.pages]


def _drawn(page: pikepdf.Page) -> Drawn:
    forms, lines, dashed, start = [], [], False, (0.0, 0.0)
    for matrix, operands, operator in _placed(page):
        if operator == "Do":
            forms.append((str(operands[0]), tuple(round(value, 3) + 0.0 for value in matrix.shorthand)))
        elif operator == "d":
            dashed = len(operands[0]) > 0
        elif operator == "m":
            start = matrix.transform(tuple(map(float, operands)))
        elif operator == "l":
            ends = (*start, *matrix.transform(tuple(map(float, operands))))
            lines.append((*(_mm(value / PT_PER_MM) for value in ends), dashed))
    return Drawn(forms, lines)


def _placed(page: pikepdf.Page) -> Iterator[tuple[Matrix, Any, str]]:
    """Every operator of a page with the matrix that holds where it stands."""
    stack = [Matrix()]
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "q":
            stack.append(stack[-1])
        elif name == "Q":
            stack.pop()
        elif name == "cm":
            stack[-1] = Matrix(*map(float, operands)) @ stack[-1]
        yield stack[-1], operands, name


def boxes(pdf: bytes) -> list[dict[str, list[float]]]:
    """Every box that each page has, in points to a hundredth."""
    names = (Name.MediaBox, Name.CropBox, Name.BleedBox, Name.TrimBox, Name.ArtBox)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = [page.obj for page in document.pages]
        return [
            {str(name).lstrip("/"): [round(float(value), 2) for value in page[name]] for name in names if name in page}
            for page in pages
        ]
