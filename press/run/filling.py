"""Orders given to workers, a few ahead, and what comes back; whoever's worker was lost comes back with nothing."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, wait
from typing import TYPE_CHECKING, TypeVar

from press.run.task import fill_order

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

    from press.make.order import Order
    from press.make.outcome import Outcome
    from press.run.executors import Workers

T = TypeVar("T")
LOOK_EVERY = 1.0  # second: whether the workers are still there


def filled(
    waiting: deque[T], workers: Workers, order_of: Callable[[T], Order], ahead: int
) -> Iterator[tuple[T, list[Outcome] | None]]:
    """What is waiting, each with its outcomes as they come; with None where its worker was lost.

    At most `ahead` orders are given at once. Where the executor breaks with the worker, as a pool of processes does, what was
    not given yet stays in `waiting`.
    """
    running: dict[Future[list[Outcome]], T] = {}
    begun, whole = False, True
    while running or (waiting and whole):
        while waiting and whole and len(running) < ahead:
            try:
                future = workers.executor.submit(fill_order, order_of(waiting[0]))
            except workers.lost:
                whole = False
            else:
                running[future] = waiting.popleft()
                begun = True
        done = wait(running, LOOK_EVERY, FIRST_COMPLETED).done
        for future in done:
            yield running.pop(future), None if isinstance(future.exception(), workers.lost) else future.result()
        if not done:
            workers.look()
    if not begun and waiting:
        yield waiting.popleft(), None
