"""An executor whose workers are those of a cluster. It hides Dask: a future says what came, or that its worker was lost.

Each worker is given one order at a time, so that none waits behind a long one, and so that a worker that dies takes one along.
"""

from __future__ import annotations

import pickle
import threading
import time
from collections import deque
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from distributed import KilledWorker
from distributed.scheduler import NoValidWorkerError

from press.diagnostics import PressError
from press.run.cluster import worker
from press.run.record import found_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from distributed import Client

    from press.make.outcome import Outcome
    from press.run.cluster.admission import Admission
    from press.workshop import Workshop

GONE = (worker.NotReady, KilledWorker, NoValidWorkerError, CancelledError, OSError)
LOOK_EVERY = 1.0  # seconds
PATIENCE = 30.0  # seconds without any worker before a build gives up: one that has died is started again in a few
FAREWELL = 5.0  # seconds
KEPT = "what is done is kept, the next run goes on from here"


class WorkerLost(Exception):
    """The worker that was filling an order is gone; the order may be given to another."""


@dataclass(eq=False)
class _Task:
    """An order on its way: pickled, with the future of who waits for it."""

    work: bytes
    future: Future[list[Outcome]] = field(default_factory=Future)


class ClusterExecutor(Executor):
    """Fills orders on the workers that are admitted; looks after newcomers meanwhile, and notices when nobody is left."""

    def __init__(self, client: Client, address: str, admission: Admission, workshop: Workshop) -> None:
        self.client, self.address, self.admission, self.workshop = client, address, admission, workshop
        self._waiting: deque[_Task] = deque()
        self._running: dict[str, _Task] = {}
        self._failure: Exception | None = None
        self._lock, self._ended = threading.Lock(), threading.Event()
        self._watch = threading.Thread(target=self._look_after, name="cluster", daemon=True)
        self._watch.start()

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **_options: Any) -> Future[Any]:
        """The future of an order; `function` fills it, and is what the worker has under that name."""
        task = _Task(pickle.dumps((function, arguments)))
        with self._lock:
            if self._failure:
                raise self._failure
            self._waiting.append(task)
        self._give_out()
        return task.future

    def _give_out(self) -> None:
        """Gives each worker that has nothing to do an order."""
        with self._lock:
            free = sorted(self.admission.admitted - self._running.keys())
            given = {address: self._waiting.popleft() for address in free[: len(self._waiting)]}
            self._running |= given
        for address, task in given.items():
            try:
                self._send(address, task)
            except Exception as error:  # noqa: BLE001 - whatever Dask raises when its scheduler is gone
                self._settle(address, task, error if self.client.status == "running" else self._scheduler_lost())

    def _send(self, address: str, task: _Task) -> None:
        """Sends a task to a worker."""
        there = self.client.get_executor(pure=False, workers=[address], allow_other_workers=False)
        inner = there.submit(worker.fill, self.admission.parcel.tree.digest, task.work)
        inner.add_done_callback(lambda done: self._pass_on(done, address, task))

    def _pass_on(self, inner: Future[list[Outcome]], address: str, task: _Task) -> None:
        """Gives a future what came of it at Dask, in our own words; its worker may have the next order."""
        error = CancelledError() if inner.cancelled() else inner.exception()
        if isinstance(error, worker.NotReady):
            self.admission.forget(address)
        if error is None:
            self._settle(address, task, [self._here(outcome) for outcome in inner.result()])
        elif isinstance(error, GONE):
            self._settle(address, task, WorkerLost(str(error)) if self.client.status == "running" else self._scheduler_lost())
        else:
            self._settle(address, task, error)
        if self.client.status == "running":
            self._give_out()

    def _settle(self, address: str, task: _Task, answer: list[Outcome] | BaseException) -> None:
        """Gives the future of a task that runs its answer, unless it has one."""
        with self._lock:
            if self._running.get(address) is not task:
                return
            del self._running[address]
        _answer(task, answer)

    def _here(self, outcome: Outcome) -> Outcome:
        """An outcome with files named as they are on this machine."""
        return replace(outcome, diagnostics=tuple(found_again(each, self.workshop) for each in outcome.diagnostics))

    def _look_after(self) -> None:
        """Admits who joins, until all is done or nobody is left to do it."""
        last = time.monotonic()
        while not self._ended.wait(LOOK_EVERY):
            if failure := self._look():
                self._give_up(failure)
                return
            last = time.monotonic() if self.admission.admitted else last
            if time.monotonic() - last > PATIENCE:
                self._give_up(PressError(f"no worker is left at {self.address}; {KEPT}"))
                return

    def _look(self) -> Exception | None:
        """Looks round once; returns what makes going on impossible."""
        try:
            if self.client.status == "running":
                self.admission.look_round()
                self._miss()
                self._give_out()
        except Exception as error:  # noqa: BLE001 - a thread has nobody to raise to
            if self.client.status == "running" and not isinstance(error, OSError):
                return error
            return self._scheduler_lost()
        return None if self.client.status == "running" else self._scheduler_lost()

    def _miss(self) -> None:
        """Says of the workers that have left that they are lost."""
        for address, task in list(self._running.items()):
            if address not in self.admission.admitted:
                self._settle(address, task, WorkerLost(f"{address} has left"))

    def _scheduler_lost(self) -> PressError:
        return PressError(f"the scheduler at {self.address} was lost; {KEPT}")

    def _give_up(self, error: Exception) -> None:
        """Ends everything that is waited for, and all that is asked for from now on."""
        with self._lock:
            self._failure, left = error, [*self._running.values(), *self._waiting]
            self._running.clear()
            self._waiting.clear()
        for task in left:
            _answer(task, error)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is in the standard library
        """Takes leave of the workers, which stay for others; what they are at is not waited for."""
        del wait, cancel_futures
        self._ended.set()
        self._watch.join(FAREWELL)
        with suppress(Exception):  # the scheduler may be gone; there is nothing left to be done about it
            self.client.close(timeout=FAREWELL)


def _answer(task: _Task, answer: list[Outcome] | BaseException) -> None:
    """Gives a future what came, or what is raised to who waits for it."""
    if isinstance(answer, BaseException):
        task.future.set_exception(answer)
    else:
        task.future.set_result(answer)
