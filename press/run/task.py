"""What is sent to a worker: names of functions, not the engine behind them, which only the worker has to load."""

from __future__ import annotations

import gc
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from press.make.outcome import Outcome
    from press.pieces import Job
    from press.workshop import Workshop

ENGINE = "press.make.worker"
OLD_RARELY = (700, 10, 100)  # a piece is soon done with: looking through what has got old finds little


def open_worker(workshop: Workshop) -> None:
    """Readies a worker process; an interrupt is for the main process to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    open_bench(workshop)
    gc.freeze()  # what is loaded by now stays; the collector need not go through it again and again
    gc.set_threshold(*OLD_RARELY)


def open_bench(workshop: Workshop) -> None:
    """Readies this process for jobs."""
    from press.make.worker import open_bench as prepare  # noqa: PLC0415 - loads the engine

    prepare(workshop)


def warm_up() -> None:
    """Nothing; but a worker has to be there for it."""


def make(batch: tuple[Job, ...]) -> list[Outcome]:
    """The outcomes of the jobs of one piece in one language."""
    from press.make.worker import make as make_batch  # noqa: PLC0415 - loaded already

    return make_batch(batch)


def peak_memory() -> tuple[int, int]:
    """The number of the worker's process, and the most memory it ever held, in bytes."""
    import os  # noqa: PLC0415
    import resource  # noqa: PLC0415 - not there on every system; asked for by the bench only

    return os.getpid(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
