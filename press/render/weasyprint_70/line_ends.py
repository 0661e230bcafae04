"""The space at the end of a line: it is not painted, but it still ends a word, and leaves no gap in right-to-left lines."""

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
    """Marks the text of a line that ends at a space: the space is not painted, but a word ends there."""
    split, resume, preserved = _UNPATCHED_SPLIT(context, box, width, skip, **options)
    if split is not None and resume is not None:
        split.ends_word = box.text.encode()[:resume].endswith(b" ")
    return split, resume, preserved


def _trim_line(context: Any, line: Any) -> None:
    """Marks a line whose last space was trimmed after splitting.

    In a right-to-left line the last text is the leftmost, and the trimmed space would leave a gap next to it.
    """
    width = line.width
    _UNPATCHED_TRIM(context, line)
    space = width - line.width
    line.ends_word = space != 0
    if space and line.style["direction"] == "rtl":
        _close_gap(line, space)


def _close_gap(line: Any, space: float) -> None:
    """Moves the last text of a line, and the boxes that end with it, next to its neighbour, and removes its space."""
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
