"""Interrupts: Ctrl-C, a request to end, a terminal that is closed. Each ends a run the same way: what is done is kept."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class _State:
    """Of this process."""

    heeded = False
    held = 0
    came = False


@contextmanager
def heeded() -> Iterator[None]:
    """While this lasts, an interrupt raises KeyboardInterrupt, in the main thread; the system tells no other thread of it."""
    if _State.heeded or threading.current_thread() is not threading.main_thread():
        yield
        return
    _State.heeded, _State.came = True, False
    before = {number: signal.signal(number, _interrupt) for number in SIGNALS if not _is_waived(number)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        _State.heeded = False


def _is_waived(number: int) -> bool:
    """True for the end of the terminal where `nohup` waived it. A shell waives Ctrl-C for what runs beside it: that is heeded."""
    return number == getattr(signal, "SIGHUP", None) and signal.getsignal(number) == signal.SIG_IGN


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    _State.came = True
    if not _State.held:
        raise KeyboardInterrupt


@contextmanager
def held() -> Iterator[None]:
    """While this lasts, an interrupt waits: what is begun here is short, and is not left half done."""
    _State.held += 1
    try:
        yield
    finally:
        _State.held -= 1
    heed()


def heed() -> None:
    """Raises KeyboardInterrupt where an interrupt came that waited, or that somebody else's code has swallowed."""
    if _State.heeded and _State.came and not _State.held:
        raise KeyboardInterrupt
