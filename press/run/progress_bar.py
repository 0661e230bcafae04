"""How far a run is, as a bar that moves, for terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console


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
