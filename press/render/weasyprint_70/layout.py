"""Laid-out pages -> plain records: every run of text with its place and context, every panel that overflows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from weasyprint.anchors import rectangle_aabb
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.line_break import strut

from press.placed import Overflow, TextRoom, TextRun
from press.render.filled import PANEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from press.render.tree import Tree

MM_PER_PX = 25.4 / 96
PT_PER_PX = 0.75
TOLERANCE_PX = 0.5
BOLD = 700
TEXT = "data-text"

Colour = tuple[float, float, float]
WHITE: Colour = (1.0, 1.0, 1.0)


class _Setting(NamedTuple):
    """What a box inherits besides its style: panel, text and its element, block, background, transformation, margin box."""

    panel: Any = None
    text: str = ""
    element: Any = None
    block: Any = None
    ground: Colour | None = WHITE
    turned: Any = None
    margin: str = ""

    @property
    def name(self) -> str:
        """The name of the panel; empty outside panels."""
        return _attribute(self.panel, PANEL)


class Placed(NamedTuple):
    """A text or picture box: its page, counted from 1, and its setting."""

    page: int
    box: Any
    setting: _Setting

    @property
    def picture(self) -> bool:
        """True for a picture."""
        return isinstance(self.box, boxes.ReplacedBox)

    @property
    def bottom(self) -> float:
        """The lower edge, in pixels; for a picture, of its content box."""
        return float((self.box.content_box_y() if self.picture else self.box.position_y) + self.box.height)


def placed_on(pages: Sequence[Any]) -> list[Placed]:
    """Every text and picture on laid-out pages, in the order of the boxes; all records are made from these."""
    return [
        Placed(number, box, setting)
        for number, page in enumerate(pages, start=1)
        for box, setting in _placed(page._page_box, _Setting())
    ]


def runs_in(placed: Iterable[Placed], tree: Tree) -> Iterator[TextRun]:
    """Every run of text, page by page, in the order of the boxes."""
    for page, box, setting in texts_in(placed):
        yield _run(box, setting, page, artifact=box in tree.artifacts)


def texts_in(placed: Iterable[Placed]) -> list[Placed]:
    """The texts, without the pictures."""
    return [entry for entry in placed if not entry.picture]


def overflows_in(placed: Iterable[Placed]) -> list[Overflow]:
    """The worst overflow of each panel: to either side, below, or onto the next page."""
    worst: dict[Any, Overflow] = {}
    begun: dict[Any, int] = {}
    for entry in placed:
        page, box, setting = entry
        panel = setting.panel
        if panel is None:
            continue
        begins = begun.setdefault(panel.element, page)
        goes_on = page > begins
        left = box.content_box_x() if entry.picture else box.position_x
        below = entry.bottom - panel.content_box_y() - (0 if goes_on else panel.height)
        if below > TOLERANCE_PX:
            below -= _beyond_line(box)
        excess = max(
            left + box.width - panel.content_box_x() - panel.width,
            below if panel.style["height"] != "auto" else 0.0,
            panel.content_box_x() - left,
        )
        known = worst.get(panel)
        if excess > TOLERANCE_PX and (known is None or excess * MM_PER_PX > known.excess):
            words = "a picture" if entry.picture else box.text
            worst[panel] = Overflow(begins, setting.name, excess * MM_PER_PX, words, setting.text, goes_on)
    return list(worst.values())


def crowded_in(placed: Iterable[Placed]) -> frozenset[str]:
    """The fullest panel of fixed height; several if they are equally full."""
    shares: dict[str, float] = defaultdict(float)
    for entry in placed:
        panel, name = entry.setting.panel, entry.setting.name
        if panel is not None and panel.style["height"] != "auto":
            shares[name] = max(shares[name], (entry.bottom - panel.content_box_y()) / (panel.height or 1))
    fullest = max(shares.values(), default=0.0)
    return frozenset(name for name, share in shares.items() if share == fullest)


def _beyond_line(box: Any) -> float:
    """How far a text may reach below its line, in pixels: the height of its typeface beyond its leading, if any."""
    return 0.0 if isinstance(box, boxes.ReplacedBox) else max(0.0, box.height - strut(box.style)[0])


def beyond_pages(pages: Sequence[Any], placed: Iterable[Placed], spare: float) -> list[Overflow]:
    """For each page that was made taller by `spare` millimetres, its lowest text, if that reaches into the added room."""
    lowest: dict[int, Placed] = {}
    for entry in texts_in(placed):
        known = lowest.get(entry.page)
        if not entry.setting.margin and (known is None or entry.bottom > known.bottom):
            lowest[entry.page] = entry
    found = []
    for number, page in enumerate(pages, start=1):
        body = page._page_box
        limit = body.content_box_y() + body.height - spare / MM_PER_PX
        if number in lowest and (excess := lowest[number].bottom - limit) > TOLERANCE_PX:
            _, box, setting = lowest[number]
            found.append(Overflow(number, setting.name or "page", excess * MM_PER_PX, box.text, setting.text))
    return found


def rooms_in(placed: Iterable[Placed]) -> Iterator[TextRoom]:
    """The room of each text in a panel, its paragraphs and list items taken together, for length budgets."""
    found: dict[tuple[str, Any], list[tuple[Any, _Setting]]] = defaultdict(list)
    bottoms: dict[Any, float] = defaultdict(float)
    for entry in texts_in(placed):
        setting = entry.setting
        if setting.panel is not None:
            bottoms[setting.panel] = max(bottoms[setting.panel], entry.bottom)
            if setting.text:
                found[setting.text, setting.element].append((entry.box, setting))
    for (text, _), entries in found.items():
        panel, name = entries[0][1].panel, entries[0][1].name
        free = panel.content_box_y() + panel.height - bottoms[panel]
        width = max((setting.block.width for _, setting in entries if setting.block is not None), default=0)
        yield _room(text, name, width, [box for box, _ in entries], free)


def _room(text: str, panel: str, width: float, texts: list[Any], free: float) -> TextRoom:
    tops = {round(box.position_y + box.baseline) for box in texts}
    tallest = max(box.height for box in texts)
    return TextRoom(
        text=text,
        panel=panel,
        lines=len(tops),
        characters=sum(len(box.text) for box in texts),
        width=width * MM_PER_PX,
        used=sum(box.width for box in texts) * MM_PER_PX,
        line_height=tallest * MM_PER_PX,
        free=free * MM_PER_PX,
    )


def _placed(box: Any, setting: _Setting) -> Iterator[tuple[Any, _Setting]]:
    """The text and picture boxes inside a box, each with its setting."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.TextBox):
        if box.text.strip():
            yield box, setting
        return
    if isinstance(box, boxes.ReplacedBox):
        yield box, setting
    children = getattr(box, "children", ())
    if not children:
        return
    panel, text = _attribute(box, PANEL), _attribute(box, TEXT)
    inside = _Setting(
        box if panel and isinstance(box, boxes.BlockLevelBox) else setting.panel,
        text or setting.text,
        box.element if text else setting.element,
        box if isinstance(box, boxes.BlockBox) else setting.block,
        _ground(box, setting.ground),
        _turned(box, setting.turned),
        box.at_keyword if isinstance(box, boxes.MarginBox) else setting.margin,
    )
    for child in children:
        yield from _placed(child, inside)


