"""Lengths of boxes and whether they are in the flow, found once for a style where the style alone says them.

The engine resolves twenty values of every box anew each time it lays the box out, though hardly any is a share of another
length. A style that says all of them in pixels gives its boxes the values that it gave the last one.
"""

from __future__ import annotations

from typing import Any

import weasyprint.layout.absolute
import weasyprint.layout.block
import weasyprint.layout.float
import weasyprint.layout.inline
import weasyprint.layout.percent
import weasyprint.layout.table
from weasyprint.formatting_structure import boxes

SIDES = ("left", "right", "top", "bottom")
SIZES = ("width", "height", "min_width", "min_height", "max_width", "max_height")
GIVEN = (*SIZES, *(f"{kind}_{side}" for kind in ("margin", "padding") for side in SIDES))
USED = (*GIVEN, *(f"border_{side}_width" for side in SIDES))
ASKING = tuple(getattr(weasyprint.layout, name) for name in ("absolute", "block", "float", "inline", "table"))

_LENGTHS = "_press_lengths"  # kept on a style
_UNPATCHED_PERCENTAGES = weasyprint.layout.percent.resolve_percentages
_UNPATCHED_FLOW = boxes.Box.is_in_normal_flow
_in_flow: dict[tuple[Any, Any], bool] = {}


def apply() -> None:
    """Patches the engine."""
    for module in ASKING:
        module.resolve_percentages = _lengths
    boxes.Box.is_in_normal_flow = _is_in_flow


def _lengths(box: Any, containing_block: Any) -> None:
    """Gives a box its lengths: those that its style gave another box, if it says them in pixels and its sizes are the same.

    A layout changes sizes in styles, but neither margins nor paddings.
    """
    style = box.style
    known = vars(style).get(_LENGTHS)
    if known:
        for name, size in known[0]:
            if style[name] is not size:
                break
        else:
            vars(box).update(known[1])
            return
    _UNPATCHED_PERCENTAGES(box, containing_block)
    if known is None:
        says_all = _says_all(box, style)
        vars(style)[_LENGTHS] = (
            ([(name, style[name]) for name in SIZES], {name: vars(box)[name] for name in USED}) if says_all else ()
        )


def _says_all(box: Any, style: Any) -> bool:
    """True where no length of a box depends on another box; borders that collapse depend on their neighbours."""
    return (
        not isinstance(box, boxes.PageBox)
        and style["border_collapse"] != "collapse"
        and all(style[name] == "auto" or getattr(style[name], "unit", "") == "px" for name in GIVEN)
    )


def _is_in_flow(self: Any) -> bool:
    """Whether a box is in the flow, which its float and its position say."""
    key = self.style["float"], self.style["position"]
    known = _in_flow.get(key)
    if known is None:
        known = _in_flow[key] = _UNPATCHED_FLOW(self)
    return known
