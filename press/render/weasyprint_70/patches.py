"""What we change in the engine: a module for each fault it cures, or for what it does without need.

Look at every one of these when the engine is upgraded: `make newest-engine` does, by the rows of `table.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.render.weasyprint_70 import locked  # noqa: F401 - first: it refuses another engine

# isort: split
from press.render.weasyprint_70 import (
    drawings,
    first_line,
    line_ends,
    lines,
    parser,
    positions,
    styles,
    stylesheet_names,
    tagging,
    text_layer,
)

if TYPE_CHECKING:
    from types import ModuleType

# In this order: `lines` remembers what `first_line` found, and `positions` gets the codes that `text_layer` gave.
PATCHES = (first_line, lines, line_ends, styles, parser, stylesheet_names, positions, text_layer, tagging, drawings)
_applied: set[ModuleType] = set()


def apply() -> None:
    """Patches the engine, once in a process."""
    for module in PATCHES:
        if module not in _applied:
            module.apply()
            _applied.add(module)
