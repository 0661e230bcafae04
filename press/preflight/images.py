"""Every picture of pixels that a page shows: how many pixels, how large on the paper, in which colours."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

Matrix = tuple[float, float, float, float, float, float]

UNITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEEPEST = 12  # forms within forms
PT_PER_INCH = 72


@dataclass(frozen=True)
class Image:
    """A picture of pixels on a page.

    Attributes:
        page: the number of the page, from 1.
        pixels: its width and height in pixels.
        inches: its width and height on the paper.
        space: the name of its colour space, such as `/DeviceRGB`; empty for a stencil.
        smooth: whether readers smooth it; one that is meant to show its pixels is not.
    """

    page: int
    pixels: tuple[int, int]
    inches: tuple[float, float]
    space: str
    smooth: bool

    @property
    def ppi(self) -> float:
        """How many pixels there are to an inch, in the direction in which there are fewer."""
        across, down = (number / inches for number, inches in zip(self.pixels, self.inches, strict=True))
        return min(across, down)


def images_in(document: pikepdf.Pdf) -> list[Image]:
    """The pictures on all pages of a document, in the order in which they are painted."""
    if not any(isinstance(entry, pikepdf.Stream) and entry.get("/Subtype") == "/Image" for entry in document.objects):
        return []  # most pieces have none, and reading a page is slow
    return [image for number, page in enumerate(document.pages, start=1) for image in _shown(page, number)]


def _shown(page: pikepdf.Page, number: int) -> Iterator[Image]:
    yield from _on(page.obj, page.obj.get("/Resources", {}), UNITY, number, DEEPEST)


def _on(stream: Any, resources: Any, begin: Matrix, page: int, deep: int) -> Iterator[Image]:
    """The pictures of a page, form or pattern that is drawn with a matrix."""
    matrices = [begin]
    instructions: Any = pikepdf.parse_content_stream(stream)
    for operands, operator in instructions:
        name = str(operator)
        if name == "q":
            matrices.append(matrices[-1])
        elif name == "Q" and len(matrices) > 1:
            matrices.pop()
        elif name == "cm":
            matrices[-1] = times(_matrix(operands), matrices[-1])
        elif name == "Do":
            yield from _drawn(resources.XObject[str(operands[0])], resources, matrices[-1], page, deep)
        elif name in ("scn", "SCN") and operands and isinstance(operands[-1], pikepdf.Name) and deep:
            pattern = resources.get("/Pattern", {}).get(str(operands[-1]))
            if isinstance(pattern, pikepdf.Stream):
                inner = times(_matrix(pattern.get("/Matrix", UNITY)), begin)
                yield from _on(pattern, pattern.get("/Resources", resources), inner, page, deep - 1)


def _drawn(drawn: Any, resources: Any, matrix: Matrix, page: int, deep: int) -> Iterator[Image]:
    if drawn.Subtype == "/Form" and deep:
        inner = times(_matrix(drawn.get("/Matrix", UNITY)), matrix)
        yield from _on(drawn, drawn.get("/Resources", resources), inner, page, deep - 1)
    elif drawn.Subtype == "/Image":
        a, b, c, d = matrix[:4]
        inches = hypot(a, b) / PT_PER_INCH, hypot(c, d) / PT_PER_INCH
        if all(inches):
            yield Image(
                page, (int(drawn.Width), int(drawn.Height)), inches, space_of(drawn), bool(drawn.get("/Interpolate", False))
            )


def space_of(image: Any) -> str:
    """The name of a picture's colour space; empty for a stencil."""
    space = image.get("/ColorSpace", "")
    return str(space[0]) if isinstance(space, pikepdf.Array) else str(space)


def _matrix(values: Any) -> Matrix:
    a, b, c, d, e, f = (float(value) for value in values)
    return a, b, c, d, e, f


def times(one: Matrix, two: Matrix) -> Matrix:
    """What is moved by the first matrix, then by the second."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