def _run(box: Any, setting: _Setting, page: int, *, artifact: bool) -> TextRun:
    style = box.style
    left, top, right, bottom = rectangle_aabb(setting.turned, box.position_x, box.position_y, box.width, box.height)
    return TextRun(
        page=page, text=box.text, x=left * MM_PER_PX, y=top * MM_PER_PX,
        width=(right - left) * MM_PER_PX, height=(bottom - top) * MM_PER_PX, size=round(style["font_size"] * PT_PER_PX, 3),
        bold=style["font_weight"] >= BOLD, ink=_over(style["color"], setting.ground or WHITE), ground=setting.ground,
        panel=setting.name, artifact=artifact, source=setting.text, margin=setting.margin,
    )  # fmt: skip


def _turned(box: Any, outer: Any) -> Any:
    """The transformation matrix of everything in a box; None where there is none."""
    own = getattr(box, "transformation_matrix", None)
    return own @ outer if own and outer else own or outer


def _attribute(box: Any, name: str) -> str:
    """An attribute of the element of a box; empty for generated content."""
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
    """The background colour of a box; None where the background is a picture."""
    if any(image and image[0] != "none" for image in box.style["background_image"] or ()):
        return None
    colour = box.style["background_color"]
    if colour == "currentcolor" or getattr(colour, "alpha", 0) <= 0:
        return below
    return _over(colour, below or WHITE)
