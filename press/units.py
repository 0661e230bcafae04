"""Lengths in millimetres, and the papers and pieces known by name. Independent of PDF and CSS engines."""

from __future__ import annotations

import re
from dataclasses import dataclass

MM_PER_INCH = 25.4
PT_PER_MM = 72 / MM_PER_INCH

_TO_MM = {"mm": 1.0, "cm": 10.0, "in": MM_PER_INCH, "pt": 1 / PT_PER_MM}
_LENGTH = re.compile(r"^\s*(\d+(?:\.\d+)?|\.\d+)\s*(mm|cm|in|pt)\s*$")


@dataclass(frozen=True)
class Size:
    """A width and a height in millimetres."""

    width: float
    height: float

    @property
    def css(self) -> str:
        """The size as CSS writes it."""
        return f"{self.width:g}mm {self.height:g}mm"

    @property
    def metric(self) -> bool:
        """True for sizes in whole millimetres, such as ISO papers, as opposed to inches."""
        return self.width == round(self.width) and self.height == round(self.height)

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in PDF points."""
        return self.width * PT_PER_MM, self.height * PT_PER_MM


def inches(width: float, height: float) -> Size:
    """The size given in inches."""
    return Size(round(width * MM_PER_INCH, 4), round(height * MM_PER_INCH, 4))


# Papers: ANSI/ASME Y14.1 and ISO 216. Pieces: the US business card, and what the campaign folds and cuts.
SIZES: dict[str, Size] = {
    "letter": inches(8.5, 11),
    "letter-landscape": inches(11, 8.5),
    "legal": inches(8.5, 14),
    "legal-landscape": inches(14, 8.5),
    "tabloid": inches(11, 17),
    "a4": Size(210, 297),
    "a3": Size(297, 420),
    "half-letter": inches(5.5, 8.5),
    "card": inches(3.5, 2),
}


def parse_length(text: str) -> float:
    """The length in millimetres; raises ValueError, with a message for the user, when it is not a length."""
    if not (match := _LENGTH.match(text)):
        raise ValueError(f'"{text}" is not a length such as 12mm, 3.5in or 11pt')
    return round(float(match[1]) * _TO_MM[match[2]], 4)


def parse_size(text: str) -> Size:
    """A size given by name (`letter`) or as `3.5in x 2in`; raises ValueError, with a message for the user, otherwise."""
    if text in SIZES:
        return SIZES[text]
    parts = re.split(r"\s*[x\u00d7]\s*", text)
    if len(parts) != 2:
        raise ValueError(f'"{text}" is neither a size such as 3.5in x 2in nor one of {", ".join(SIZES)}')
    size = Size(parse_length(parts[0]), parse_length(parts[1]))
    if not (size.width and size.height):
        raise ValueError(f'"{text}" has no room on it')
    return size
