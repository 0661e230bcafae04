"""How a text is broken at a width, worked out once for a document.

The engine asks again and again: a flex item is laid out for its least width, its best and its own, and a page is laid
out anew when what stands at its foot has changed. The answer depends on the text, its style and the width alone.
"""

from __future__ import annotations

from copy import copy
from typing import Any

import weasyprint.layout.inline
import weasyprint.layout.preferred
from weasyprint.text.line_break import split_first_line

_KNOWN = "_press_lines"  # kept on the context of a document's layout, and gone with it


def apply() -> None:
    """Patches the engine."""
    weasyprint.layout.inline.split_first_line = _split
    weasyprint.layout.preferred.split_first_line = _split


def _split(
    text: str, style: Any, context: Any, max_width: Any, justification_spacing: Any, **options: bool
) -> tuple[Any, ...]:  # fmt: skip
    """The first line of a text, with a layout of its own for the caller, who may write to it."""
    known = vars(context).setdefault(_KNOWN, {})
    key = (text, id(style), max_width, justification_spacing, *options.items())
    if key not in known:
        found = split_first_line(text, style, context, max_width, justification_spacing, **options)
        known[key] = style, found  # the style is kept so that its id stays its own
    layout, *measures = known[key][1]
    return copy(layout), *measures
