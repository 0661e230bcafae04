"""press/run/filling.py: what is waiting is filled, whatever becomes of workers."""

from collections import deque
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field

import pytest

from press.run.executors import Workers
from press.run.filling import filled


class LostError(Exception):
    """A worker is gone."""


@dataclass
class Pool(Executor):
    """Fills an order at once, unless its worker dies of it; breaks with the worker if that is its way."""

    deadly: set[str] = field(default_factory=set)
    breaks: bool = False
    given: list[str] = field(default_factory=list)
    broken: bool = False

    def submit(self, _function, /, order):
        if self.broken:
            raise LostError
        self.given.append(order)
        future = Future()
        if order in self.deadly:
            self.broken = self.breaks
            future.set_exception(LostError())
        else:
            future.set_result([order.upper()])
        return future


def results(pool, waiting, ahead=1):
    return list(filled(waiting, Workers(pool, "", 2, (LostError,)), str, ahead))


def test_everything_comes_back_with_its_outcomes():
    waiting = deque("abc")

    assert sorted(results(Pool(), waiting, ahead=2)) == [("a", ["A"]), ("b", ["B"]), ("c", ["C"])]
    assert not waiting


def test_an_executor_that_outlives_its_worker_goes_on():
    assert results(Pool(deadly={"b"}), deque("abc")) == [("a", ["A"]), ("b", None), ("c", ["C"])]


def test_what_a_broken_executor_was_not_given_stays_waiting_and_is_not_taken_for_lost():
    waiting = deque("abcde")

    assert results(Pool(deadly={"b"}, breaks=True), waiting) == [("a", ["A"]), ("b", None)]
    assert list(waiting) == ["c", "d", "e"]


def test_an_executor_that_is_broken_from_the_start_costs_one_each_time_so_that_there_is_an_end():
    waiting = deque("ab")

    assert results(Pool(broken=True), waiting) == [("a", None)]
    assert list(waiting) == ["b"]


def test_few_orders_are_given_ahead_of_what_is_taken():
    pool = Pool()
    found = filled(deque("abcdef"), Workers(pool, "", 2, (LostError,)), str, 3)

    next(found)

    assert pool.given == ["a", "b", "c"]


def test_what_an_order_raises_is_raised():
    class Failing(Executor):
        def submit(self, _function, /, _order):
            future = Future()
            future.set_exception(ValueError("a bug"))
            return future

    with pytest.raises(ValueError, match="a bug"):
        results(Failing(), deque("a"))


def test_an_executor_that_says_nothing_is_looked_at():
    future, looked = Future(), []

    class Silent(Executor):
        def submit(self, _function, /, _order):
            return future

    def look():
        looked.append(True)
        future.set_exception(LostError())

    assert list(filled(deque("a"), Workers(Silent(), "", 2, (LostError,), look), str, 1)) == [("a", None)]
    assert looked == [True]
