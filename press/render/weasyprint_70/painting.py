"""Paints in the order of the text: most readers give it back in the order in which it was painted.

The engine paints whatever is `position: relative` after everything else, as CSS says. Where such a box is not moved, and only gives
a place to something inside of it, it can be painted where it stands.
"""

from __future__ import annotations

from typing import Any

import weasyprint.stacking

SIDES = ("top", "right", "bottom", "left")

_UNPATCHED_DISPATCH = weasyprint.stacking._dispatch


def apply() -> None:
    """Patches the engine."""
    weasyprint.stacking._dispatch = _dispatch


def _dispatch(box: Any, *rest: Any) -> Any:
    """Sorts a box into its layer; one that is not moved is sorted as if it had no position."""
    style = getattr(box, "style", None)  # a placeholder has none
    if style is None or not _stays(style):
        return _UNPATCHED_DISPATCH(box, *rest)
    style["position"] = "static"
    try:
        return _UNPATCHED_DISPATCH(box, *rest)
    finally:
        style["position"] = "relative"


def _stays(style: Any) -> bool:
    """True for a relative position that moves nothing and lifts nothing."""
    if style["position"] != "relative" or style["z_index"] != "auto":
        return False
    return all(style[side] == "auto" for side in SIDES)
