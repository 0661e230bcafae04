"""Makes `currentColor` in an SVG the colour of the text around it, as everywhere else; the engine draws it in black."""

from __future__ import annotations

from typing import Any

from weasyprint.images import SVGImage

_UNPATCHED_DRAW = SVGImage.draw


def apply() -> None:
    """Patches the engine."""
    SVGImage.draw = _draw


def _draw(self: Any, stream: Any, width: float, height: float, style: Any) -> None:
    """Draws an SVG in the colour of the text around it."""
    written = _in_svg(style["color"])
    root = self._svg.tree
    root._children = None  # an SVG that is used twice keeps the colours of its first use
    root.attrib["color"] = written
    root.attrib.update({key: written for key in ("fill", "stroke") if root._etree_node.get(key) == "currentColor"})
    _UNPATCHED_DRAW(self, stream, width, height, style)


def _in_svg(colour: Any) -> str:
    """A colour as the value of an SVG attribute."""
    if colour.space == "device-cmyk":
        return f"device-cmyk({' '.join(f'{value:g}' for value in colour.coordinates)})"
    return "#" + "".join(f"{round(max(0, min(1, value)) * 255):02x}" for value in colour.to("srgb").coordinates)
