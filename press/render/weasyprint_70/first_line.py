"""Keeps a text on one line if it fits without the space after its last word.

The engine breaks such a text after its first word, as if no better break existed.
"""

from __future__ import annotations

from typing import Any

import weasyprint.layout.inline
import weasyprint.layout.preferred
from weasyprint.text.line_break import split_first_line


def apply() -> None:
    """Patches the engine."""
    weasyprint.layout.inline.split_first_line = _first_line
    weasyprint.layout.preferred.split_first_line = _first_line


def _first_line(text: str, style: Any, context: Any, max_width: Any, *rest: Any, **options: bool) -> tuple[Any, ...]:
    """The engine's first line of a text, or the whole text where only the space after its last word does not fit."""
    found: tuple[Any, ...] = split_first_line(text, style, context, max_width, *rest, **options)
    length, resume_at = found[1:3]
    if (
        resume_at is None
        or not text.endswith(" ")
        or " " in text.encode()[:length].decode()
        or style["white_space"] != "normal"
    ):
        return found
    _, _, cut, width, *_ = split_first_line(text.rstrip(" "), style, context, max_width, *rest, **options)
    if cut is None and width <= max_width:
        found = split_first_line(text, style, context, max_width + style["font_size"], *rest, **options)
    return found
