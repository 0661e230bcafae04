"""Processor time by stage: functions of the press and of the engine are wrapped, and each gets what it takes itself."""

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
    """Seconds by stage; a stage inside of another is taken off the outer one."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.running: list[str] = []
        self._since = 0.0

    @property
    def total(self) -> float:
        """What all stages took."""
        return sum(self.seconds.values())

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """While this lasts, time goes to the stage of that name."""
        self.turn()
        self.running.append(name)
        try:
            yield
        finally:
            self.turn()
            self.running.pop()

    def turn(self) -> None:
        """Brings the stage that is running up to now."""
        now = time.process_time()
        if self.running:
            self.seconds[self.running[-1]] += now - self._since
        self._since = now

    def watch(self, owner: Any, attribute: str, name: str) -> None:
        """Wraps a function or method, from now on; what generates is run to its end."""
        setattr(owner, attribute, self._timed(getattr(owner, attribute), name))

    def _timed(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        generates = inspect.isgeneratorfunction(function)

        @functools.wraps(function)
        def timed(*arguments: Any, **options: Any) -> Any:
            with self.stage(name):
                found = function(*arguments, **options)
                return list(found) if generates else found

        return timed
