"""Holds a piece to its limits of time and memory, wherever it is made.

Two timers of the system count what the piece uses and raise an exception in the midst of whatever is at work. Of code that is
not Python, they have to wait for its end; a worker process that goes on after that is ended by the system, which `runner.py`
notices as a lost worker. Timers belong to the main thread: where pieces are made in another, only memory is limited.
"""

from __future__ import annotations

import resource
import signal
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from press.content.limits import MB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from press.content.limits import Limits

AGAIN = 1.0  # second: until an exception that somebody has swallowed is raised once more
SPARE = 10  # seconds of processor time that a worker gets to come back from code that is not Python
STATUS = Path("/proc/self/status")


@contextmanager
def held_to(limits: Limits, *, ends: bool = False) -> Iterator[None]:
    """While this lasts, what is done has these limits: it raises Exceeded or MemoryError.

    With `ends` the system ends this process where it does not come back in time.
    """
    with _memory(limits.memory * MB), _time(limits.seconds, limits.clock, ends=ends):
        yield


@contextmanager
def _time(seconds: int, clock: int, *, ends: bool) -> Iterator[None]:
    """So much processor time, and so much on the clock."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    from press.make.limits import Exceeded  # noqa: PLC0415 - loads what fills templates; a command may not need it

    def stop(number: int, _frame: FrameType | None) -> None:
        if number == signal.SIGPROF:
            raise Exceeded(f"the piece is not done after {seconds} seconds of processor time", "seconds")
        raise Exceeded(f"the piece is not done after {clock} seconds on the clock", "clock")

    timers = {signal.SIGPROF: (signal.ITIMER_PROF, seconds), signal.SIGALRM: (signal.ITIMER_REAL, clock)}
    before = {number: signal.signal(number, stop) for number in timers}
    last = _last_second(seconds + SPARE) if ends else None
    try:
        for timer, count in timers.values():
            signal.setitimer(timer, count, AGAIN)
        yield
    finally:
        for timer, _ in timers.values():
            signal.setitimer(timer, 0)
        for number, handler in before.items():
            signal.signal(number, handler)
        if last:
            resource.setrlimit(resource.RLIMIT_CPU, last)


def _last_second(more: int) -> tuple[int, int]:
    """Has the system end this process after so many more seconds of processor time; what was set before."""
    before, used = resource.getrlimit(resource.RLIMIT_CPU), resource.getrusage(resource.RUSAGE_SELF)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + more, before[1]))
    return before


@contextmanager
def _memory(more: int) -> Iterator[None]:
    """So much memory beside what this process has by now; on Linux only."""
    now = _data()
    if not now:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_DATA)
    most = now + more if before[1] == resource.RLIM_INFINITY else min(now + more, before[1])
    try:
        resource.setrlimit(resource.RLIMIT_DATA, (most, before[1]))
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


def _data() -> int:
    """The bytes that this process has of its own; 0 where the system does not say."""
    if sys.platform != "linux":
        return 0
    with suppress(OSError, ValueError, IndexError):
        return int(STATUS.read_text(encoding="ascii").partition("VmData:")[2].split()[0]) * 1024
    return 0
