"""A solid that reaches the edge of the page extends to the very end of the bleed.

A guillotine is never exact; a band that ends at the trim shows a white hairline. Checked in a picture of the page; a
solid is at least 2 mm wide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team
from press.units import MM_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/bleed",
        wants="In print-shop files, a solid that reaches the edge fills the bleed.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<div style="position: absolute; inset: 0 0 auto 0; block-size: 10mm; background: #0B4F5C"></div>',
        passes='<div style="position: absolute; inset: -3mm -3mm auto -3mm; block-size: 13mm; background: #0B4F5C"></div>',
    ),
)
LOOKS_AT = frozenset({FileKind.SHOP})
NEEDS = Needs.PDF

DPI = 100
WHITE = 250
SLACK = 2  # pixels at the ends of a strip, where two edges meet
SOLID = 8  # pixels


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each side of a page where paint stops short."""
    bleed = round(subject.job.bleed / MM_PER_INCH * DPI)
    for number, image in enumerate(subject.pdf.bleed_boxes(DPI), start=1):
        for side in ("left", "right", "top", "bottom"):
            if _stops_short(_strip(image, side, bleed + 1), _strip(image, side, 1), bleed):
                yield subject.problem("bleed", f"paint that reaches the {side} edge does not fill the bleed", page=number)


def _strip(image: Any, side: str, depth: int) -> Any:
    """One line of pixels along a side, `depth` pixels from the edge of the picture, in grey."""
    width, height = image.size
    boxes = {
        "left": (depth, 0, depth + 1, height),
        "right": (width - depth - 1, 0, width - depth, height),
        "top": (0, depth, width, depth + 1),
        "bottom": (0, height - depth - 1, width, height - depth),
    }
    return image.crop(boxes[side]).convert("L").tobytes()


def _stops_short(inside: bytes, outside: bytes, bleed: int) -> bool:
    """True if there is paint just inside the trim and none at the end of the bleed."""
    ends, run = bleed + SLACK, 0
    for inner, outer in zip(inside[ends:-ends], outside[ends:-ends], strict=True):
        run = run + 1 if inner < WHITE <= outer else 0
        if run == SOLID:
            return True
    return False
