"""Laid-out pages -> plain records: every run of text with its place and setting, every panel that overflows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from press.rendering import Overflow, TextRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.render.structure import Tree

MM_PER_PX = 25.4 / 96
PT_PER_PX = 0.75
TOLERANCE_PX = 0.5
PANEL = "data-panel"

BOLD = 700

Colour = tuple[float, float, float]
WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class _Setting:
    """What a box inherits that its own style does not say: the panel and the ground it stands on."""

    panel: str = ""
    ground: Colour | None = WHITE


def runs_in(pages: Sequence[Any], tree: Tree) -> Iterator[TextRun]:
    """Every run of text, page by page, in the order of the boxes."""
    for number, page in enumerate(pages, start=1):
        for box, setting in _set(page._page_box, _Setting()):
            yield _run(box, setting, number, artifact=box in tree.artifacts)


def _set(box: Any, setting: _Setting) -> Iterator[tuple[Any, _Setting]]:
    """The boxes of text below a box, each with its setting."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.TextBox):
        if box.text.strip():
            yield box, setting
        return
    inside = _Setting(_panel(box) or setting.panel, _ground(box, setting.ground))
    for child in getattr(box, "children", ()):
        yield from _set(child, inside)


def _run(box: Any, setting: _Setting, page: int, *, artifact: bool) -> TextRun:
    style = box.style
    return TextRun(
        page=page, text=box.text, x=box.position_x * MM_PER_PX, y=box.position_y * MM_PER_PX,
        width=box.width * MM_PER_PX, height=box.height * MM_PER_PX, size=round(style["font_size"] * PT_PER_PX, 3),
        bold=style["font_weight"] >= BOLD, ink=_over(style["color"], setting.ground or WHITE), ground=setting.ground,
        panel=setting.panel, artifact=artifact,
    )  # fmt: skip


def overflows_in(pages: Sequence[Any]) -> Iterator[Overflow]:
    """For each panel the worst of what stands outside of it."""
    for number, page in enumerate(pages, start=1):
        for box in _walk(page._page_box):
            if _panel(box) and isinstance(box, boxes.BlockLevelBox):
                excess, text = _excess(box)
                if excess > TOLERANCE_PX:
                    yield Overflow(number, _panel(box), round(excess * MM_PER_PX, 2), text)


def _excess(panel: Any) -> tuple[float, str]:
    """How far contents stand outside of a panel, to either side or below, in pixels, and the words that do."""
    left, bottom = panel.content_box_x(), panel.content_box_y() + panel.height
    right = left + panel.width
    worst, text = 0.0, ""
    for box in _walk(panel):
        if isinstance(box, (boxes.TextBox, boxes.ReplacedBox)) and box is not panel:
            width, height = (box.width, box.height) if isinstance(box, boxes.TextBox) else (box.margin_width(), box.margin_height())
            out = max(box.position_x + width - right, box.position_y + height - bottom, left - box.position_x)
            if out > worst:
                worst, text = out, getattr(box, "text", "")
    return worst, text


def _walk(box: Any) -> Iterator[Any]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in getattr(box, "children", ()):
        yield from _walk(child)


def _panel(box: Any) -> str:
    element = getattr(box, "element", None)
    if element is None or "::" in (box.element_tag or ""):
        return ""
    return str(element.get(PANEL) or "")


def _rgb(colour: Any) -> Colour:
    if colour.space == "device-cmyk":
        cyan, magenta, yellow, black = colour.coordinates
        return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
    red, green, blue = (max(0.0, min(1.0, value)) for value in colour.to("srgb").coordinates)
    return red, green, blue


def _over(colour: Any, below: Colour) -> Colour:
    alpha = colour.alpha
    if alpha >= 1:
        return _rgb(colour)
    red, green, blue = (alpha * upper + (1 - alpha) * lower for upper, lower in zip(_rgb(colour), below, strict=True))
    return red, green, blue


def _ground(box: Any, below: Colour | None) -> Colour | None:
    """The colour behind what stands in a box; None where a picture stands behind it."""
    if any(image and image[0] != "none" for image in box.style["background_image"] or ()):
        return None
    colour = box.style["background_color"]
    if colour == "currentcolor" or getattr(colour, "alpha", 0) <= 0:
        return below
    return _over(colour, below or WHITE)
