"""What one piece may cost at most: of time, memory, paper, words and pictures."""

from __future__ import annotations

from pydantic import Field

from press.content.records import Record
from press.content.scalars import Whole

MB = 1_000_000
TIMES_FOR_BOOKS = 10  # a document that collects others may take that much longer


def _between(least: int, most: int, default: int, description: str) -> Whole:
    field: Whole = Field(default=default, ge=least, le=most, description=description)
    return field


class Limits(Record):
    """What one piece may cost at most; what exceeds it is named, and the rest is made."""

    seconds: Whole = _between(1, 3600, 60, "Seconds of processor time for one file; ten times as many for a book")
    clock: Whole = _between(1, 36000, 900, "Seconds on the clock for one file; ten times as many for a book")
    memory: Whole = _between(64, 64000, 1500, "Megabytes of memory for one file, beside what the press itself needs")
    pages: Whole = _between(1, 5000, 400, "Pages of one file")
    sheets: Whole = _between(1, 5000, 500, "Sheets of paper of one file")
    letters: Whole = _between(100, 5_000_000, 1_000_000, "Letters of the texts of one file")
    pixels: Whole = _between(1, 1000, 100, "Millions of pixels of one picture")

    def for_books(self) -> Limits:
        """The limits of a document that collects others."""
        times = {name: getattr(self, name) * TIMES_FOR_BOOKS for name in ("seconds", "clock")}
        return self.model_copy(update=times)
