"""Every colour that a page is painted with, and what it is used on, read from the finished file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

FILL, STROKE = {"f", "F", "f*", "B", "B*", "b", "b*"}, {"S", "s", "B", "B*", "b", "b*"}
TEXT = {"Tj", "TJ", "'", '"'}
SPACES = {"g": "gray", "rg": "rgb", "k": "cmyk", "G": "gray", "RG": "rgb", "K": "cmyk"}
NAMED = {"/DeviceGray": "gray", "/DeviceRGB": "rgb", "/DeviceCMYK": "cmyk"}

Colour = tuple[str, tuple[float, ...]]
BLACK: Colour = ("gray", (0.0,))


@dataclass(frozen=True)
class Paint:
    """A use of a colour: on `text`, `fill`, `stroke` or `image`; its colour space; its values from 0 to 1."""

    what: str
    space: str
    values: tuple[float, ...] = ()


def paints(page: pikepdf.Page) -> set[Paint]:
    """Every use of a colour on a page, forms included."""
    return set(_painted(page.obj, page.obj.get("/Resources", {}), {"fill": BLACK, "stroke": BLACK}))


def _painted(stream: Any, resources: Any, begin: dict[str, Colour]) -> Iterator[Paint]:
    """The paints of a page or form, which starts with the colours of whatever draws it."""
    colours = [dict(begin)]
    instructions: Any = pikepdf.parse_content_stream(stream)
    for operands, operator in instructions:
        name, now = str(operator), colours[-1]
        if name == "q":
            colours.append(dict(now))
        elif name == "Q" and len(colours) > 1:
            colours.pop()
        elif name in SPACES:
            now["stroke" if name.isupper() else "fill"] = SPACES[name], _values(operands)
        elif name in ("cs", "CS"):
            now["stroke" if name == "CS" else "fill"] = _space(str(operands[0]), resources), (0.0,)
        elif name in ("sc", "scn", "SC", "SCN"):
            key = "stroke" if name.isupper() else "fill"
            now[key] = now[key][0], _values(operands)
        elif name == "Do":
            yield from _drawn(resources.XObject[str(operands[0])], resources, now)
        elif name == "sh":
            yield Paint("fill", "shading")
        else:
            yield from (Paint(what, *now[key]) for what, key in _uses(name))


def _uses(operator: str) -> Iterator[tuple[str, str]]:
    """What an operator paints, and whether with the colour of fills or of strokes."""
    if operator in TEXT:
        yield "text", "fill"
    if operator in FILL:
        yield "fill", "fill"
    if operator in STROKE:
        yield "stroke", "stroke"


def _drawn(drawn: Any, resources: Any, now: dict[str, Colour]) -> Iterator[Paint]:
    """The paints of a form or image; a stencil takes the current fill colour."""
    if drawn.Subtype == "/Form":
        yield from _painted(drawn, drawn.get("/Resources", resources), now)
    elif drawn.get("/ImageMask", False):
        yield Paint("fill", *now["fill"])
    else:
        space = drawn.get("/ColorSpace", "")
        name = str(space[0]) if isinstance(space, pikepdf.Array) else str(space)
        yield Paint("image", NAMED.get(name, name))


def _space(name: str, resources: Any) -> str:
    """The kind of a colour space; for one that the page defines, the kind it is based on."""
    if name in NAMED:
        return NAMED[name]
    defined = resources.get("/ColorSpace", {}).get(name)
    return str(defined[0]) if isinstance(defined, pikepdf.Array) else name


def _values(operands: Any) -> tuple[float, ...]:
    return tuple(round(float(value), 4) for value in operands if not isinstance(value, pikepdf.Name))
