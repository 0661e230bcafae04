"""preflight/overflow: nothing stands outside of its panel.

What runs out of a panel is cut off in print, or never drawn at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.check import Subject


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each panel whose contents do not fit."""
    for overflow in subject.rendering.overflows:
        words = " ".join(overflow.text.split())[:40]
        message = f'text needs {overflow.excess:.1f} mm more than panel "{overflow.panel}" has, from "{words}"'
        yield subject.problem("overflow", message, "shorten the text", page=overflow.page, panel=overflow.panel)
