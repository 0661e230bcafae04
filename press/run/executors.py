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
from functools import partial
from multiprocessing import forkserver
from typing import TYPE_CHECKING, Any, Self

from press.diagnostics import PressError
from press.run import fork_server, interrupts, leftovers, processes, store, task
from press.workshop import HOUSE

# What a pool raises that has lost a worker, or the fork server while a worker was asked of it.
LOST = (BrokenProcessPool, EOFError, ConnectionError)
METHOD = "forkserver" if sys.platform == "linux" else "spawn"

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from press.content.content import Content
    from press.workshop import Workshop


def nothing() -> None:
    """Nothing; for an executor that need not be helped."""


@dataclass(frozen=True)
class Workers:
    """An executor that is open.

    Attributes:
        executor: fills orders.
        content: the digest of the content that orders name.
        count: how many orders are filled at once.
        lost: what a future raises where its worker was lost.
        look: called now and then while nothing comes back: ends an executor that has not noticed that it lost a worker.
        stop: ends what the workers are at.
    """

    executor: Executor
    content: str
    count: int
    lost: tuple[type[BaseException], ...] = ()
    look: Callable[[], None] = nothing
    stop: Callable[[], None] = nothing

    def __enter__(self) -> Self:
        """The workers, which are let go at the end; at once where the work ends early."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Lets the workers go."""
        if kind is None:
            self.close()
        else:
            self.abandon()

    def close(self) -> None:
        """Lets the workers go; waits for what they have begun."""
        self.executor.shutdown(wait=True, cancel_futures=True)

    def abandon(self) -> None:
        """Lets the workers go at once; what they have begun is lost."""
        self.stop()
        self.executor.shutdown(wait=False, cancel_futures=True)


class SerialExecutor(Executor):
    """Runs each job at once, here: the same path with a debugger attached."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **options: Any) -> Future[Any]:
        """A future that is done already."""
        future: Future[Any] = Future()
        try:
            future.set_result(function(*arguments, **options))
        except Exception as error:  # noqa: BLE001 - a future carries whatever its function raised
            future.set_exception(error)
        interrupts.heed()  # a library that calls us back swallows what we raise, and goes on with half an answer
        return future


def warm_up(jobs: int) -> None:
    """Starts loading the engine in the background, so that workers can be forked from it when they are needed."""
    if jobs > 1 and METHOD == "forkserver":
        forkserver.set_forkserver_preload([fork_server.__name__, *task.LOADED])
        with _surroundings():
            forkserver.ensure_running()


@contextmanager
def _surroundings() -> Iterator[None]:
    """While this lasts, a fork server that is started finds the press, whatever lies in the folder it is started in.

    It also learns that it is one of ours, and the folder of its socket goes when this process does.
    """
    leftovers.removed_at_the_end()
    before = {name: os.environ.pop(name, None) for name in ("PYTHONPATH", "PYTHONSAFEPATH", fork_server.MARK)}
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(HOUSE), before["PYTHONPATH"]]))
    os.environ["PYTHONSAFEPATH"] = "1"
    os.environ[fork_server.MARK] = "1"
    try:
        yield
    finally:
        for name in before:
            del os.environ[name]
        os.environ.update({name: value for name, value in before.items() if value is not None})


def open_workers(count: int, workshop: Workshop, content: Content) -> Workers:
    """So many workers, kept warm; with one, this process itself."""
    if count <= 1:
        task.open_bench(workshop, store.InMemory(content))
        return Workers(SerialExecutor(), store.HERE, 1)
    warm_up(count)
    folder = workshop.state / store.FOLDER
    digest, context = store.put(content, folder), multiprocessing.get_context(METHOD)
    start = (task.Start(workshop, folder),)
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=task.open_worker, initargs=start)
    look, stop = partial(processes.kill_if_broken, pool), partial(processes.kill, pool)
    workers = Workers(pool, digest, count, LOST, look, stop)
    try:
        _begin(workers)
    except BaseException:
        workers.abandon()
        raise
    return workers


def _begin(workers: Workers) -> None:
    """Waits for the first of the workers; raises PressError where they cannot even begin."""
    try:
        with interrupts.held():  # a process that is started is one that the pool knows of
            ready = [workers.executor.submit(task.warm_up) for _ in range(workers.count)]
        ready[0].result()
    except workers.lost:
        raise PressError("the workers end before they have begun; --jobs 1 makes everything in one process") from None


def default_jobs() -> int:
    """How many workers suit this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
