"""Writes the positions of glyphs in a line so that every PDF reader puts them where they were laid out.

The engine writes empty strings between glyphs. PDFium ignores the number after an empty string, so that letters of Lao, Thai
and Arabic print on top of each other.
"""

from __future__ import annotations

import re
from typing import Any

from weasyprint.pdf.stream import Stream

_NUMBER = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
_NUMBERS = re.compile(rf"{_NUMBER}(?:\s+{_NUMBER})+")
_ZERO = re.compile(r">\s*-?0(?:\.0+)?\s*<")


def apply() -> None:
    """Patches the engine."""
    show = Stream.show_text

    def show_text(self: Any, text: str) -> None:
        show(self, merge_positions(text) if "<>" in text or ">0<" in text else text)

    Stream.show_text = show_text


def merge_positions(text: str) -> str:
    """A TJ array without empty strings, with neighbouring numbers added up."""
    text = text.replace("<>", " ")
    text = _NUMBERS.sub(lambda match: _sum(match[0]), text).strip()
    return _ZERO.sub("><", text)


def _sum(numbers: str) -> str:
    total = f"{sum(float(number) for number in numbers.split()):.3f}".rstrip("0").rstrip(".")
    return "0" if total in {"", "-0"} else total
