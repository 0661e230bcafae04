"""A simulated printer that sets backs off, and a person who holds its calibration sheet against the light and reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageChops

from tests.finish.imposition.paper import printed, turned_over

if TYPE_CHECKING:
    from press.units import Size

DOTS = 254  # per inch: ten in a millimetre
MM = 10
MIDDLE = "middle"
CORNER = 26.0  # the crosses of the corners stand so many millimetres inside of the edges
PLACES = {MIDDLE: (0, 0), "upper left": (-1, 1), "upper right": (1, 1), "lower left": (-1, -1), "lower right": (1, -1)}
REACH = 16  # of a cross, to every side


@dataclass(frozen=True)
class Printer:
    """A printer that turns sheets over an edge and sets every back off to the right and up, as one looks at it."""

    edge: str
    right: float = 0.0
    up: float = 0.0

    def print(self, pdf: bytes, sheet: Size) -> tuple[Any, Any]:
        """The sheet as it comes out, seen from its back: the front as it shines through, and the back."""
        front, back = printed(pdf, sheet, dpi=DOTS)
        return turned_over(front, sheet, self.edge), moved(back, self.right, self.up)


def moved(image: Any, right: float, up: float) -> Any:
    """A side that is printed elsewhere on the paper."""
    paper = Image.new(image.mode, image.size, 255)
    paper.paste(image, (round(right * MM), -round(up * MM)))
    return paper


def read(shining: Any, back: Any, place: str = MIDDLE) -> tuple[float, float]:
    """What a person reads off a frame, to half a millimetre: where the front's cross stands, to the right and up."""
    cross, frame = _around(shining, place), _around(back, place)
    (upright,), (level,) = _lines(cross, 25), _lines(cross.transpose(Image.Transpose.ROTATE_270), 25)
    middle = [_lines(frame, 11), _lines(frame.transpose(Image.Transpose.ROTATE_270), 11)]
    return _halves(upright - middle[0][1]), _halves(level - middle[1][1])


def differing(one: Any, other: Any) -> int:
    """The number of pixels that are printed on one side only."""
    return ImageChops.difference(one, other).histogram()[255]


def _around(image: Any, place: str) -> Any:
    """The part of a side around one of the crosses."""
    across, up = PLACES[place]
    x = image.width / 2 + across * (image.width / 2 - CORNER * MM)
    y = image.height / 2 - up * (image.height / 2 - CORNER * MM)
    return image.crop(tuple(round(edge) for edge in (x - REACH * MM, y - REACH * MM, x + REACH * MM, y + REACH * MM)))


def _lines(image: Any, least: float) -> list[float]:
    """The places of upright lines of at least that length, from the left, in millimetres: two sides and a middle have three."""
    dark = [sum(image.crop((x, 0, x + 1, image.height)).histogram()[:1]) for x in range(image.width)]
    found: list[list[int]] = []
    for x in (x for x, count in enumerate(dark) if count >= least * MM):
        if found and x - found[-1][-1] <= 1:
            found[-1].append(x)
        else:
            found.append([x])
    return [sum(line) / len(line) / MM for line in found]


def _halves(length: float) -> float:
    return round(length * 2) / 2 + 0.0
