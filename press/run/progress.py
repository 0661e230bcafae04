"""How far a run is: one plain line a piece, or nothing. Knows nothing of jobs but their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing import TextIO


class Watcher(Protocol):
    """Is told about each piece as it is done."""

    def begin(self, count: int) -> None:
        """So many pieces will be made."""

    def done(self, path: str, *, how: str, seconds: float) -> None:
        """One piece is made, could not be, or is left out: `made`, `failed`, `left out`."""


class Quiet:
    """Says nothing."""

    def begin(self, count: int) -> None:
        """Nothing."""

    def done(self, path: str, *, how: str, seconds: float) -> None:
        """Nothing."""


class Plain:
    """One line a piece."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.count = self.finished = 0

    def begin(self, count: int) -> None:
        """Remembers how many there are."""
        self.count = count

    def done(self, path: str, *, how: str, seconds: float) -> None:
        """Prints the piece's line."""
        self.finished += 1
        print(f"[{self.finished}/{self.count}] {how} {path} ({seconds:.2f} s)", file=self.stream, flush=True)
