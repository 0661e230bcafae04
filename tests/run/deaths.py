"""Workers that die of an order: each has to be a process of its own."""

from __future__ import annotations

import os
import signal
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from press.run.task import fill_order

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    from press.make.order import Order
    from press.make.outcome import Outcome
    from press.run.executors import Workers


@dataclass
class Deadly(Executor):
    """An executor some of whose orders kill the worker that fills them, when it has nearly done so.

    Attributes:
        real: where orders are filled.
        document: orders for this document kill.
        tombs: a folder in which each death leaves a file.
        times: so many workers die; all that are given the order if it is not given.
    """

    real: Executor
    document: str
    tombs: Path
    times: int = 1000

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **options: Any) -> Future[Any]:
        """A future of what a worker makes of an order, if it lives."""
        assert function is fill_order
        return self.real.submit(_dying, self.document, self.tombs, self.times, *arguments, **options)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Lets the workers go."""
        self.real.shutdown(wait, cancel_futures=cancel_futures)


def deadly(workers: Workers, document: str, tombs: Path, times: int = 1000) -> Workers:
    """Workers that die of a document."""
    return replace(workers, executor=Deadly(workers.executor, document, tombs, times))


def _dying(document: str, tombs: Path, times: int, order: Order) -> list[Outcome]:
    outcomes = fill_order(order)
    if order.names[0].startswith(document + ":") and len(list(tombs.iterdir())) < times:
        (tombs / str(os.getpid())).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return outcomes
