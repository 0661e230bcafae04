"""Plain-text tables of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]], notes: Sequence[str] = ()) -> str:
    """A title, a head and rows, with the first column aligned left and the others right, then notes."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([title, "", _line(head, widths), "  ".join("-" * width for width in widths), *lines, "", *notes]) + "\n"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        f"{cell:<{width}}" if column == 0 else f"{cell:>{width}}"
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()


def ms(seconds: float) -> str:
    """Seconds as milliseconds; small values with two decimal places."""
    value = seconds * 1000
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def percent(share: float) -> str:
    """A share as a percentage."""
    return f"{share:.1%}"


def times(ratio: float) -> str:
    """A ratio, such as `2.5 x`."""
    return f"{ratio:.1f} x"


def verdict(name: str, figure: str, *, met: bool) -> str:
    """A line with a goal, the measured figure, and `met` or `MISSED`."""
    return f"goal: {name}; measured {figure}: {'met' if met else 'MISSED'}"
