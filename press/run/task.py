"""What is sent to a worker: names of functions, not the engine behind them, which only the worker has to load."""

from __future__ import annotations

import gc
import signal
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.content.content import Content
    from press.make.order import Order
    from press.make.outcome import Outcome
    from press.make.worker import Bench
    from press.workshop import Workshop

ENGINE = "press.make.worker"
LOADED = (ENGINE, "press.make.imposed", "press.make.shop", "press.make.pack")  # what a warm worker begins with
OLD_RARELY = (700, 10, 100)  # a piece is soon done with: looking through what has got old finds little


@dataclass(frozen=True)
class Start:
    """All that a worker needs to begin.

    Attributes:
        workshop: the folders of the run.
        content: the folder in which it finds content by digest.
    """

    workshop: Workshop
    content: Path


class _Process:
    """The bench of this process."""

    bench: Bench | None = None


def open_worker(start: Start) -> None:
    """Readies a worker process; an interrupt is for the main process to handle."""
    from press.run.processes import end_with_main_process  # noqa: PLC0415 - of the worker
    from press.run.store import InFolder  # noqa: PLC0415 - the same

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_main_process()
    open_bench(start.workshop, InFolder(start.content), ends=True)
    collect_rarely()


def collect_rarely() -> None:
    """Has the collector leave alone what is loaded by now, since it stays."""
    gc.freeze()
    gc.set_threshold(*OLD_RARELY)


def open_bench(workshop: Workshop, content_of: Callable[[str], Content], *, ends: bool = False) -> None:
    """Readies this process for orders; with `ends` the system ends it where a piece takes too long and nothing else helps."""
    from press.make.worker import open_bench as prepare  # noqa: PLC0415 - loads the engine
    from press.run.limits import held_to  # noqa: PLC0415 - of the worker

    _Process.bench = prepare(workshop, content_of, partial(held_to, ends=ends))


def warm_up() -> None:
    """Nothing; but a worker has to be there for it."""


def fill_order(order: Order) -> list[Outcome]:
    """The outcomes of the files of one piece in one language."""
    from press.make.worker import fill_order as fill  # noqa: PLC0415 - loaded already

    if _Process.bench is None:
        raise RuntimeError("open_bench comes first")
    return fill(order, _Process.bench)


def peak_memory() -> tuple[int, int]:
    """The number of the worker's process, and the most memory it ever held, in bytes."""
    import os  # noqa: PLC0415
    import resource  # noqa: PLC0415 - not there on every system; asked for by the bench only

    return os.getpid(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
