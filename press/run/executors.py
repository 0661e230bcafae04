"""Where jobs run: in this process, or in warm worker processes. Both are executors of the standard library."""

from __future__ import annotations

import multiprocessing
import os
import sys
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import forkserver
from typing import TYPE_CHECKING, Any

from press.run import task
from press.workshop import HOUSE

METHOD = "forkserver" if sys.platform == "linux" else "spawn"

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.workshop import Workshop


class SerialExecutor(Executor):
    """Runs each job at once, here: the same path with a debugger attached."""

    def __init__(self, workshop: Workshop) -> None:
        task.open_bench(workshop)

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **options: Any) -> Future[Any]:
        """A future that is done already."""
        future: Future[Any] = Future()
        try:
            future.set_result(function(*arguments, **options))
        except Exception as error:  # noqa: BLE001 - a future carries whatever its function raised
            future.set_exception(error)
        return future


def warm_up(jobs: int) -> None:
    """Starts loading the engine in the background, so that workers can be forked from it when they are needed."""
    if jobs > 1 and METHOD == "forkserver":
        forkserver.set_forkserver_preload([task.ENGINE])
        with _our_code_only():
            forkserver.ensure_running()


@contextmanager
def _our_code_only() -> Iterator[None]:
    """While this lasts, a process that is started finds the press, whatever lies in the folder it is started in."""
    before = {name: os.environ.pop(name, None) for name in ("PYTHONPATH", "PYTHONSAFEPATH")}
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(HOUSE), before["PYTHONPATH"]]))
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        del os.environ["PYTHONPATH"], os.environ["PYTHONSAFEPATH"]
        os.environ.update({name: value for name, value in before.items() if value is not None})


def open_executor(jobs: int, workshop: Workshop) -> Executor:
    """An executor with that many workers, kept warm; with one, this process itself."""
    if jobs <= 1:
        return SerialExecutor(workshop)
    warm_up(jobs)
    context = multiprocessing.get_context(METHOD)
    executor = ProcessPoolExecutor(jobs, mp_context=context, initializer=task.open_worker, initargs=(workshop,))
    for _ in range(jobs):
        executor.submit(task.warm_up)
    return executor


def default_jobs() -> int:
    """How many workers suit this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
