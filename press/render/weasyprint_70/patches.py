"""Our patches of the engine: one module for each fault that is fixed or piece of work that is saved.

Review each of them when the engine is upgraded: `make newest-engine` checks the rows of `table.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.render.weasyprint_70 import locked  # noqa: F401 - first: it refuses another engine

# isort: split
from press.render.weasyprint_70 import (
    drawings,
    first_line,
    glyphs,
    lengths,
    line_ends,
    lines,
    painting,
    parser,
    positions,
    styles,
    stylesheet_names,
    tagging,
    text_layer,
)

if TYPE_CHECKING:
    from types import ModuleType

# The order matters: `lines` caches the results of `first_line`.
PATCHES = (
    first_line, lines, line_ends, styles, lengths, parser, stylesheet_names, positions, text_layer, glyphs, painting, tagging,
    drawings,
)  # fmt: skip
_applied: set[ModuleType] = set()


def apply() -> None:
    """Patches the engine, once per process."""
    for module in PATCHES:
        if module not in _applied:
            module.apply()
            _applied.add(module)
