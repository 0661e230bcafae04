"""No picture of pixels is so coarse that its pixels show.

What counts is how large it is on the paper. A picture that asks for `image-rendering: pixelated`, such as a code of squares, is
meant to show them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.pieces import ForShop
from press.preflight.images import images_in
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/resolution",
        wants="Pictures have 100 pixels to an inch of paper, and 200 in print-shop files.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==" alt="A door" style="inline-size: 20mm"></p>',
        passes='<p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==" alt="A door" style="inline-size: 0.1mm"></p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.PDF

LEAST, LEAST_FOR_SHOP = 100, 200  # pixels to an inch
ROUNDING = 0.98  # the engine makes pictures smaller to whole pixels


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each picture that is too coarse."""
    least = LEAST_FOR_SHOP if isinstance(subject.job.production, ForShop) else LEAST
    for image in images_in(subject.pdf.file):
        if image.smooth and image.ppi < least * ROUNDING:
            width, height = image.pixels
            message = f"a picture of {width} x {height} pixels has only {image.ppi:.0f} to an inch here"
            hint = f"take a larger one, or print it smaller; {least} are wanted"
            yield subject.problem("resolution", message, hint, page=image.page)
