"""Laid-out pages -> plain records: every run of text with its place and setting, every panel that overflows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from weasyprint.anchors import rectangle_aabb
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.line_break import strut

from press.rendering import Overflow, Slot, TextRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.render.structure import Tree

MM_PER_PX = 25.4 / 96
PT_PER_PX = 0.75
TOLERANCE_PX = 0.5
BOLD = 700
PANEL, TEXT = "data-panel", "data-text"

Colour = tuple[float, float, float]
WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class _Setting:
    """What a box inherits that its style does not say: panel, text and the element that holds it, block, ground, turn."""

    panel: Any = None
    text: str = ""
    element: Any = None
    block: Any = None
    ground: Colour | None = WHITE
    turned: Any = None

    @property
    def name(self) -> str:
        """The name of the panel."""
        return _attribute(self.panel, PANEL)


def runs_in(pages: Sequence[Any], tree: Tree) -> Iterator[TextRun]:
    """Every run of text, page by page, in the order of the boxes."""
    for number, page in enumerate(pages, start=1):
        for box, setting in _texts(page._page_box, _Setting()):
            yield _run(box, setting, number, artifact=box in tree.artifacts)


def overflows_in(pages: Sequence[Any]) -> list[Overflow]:
    """For each panel the worst of what stands outside of it, to either side or below."""
    worst: dict[Any, Overflow] = {}
    for number, page in enumerate(pages, start=1):
        for box, setting in _texts(page._page_box, _Setting(), pictures=True):
            panel = setting.panel
            if panel is None:
                continue
            picture = isinstance(box, boxes.ReplacedBox)
            left, top = (box.content_box_x(), box.content_box_y()) if picture else (box.position_x, box.position_y)
            below = top + box.height - panel.content_box_y() - panel.height
            if below > TOLERANCE_PX:
                below -= _beyond_line(box)
            excess = max(
                left + box.width - panel.content_box_x() - panel.width,
                below if panel.style["height"] != "auto" else 0.0,
                panel.content_box_x() - left,
            )
            known = worst.get(panel)
            if excess > TOLERANCE_PX and (known is None or excess * MM_PER_PX > known.excess):
                words = "a picture" if picture else box.text
                worst[panel] = Overflow(number, setting.name, excess * MM_PER_PX, words, setting.text)
    return list(worst.values())


def _beyond_line(box: Any) -> float:
    """How far a text may reach below its line: where the leading is less than its face is high, by so much."""
    return 0.0 if isinstance(box, boxes.ReplacedBox) else max(0.0, box.height - strut(box.style)[0])


def beyond_pages(pages: Sequence[Any], spare: float) -> list[Overflow]:
    """For each page that was made taller by so many millimetres the text that stands lowest, if it needs that room."""
    found = []
    for number, page in enumerate(pages, start=1):
        body = page._page_box
        limit = body.content_box_y() + body.height - spare / MM_PER_PX
        inside = [child for child in body.children if not isinstance(child, boxes.MarginBox)]
        texts = [entry for child in inside for entry in _texts(child, _Setting())]
        lowest = max(texts, key=lambda entry: entry[0].position_y + entry[0].height, default=None)
        if lowest and (excess := lowest[0].position_y + lowest[0].height - limit) > TOLERANCE_PX:
            box, setting = lowest
            found.append(Overflow(number, setting.name or "page", excess * MM_PER_PX, box.text, setting.text))
    return found


def slots_in(pages: Sequence[Any]) -> Iterator[Slot]:
    """The room that each text of a panel has, its paragraphs and points taken together, for length budgets."""
    found: dict[tuple[str, Any], list[tuple[Any, _Setting]]] = defaultdict(list)
    bottoms: dict[Any, float] = defaultdict(float)
    for page in pages:
        for box, setting in _texts(page._page_box, _Setting()):
            if setting.panel is not None:
                bottoms[setting.panel] = max(bottoms[setting.panel], box.position_y + box.height)
                if setting.text:
                    found[setting.text, setting.element].append((box, setting))
    for (text, _), entries in found.items():
        panel, name = entries[0][1].panel, entries[0][1].name
        free = panel.content_box_y() + panel.height - bottoms[panel]
        width = max((setting.block.width for _, setting in entries if setting.block is not None), default=0)
        yield _slot(text, name, width, [box for box, _ in entries], free)


def _slot(text: str, panel: str, width: float, texts: list[Any], free: float) -> Slot:
    tops = {round(box.position_y + box.baseline) for box in texts}
    tallest = max(box.height for box in texts)
    return Slot(
        text=text,
        panel=panel,
        lines=len(tops),
        characters=sum(len(box.text) for box in texts),
        width=width * MM_PER_PX,
        used=sum(box.width for box in texts) * MM_PER_PX,
        line_height=tallest * MM_PER_PX,
        free=free * MM_PER_PX,
    )


def _texts(box: Any, setting: _Setting, *, pictures: bool = False) -> Iterator[tuple[Any, _Setting]]:
    """The boxes of text below a box, and those of pictures if they are wanted, each with its setting."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.TextBox):
        if box.text.strip():
            yield box, setting
        return
    if pictures and isinstance(box, boxes.ReplacedBox):
        yield box, setting
    inside = _Setting(
        box if _attribute(box, PANEL) and isinstance(box, boxes.BlockLevelBox) else setting.panel,
        _attribute(box, TEXT) or setting.text,
        box.element if _attribute(box, TEXT) else setting.element,
        box if isinstance(box, boxes.BlockBox) else setting.block,
        _ground(box, setting.ground),
        _turned(box, setting.turned),
    )
    for child in getattr(box, "children", ()):
        yield from _texts(child, inside, pictures=pictures)


def _run(box: Any, setting: _Setting, page: int, *, artifact: bool) -> TextRun:
    style = box.style
    left, top, right, bottom = rectangle_aabb(setting.turned, box.position_x, box.position_y, box.width, box.height)
    return TextRun(
        page=page, text=box.text, x=left * MM_PER_PX, y=top * MM_PER_PX,
        width=(right - left) * MM_PER_PX, height=(bottom - top) * MM_PER_PX, size=round(style["font_size"] * PT_PER_PX, 3),
        bold=style["font_weight"] >= BOLD, ink=_over(style["color"], setting.ground or WHITE), ground=setting.ground,
        panel=setting.name, artifact=artifact, source=setting.text,
    )  # fmt: skip


def _turned(box: Any, outer: Any) -> Any:
    """The matrix by which everything in a box is turned or moved; None where nothing is."""
    own = getattr(box, "transformation_matrix", None)
    return own @ outer if own and outer else own or outer


def _attribute(box: Any, name: str) -> str:
    """An attribute of the element a box comes from; nothing for what styles generated."""
    element = getattr(box, "element", None)
    if element is None or "::" in (box.element_tag or ""):
        return ""
    return str(element.get(name) or "")


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
