"""A page in greys, and how much of each pixel its letters should cover.

Smoothing is linear: a pixel of the page is the ground under its letters, changed by their ink towards their colour. What is
clipped, covered, veiled or in the colour of its ground changes its ground less than its ink asks for, at any resolution.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from press.preflight.seeing.objects import FORM, TEXT, around, meet, unclip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from press.preflight.seeing.objects import Box, Text, Thing

DPI = 72
MOST_PIXELS = 12_000_000  # a larger sheet is looked at from farther away
MOST_LAYERS = 8
BLACK = 255
OFF, ON = 0, 1  # whether PDFium draws an object


@dataclass(frozen=True)
class Pixels:
    """Pictures of a page in 256 greys.

    Attributes:
        whole: the page as it is.
        bare: the page without its text.
        ink: how much of each pixel the letters alone would cover, free of every clip; 255 is all of it.
        shared: how much of each pixel two texts cover.
        scale: pixels by points.
        left: where the picture begins, in points.
        top: where it ends at the top, in points.
    """

    whole: Any
    bare: Any
    ink: Any
    shared: Any
    scale: float
    left: float
    top: float

    def spot(self, box: Box) -> tuple[int, int, int, int]:
        """The pixels of a box, which is in points."""
        left, top = (box[0] - self.left) * self.scale, (self.top - box[3]) * self.scale
        right, bottom = (box[2] - self.left) * self.scale, (self.top - box[1]) * self.scale
        wide, high = self.whole.size
        return max(0, int(left)), max(0, int(top)), min(wide, ceil(right)), min(high, ceil(bottom))


def pixels_of(page: Any, things: Sequence[Thing], texts: Sequence[Text], drawn_nowhere: set[int]) -> Pixels:
    """The pictures of a page; the page cannot be drawn as it was afterwards.

    The texts whose clips leave nothing are added to `drawn_nowhere`, by their place in `texts`.
    """
    left, bottom, right, top = page.get_cropbox()
    scale = min(DPI / 72, sqrt(MOST_PIXELS / max(1.0, (right - left) * (top - bottom))))
    whole = _picture(page, scale, annotations=True)
    for text in texts:
        pdfium.FPDFPageObj_SetIsActive(text.raw, OFF)
    bare = _picture(page, scale, annotations=True)
    _strip(things)
    drawn_nowhere |= {number for number, text in enumerate(texts) if not unclip(text.raw)}
    ink = shared = Image.new("L", whole.size)
    for layer in _layers_of(texts):
        more = ImageChops.invert(_inked(page, layer, scale))
        shared = ImageChops.lighter(shared, ImageChops.multiply(ink, more))
        ink = ImageChops.lighter(ink, more)
    return Pixels(whole, bare, ink, shared, scale, left, top)


def _picture(page: Any, scale: float, *, annotations: bool = False) -> Any:
    return page.render(scale=scale, grayscale=True, may_draw_forms=False, draw_annots=annotations).to_pil()


def _strip(things: Iterable[Thing]) -> None:
    """Leaves nothing active but forms, without clips and veils, and the texts in them."""
    for thing in things:
        if thing.kind == FORM:
            unclip(thing.raw)
            pdfium.FPDFPageObj_SetFillColor(thing.raw, 0, 0, 0, BLACK)
        elif thing.kind != TEXT:
            pdfium.FPDFPageObj_SetIsActive(thing.raw, OFF)


def _inked(page: Any, layer: Iterable[Text], scale: float) -> Any:
    """These texts alone, black and opaque: PDFium squares the alpha of text in greys."""
    for text in layer:
        pdfium.FPDFPageObj_SetIsActive(text.raw, ON)
        pdfium.FPDFPageObj_SetFillColor(text.raw, 0, 0, 0, BLACK)
    picture = _picture(page, scale)
    for text in layer:
        pdfium.FPDFPageObj_SetIsActive(text.raw, OFF)
    return picture


def _layers_of(texts: Iterable[Text]) -> list[list[Text]]:
    """Texts in as few layers as keep runs apart whose boxes meet: what may stand on each other is in two layers."""
    runs: dict[int, list[Text]] = defaultdict(list)
    for text in texts:
        runs[text.run].append(text)
    boxed = sorted(((around([text.box for text in run]), run) for run in runs.values()), key=lambda entry: entry[0][1])
    layers: dict[int, list[Text]] = defaultdict(list)
    near: list[tuple[Box, int]] = []
    for box, run in boxed:
        near = [entry for entry in near if entry[0][3] > box[1]]
        number = _free({number for other, number in near if meet(box, other)})
        layers[number] += run
        near.append((box, number))
    return list(layers.values())


def _free(taken: AbstractSet[int]) -> int:
    """The first layer that is not taken; beyond the last one, layers are used again."""
    return next(number for number in range(len(taken) + 1) if number not in taken) % MOST_LAYERS
