"""Places on a page, in millimetres to a tenth, from the upper left of what the page is trimmed to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Matrix

MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True)
class Origin:
    """Where a page's trim, or a form's own box, has its upper left, in points."""

    left: float
    top: float

    def place(self, x: float, y: float) -> str:
        """A point, as wide as the columns of a dump."""
        return f"{mm(x - self.left):>6} {mm(self.top - y):>6}"

    def box(self, box: Sequence[float]) -> str:
        """A box: its upper left, its width and its height."""
        return f"{self.place(box[0], box[3])}  {size(box)}"


def mm(points: float) -> str:
    """A length; what is next to nothing has no sign."""
    return f"{round(points * MM_PER_POINT, 1) + 0.0:.1f}"


def size(box: Sequence[float]) -> str:
    """The width and the height of a box."""
    left, bottom, right, top = box
    return f"{mm(right - left)} × {mm(top - bottom)}"


def box_of(entry: Any) -> tuple[float, float, float, float]:
    """A rectangle of a PDF: left, bottom, right, top, whichever corners it names."""
    x, y, further_x, further_y = (float(number) for number in entry)
    return min(x, further_x), min(y, further_y), max(x, further_x), max(y, further_y)


def placed(box: Sequence[float], matrix: Matrix) -> tuple[float, float, float, float]:
    """The box around a box that is moved and turned."""
    left, bottom, right, top = box
    corners = [matrix.transform(corner) for corner in ((left, bottom), (right, bottom), (left, top), (right, top))]
    across, up = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return min(across), min(up), max(across), max(up)
