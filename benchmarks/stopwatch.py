"""Processor time by stage: wraps functions of the press and the engine, and gives each stage only its own time."""

from __future__ import annotations

import functools
import inspect
import time
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Stopwatch:
    """Seconds by stage; the time of an inner stage does not count for the outer one."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.running: list[str] = []
        self._since = 0.0

    @property
    def total(self) -> float:
        """The time of all stages together."""
        return sum(self.seconds.values())

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Counts the time of the `with` block for the stage with that name."""
        self.turn()
        self.running.append(name)
        try:
            yield
        finally:
            self.turn()
            self.running.pop()

    def turn(self) -> None:
        """Adds the time since the last turn to the running stage."""
        now = time.process_time()
        if self.running:
            self.seconds[self.running[-1]] += now - self._since
        self._since = now

    def watch(self, owner: Any, attribute: str, name: str) -> None:
        """Replaces a function or method with a timed one; a generator is run to its end."""
        setattr(owner, attribute, self._timed(getattr(owner, attribute), name))

    def _timed(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        generates = inspect.isgeneratorfunction(function)

        @functools.wraps(function)
        def timed(*arguments: Any, **options: Any) -> Any:
            with self.stage(name):
                found = function(*arguments, **options)
                return list(found) if generates else found

        return timed
