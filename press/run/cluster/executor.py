"""An executor whose workers are those of a cluster. It hides Dask: a future says what came, or that its worker was lost."""

from __future__ import annotations

import pickle
import threading
import time
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from distributed import KilledWorker
from distributed.scheduler import NoValidWorkerError, NoWorkerError

from press.diagnostics import PressError
from press.run.cluster import worker
from press.run.executors import WorkerLost
from press.run.record import found_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from distributed import Client

    from press.make.outcome import Outcome
    from press.run.cluster.admission import Admission
    from press.workshop import Workshop

    Outcomes = Future[list[Outcome]]

GONE = (KilledWorker, NoValidWorkerError, NoWorkerError, CancelledError, OSError)
LOOK_EVERY = 1.0  # seconds
PATIENCE = 30.0  # seconds without any worker before a build gives up: a worker that dies is started again in a few
FAREWELL = 5.0  # seconds
KEPT = "what is done is kept, the next run goes on from here"


class ClusterExecutor(Executor):
    """Fills orders on the workers that are admitted; looks after newcomers meanwhile, and notices when nobody is left."""

    def __init__(self, client: Client, address: str, admission: Admission, workshop: Workshop) -> None:
        self.client, self.address, self.admission, self.workshop = client, address, admission, workshop
        self._inner = client.get_executor(pure=False, resources={admission.session: 1})
        self._pending: set[Outcomes] = set()
        self._failure: Exception | None = None
        self._lock, self._ended = threading.Lock(), threading.Event()
        self._watch = threading.Thread(target=self._look_after, name="cluster", daemon=True)
        self._watch.start()

    def count(self) -> int:
        """How many orders can be filled at once now; one while none can, since somebody may come back."""
        return max(1, len(self.admission.admitted))

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **_options: Any) -> Future[Any]:
        """The future of an order; `function` fills it, and is what the worker has under that name."""
        outer: Outcomes = Future()
        with self._lock:
            if self._failure:
                raise self._failure
            self._pending.add(outer)
        inner = self._inner.submit(worker.fill, self.admission.parcel.tree.digest, pickle.dumps((function, arguments)))
        inner.add_done_callback(lambda done: self._pass_on(done, outer))
        return outer

    def _pass_on(self, inner: Outcomes, outer: Outcomes) -> None:
        """Gives a future what came of it at Dask, in our own words."""
        error = CancelledError() if inner.cancelled() else inner.exception()
        if error is None:
            self._settle(outer, [self._here(outcome) for outcome in inner.result()])
        elif isinstance(error, GONE):
            self._settle(outer, self._scheduler_lost() if self.client.status != "running" else WorkerLost(str(error)))
        else:
            self._settle(outer, error)

    def _settle(self, outer: Outcomes, answer: list[Outcome] | BaseException) -> None:
        """Gives a future its answer, unless it has one."""
        with self._lock:
            if outer not in self._pending:
                return
            self._pending.discard(outer)
        if isinstance(answer, BaseException):
            outer.set_exception(answer)
        else:
            outer.set_result(answer)

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
        except Exception as error:  # noqa: BLE001 - a thread has nobody to raise to
            if self.client.status == "running" and not isinstance(error, OSError):
                return error
            return self._scheduler_lost()
        return None if self.client.status == "running" else self._scheduler_lost()

    def _scheduler_lost(self) -> PressError:
        return PressError(f"the scheduler at {self.address} was lost; {KEPT}")

    def _give_up(self, error: Exception) -> None:
        """Ends everything that is waited for, and all that is asked for from now on."""
        with self._lock:
            self._failure, pending = error, list(self._pending)
        for outer in pending:
            self._settle(outer, error)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is in the standard library
        """Takes leave of the workers, which stay for others; what they are at is not waited for."""
        del wait, cancel_futures
        self._ended.set()
        self._watch.join(FAREWELL)
        with suppress(Exception):  # the scheduler may be gone; there is nothing left to be done about it
            if self.client.status == "running":
                self._inner.shutdown(wait=False)
                self.client.run(
                    worker.dismiss, self.admission.session, workers=sorted(self.admission.admitted), on_error="ignore"
                )
        with suppress(Exception):
            self.client.close(timeout=FAREWELL)
