"""Values of properties the short way, which the engine takes only after asking for much else.

Of the values that a layout asks for, four of five are set nowhere: they are inherited, or initial. The engine works each out
as if it could be `var()`, `calc()` or logical, and every length as if it could be a share of another; it reads the same
colours again for every box, works out the lengths of boxes in the margins that nobody fills, and gives styles and boxes to
the parts of a drawing, which it draws as one. What comes out is the same: tests/render/weasyprint_70/test_styles.py compares.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import weasyprint
import weasyprint.draw.color
import weasyprint.formatting_structure.build
import weasyprint.layout.background
import weasyprint.layout.page
import weasyprint.layout.percent
import weasyprint.svg.utils
from weasyprint.css import (
    INHERITED,
    INITIAL_NOT_COMPUTED,
    INITIAL_VALUES,
    PHYSICAL_FUNCTIONS,
    AnonymousStyle,
    ComputedStyle,
)
from weasyprint.formatting_structure.boxes import MarginBox

from press.render.tree import SVG

if TYPE_CHECKING:
    from collections.abc import Iterator

CUSTOM = "__"
DRAWING = SVG.removesuffix("svg")
# Of these the initial value depends on others, or on the parent.
_SPECIAL = {"display", "float", "position", "page"} | {name for name in INITIAL_VALUES if name.startswith("text_decoration_")}
_INITIAL = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in INHERITED and name not in INITIAL_NOT_COMPUTED and name not in _SPECIAL
}
_SIDES = {f"border_{side}_width": f"border_{side}_style" for side in ("top", "right", "bottom", "left")}
_UNPATCHED_COMPUTED = ComputedStyle.__missing__
_UNPATCHED_ANONYMOUS = AnonymousStyle.__missing__
_UNPATCHED_PERCENTAGES = weasyprint.layout.page.resolve_percentages
_UNPATCHED_LENGTH = weasyprint.layout.percent.resolve_one_percentage
_UNPATCHED_BOXES = weasyprint.formatting_structure.build.element_to_box
_UNPATCHED_SUBTREE = weasyprint.cssselect2.ElementWrapper.iter_subtree
_READ_COLOURS = (weasyprint.draw.color, weasyprint.layout.background, weasyprint.svg.utils)
_read_colour = weasyprint.svg.utils.parse_color


def apply() -> None:
    """Patches the engine."""
    ComputedStyle.__missing__ = _computed
    AnonymousStyle.__missing__ = _anonymous
    weasyprint.layout.page.resolve_percentages = _percentages
    weasyprint.layout.percent.resolve_one_percentage = _length
    weasyprint.formatting_structure.build.element_to_box = _boxes
    weasyprint.cssselect2.ElementWrapper.iter_subtree = _subtree
    for module in _READ_COLOURS:
        module.parse_color = _colour


def _computed(self: Any, key: str) -> Any:
    """The value of a property of an element."""
    if key not in self.cascaded:
        if key in _INITIAL:
            if key not in PHYSICAL_FUNCTIONS or _logical(key, self["direction"]) not in self.cascaded:
                value = self[key] = _INITIAL[key]
                return value
        elif key in INHERITED or key[:2] == CUSTOM:
            if self.parent_style is not None:
                value = self[key] = self.parent_style[key]
                return value
        elif key in _SIDES and self[_SIDES[key]] == "none":
            value = self[key] = 0
            return value
    return _UNPATCHED_COMPUTED(self, key)


@cache
def _logical(key: str, direction: str) -> str:
    """The logical name of a physical property: `margin_inline_start` of `margin_left`."""
    return str(PHYSICAL_FUNCTIONS[key](block="ttb", inline=direction))


def _anonymous(self: Any, key: str) -> Any:
    """The value of a property of a box that stands for no element."""
    if key in _INITIAL:
        value = self[key] = _INITIAL[key]
        return value
    return _UNPATCHED_ANONYMOUS(self, key)


def _percentages(box: Any, containing_block: Any) -> None:
    """The lengths of a page, or of a box in its margins; of one that holds nothing the engine sets them all to zero next."""
    if not isinstance(box, MarginBox) or box.is_generated:
        _UNPATCHED_PERCENTAGES(box, containing_block)


def _length(box: Any, name: str, refer_to: Any) -> None:
    """Gives a box the length that its style says, worked out where it is a share of another."""
    value = box.style[name]
    if getattr(value, "unit", "") == "px":
        setattr(box, name, value.value)
    else:
        _UNPATCHED_LENGTH(box, name, refer_to)


def _subtree(self: Any) -> Iterator[Any]:
    """An element and all below it that may have a style: a drawing as one, unless it is what is asked about."""
    waiting = [iter([self])]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
            continue
        yield element
        if element is self or element.etree_element.tag != SVG:
            waiting.append(element.iter_children())


def _boxes(element: Any, *rest: Any) -> Any:
    """The boxes of an element; none of what is part of a drawing."""
    tag = element.tag
    if isinstance(tag, str) and tag.startswith(DRAWING) and tag != SVG:
        return []
    return _UNPATCHED_BOXES(element, *rest)


@lru_cache(maxsize=1024)
def _colour(written: str) -> Any:
    """The colour of these words; None where they are none."""
    return _read_colour(written)
