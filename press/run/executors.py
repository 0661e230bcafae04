"""Where orders are filled: in this process, or in warm worker processes. Each is an executor of the standard library.

An executor is opened with the content that its workers plan from; it says under which digest they find it, and which
exceptions of a future mean that a worker was lost, not that an order failed.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import forkserver
from typing import TYPE_CHECKING, Any

from press.run import store, task
from press.workshop import HOUSE

METHOD = "forkserver" if sys.platform == "linux" else "spawn"

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.content.content import Content
    from press.workshop import Workshop


class WorkerLost(Exception):
    """The worker that was filling an order is gone; the order may be given to another."""


@dataclass(frozen=True)
class Workers:
    """An executor that is open.

    Attributes:
        executor: fills orders.
        content: the digest of the content that orders name.
        count: tells how many orders can be filled at once now.
        lost: what a future raises where its worker was lost.
    """

    executor: Executor
    content: str
    count: Callable[[], int]
    lost: tuple[type[BaseException], ...] = ()

    def close(self) -> None:
        """Lets the workers go; waits for what they have begun."""
        self.executor.shutdown(wait=True, cancel_futures=True)


class SerialExecutor(Executor):
    """Runs each job at once, here: the same path with a debugger attached."""

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


def open_workers(count: int, workshop: Workshop, content: Content) -> Workers:
    """So many workers, kept warm; with one, this process itself."""
    if count <= 1:
        task.open_bench(workshop, store.InMemory(content))
        return Workers(SerialExecutor(), store.HERE, lambda: 1)
    warm_up(count)
    folder = workshop.state / store.FOLDER
    digest, context = store.put(content, folder), multiprocessing.get_context(METHOD)
    start = (task.Start(workshop, folder),)
    executor = ProcessPoolExecutor(count, mp_context=context, initializer=task.open_worker, initargs=start)
    for _ in range(count):
        executor.submit(task.warm_up)
    return Workers(executor, digest, lambda: count, (BrokenProcessPool,))


def default_jobs() -> int:
    """How many workers suit this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
