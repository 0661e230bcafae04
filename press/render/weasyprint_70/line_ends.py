"""The space at the end of a line: it is not painted, a word ends there all the same, and from right to left it leaves no gap."""

from __future__ import annotations

from typing import Any

import weasyprint.layout.inline

_UNPATCHED_SPLIT = weasyprint.layout.inline.split_text_box
_UNPATCHED_TRIM = weasyprint.layout.inline.remove_last_whitespace


def apply() -> None:
    """Patches the engine."""
    weasyprint.layout.inline.split_text_box = _split_text
    weasyprint.layout.inline.remove_last_whitespace = _trim_line


def _split_text(context: Any, box: Any, width: Any, skip: int, **options: Any) -> Any:
    """Notes on the text of a line that it ends at a space, which is not painted: there a word ends."""
    split, resume, preserved = _UNPATCHED_SPLIT(context, box, width, skip, **options)
    if split is not None and resume is not None:
        split.ends_word = box.text.encode()[:resume].endswith(b" ")
    return split, resume, preserved


def _trim_line(context: Any, line: Any) -> None:
    """Notes the same on a line whose last text was cut short after it had been split.

    From right to left that text stands at the left, and what is cut off would leave a gap before it.
    """
    width = line.width
    _UNPATCHED_TRIM(context, line)
    space = width - line.width
    line.ends_word = space != 0
    if space and line.style["direction"] == "rtl":
        _close_gap(line, space)


def _close_gap(line: Any, space: float) -> None:
    """Moves the last text of a line, and the boxes it alone ends, back to its neighbour, and paints it without its space."""
    ends = [line.children[-1]]
    while getattr(ends[-1], "children", ()):
        ends.append(ends[-1].children[-1])
    ends[-1].pango_layout.text = ends[-1].pango_layout.text.rstrip(" ")
    if (
        ends[-1].pango_layout.first_line_direction % 2 == 0
    ):  # the engine has moved the others only where the last text runs left
        for child in line.children:
            child.translate(dx=-space, ignore_floats=True)
    for box in ends:
        box.position_x += space
