"""How far a run is: a live line on a terminal, one plain line a piece elsewhere. Knows nothing of jobs but their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console


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

    def __init__(self, console: Console) -> None:
        self.console = console
        self.count = self.finished = 0

    def begin(self, count: int) -> None:
        """Remembers how many there are."""
        self.count = count

    def done(self, path: str, *, how: str, seconds: float) -> None:
        """Prints the piece's line."""
        self.finished += 1
        self.console.print(f"[{self.finished}/{self.count}] {how} {path} ({seconds:.2f} s)", markup=False, highlight=False)


class Live:
    """A bar that moves, for terminals."""

    def __init__(self, console: Console) -> None:
        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        )
        self.task = self.progress.add_task("starting", total=None)

    def __enter__(self) -> Self:
        """Shows the bar."""
        self.progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Takes the bar away."""
        self.progress.stop()

    def begin(self, count: int) -> None:
        """Sets the length of the bar."""
        self.progress.update(self.task, total=count, description="making")

    def done(self, path: str, *, how: str, seconds: float) -> None:  # noqa: ARG002 - the bar shows neither
        """Moves the bar on."""
        self.progress.update(self.task, advance=1, description=path)
