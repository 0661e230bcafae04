"""Computes the values of properties by shortcuts that give the same results as the engine.

Four of five values that a layout needs are set nowhere: they are inherited or initial. The engine computes each as if it could
be `var()`, `calc()` or logical, and every length as if it could be a percentage. It parses the same colours again for every
box, computes the lengths of empty margin boxes, and creates styles and boxes for the parts of an SVG, which it draws as a
whole. tests/render/weasyprint_70/test_styles.py compares the results.
"""

from __future__ import annotations

from copy import copy
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
# Properties whose initial values depend on other values or on the parent.
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
    """The logical name of a physical property: `margin_inline_start` for `margin_left`."""
    return str(PHYSICAL_FUNCTIONS[key](block="ttb", inline=direction))


def _anonymous(self: Any, key: str) -> Any:
    """The value of a property of an anonymous box."""
    if key in _INITIAL:
        value = self[key] = _INITIAL[key]
        return value
    return _UNPATCHED_ANONYMOUS(self, key)


def _percentages(box: Any, containing_block: Any) -> None:
    """Sets the lengths of a page or margin box, unless the box is empty: then the engine sets them all to zero next."""
    if not isinstance(box, MarginBox) or box.is_generated:
        _UNPATCHED_PERCENTAGES(box, containing_block)


def _length(box: Any, name: str, refer_to: Any) -> None:
    """Sets a length of a box from its style; percentages are resolved."""
    value = box.style[name]
    if getattr(value, "unit", "") == "px":
        setattr(box, name, value.value)
    else:
        _UNPATCHED_LENGTH(box, name, refer_to)


def _subtree(self: Any) -> Iterator[Any]:
    """An element and its descendants, without the parts of an SVG, unless the element itself is the SVG."""
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
    """The boxes of an element; none for the parts of an SVG."""
    tag = element.tag
    if isinstance(tag, str) and tag.startswith(DRAWING) and tag != SVG:
        return []
    return _UNPATCHED_BOXES(element, *rest)


def _colour(written: str) -> Any:
    """The colour that a CSS value stands for; None where it is not a colour. Each is its caller's own: drawings change theirs."""
    return copy(_known_colour(written))


@lru_cache(maxsize=1024)
def _known_colour(written: str) -> Any:
    """The same, read once; never handed out."""
    return _read_colour(written)
