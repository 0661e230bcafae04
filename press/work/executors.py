"""Where jobs run: in this process, or in warm worker processes. Both are executors of the standard library."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import TYPE_CHECKING, Any

from press.work.make import open_bench

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.work.setup import Workshop


class SerialExecutor(Executor):
    """Runs each job at once, here: the same path with a debugger attached."""

    def __init__(self, workshop: Workshop) -> None:
        open_bench(workshop)

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **options: Any) -> Future[Any]:
        """A future that is done already."""
        future: Future[Any] = Future()
        try:
            future.set_result(function(*arguments, **options))
        except Exception as error:  # noqa: BLE001 - a future carries whatever its function raised
            future.set_exception(error)
        return future


def open_executor(jobs: int, workshop: Workshop) -> Executor:
    """An executor with that many workers, kept warm; with one, this process itself."""
    if jobs <= 1:
        return SerialExecutor(workshop)
    method = "forkserver" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["press.work.make"])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(workshop,))


def _start(workshop: Workshop) -> None:
    """Readies a worker; an interrupt is for the main process to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    open_bench(workshop)


def default_jobs() -> int:
    """How many workers suit this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
