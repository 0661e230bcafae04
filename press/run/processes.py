"""Worker processes: none outlives the main process, and all can be ended at once."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

PR_SET_PDEATHSIG = 1  # linux/prctl.h
GONE = 1


def end_with_main_process() -> None:
    """Sees to it that this worker ends when the main process does, however that ends, and whatever the worker is at.

    On Linux the kernel kills it when the fork server ends, which ends with the main process; see fork_server.py. Elsewhere a
    thread waits for the end of the main process.
    """
    main = multiprocessing.parent_process()
    if main is None:
        return
    if sys.platform == "linux":
        ask_for(signal.SIGKILL)
        if not main.is_alive():  # it ended before the kernel was asked
            os._exit(GONE)
    else:
        threading.Thread(target=lambda: (main.join(), os._exit(GONE)), daemon=True).start()


def ask_for(number: int) -> None:
    """Has the kernel send this process a signal when its parent ends; Linux only."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)


def kill(pool: ProcessPoolExecutor) -> None:
    """Ends the workers of a pool at once; what they were at is lost.

    Before Python 3.14 a pool offers nothing for that, so this reaches for its private parts. Its own end of the pipe for
    results is closed, too: of a worker that dies while it sends, the pool would wait for the rest for ever.
    """
    for process in _processes(pool):
        process.kill()
    results: Any = pool._result_queue
    if results is not None:
        results._writer.close()


def kill_if_broken(pool: ProcessPoolExecutor) -> None:
    """Ends the workers of a pool one of which has died; the pool itself does not notice where that one was sending."""
    if not all(process.is_alive() for process in _processes(pool)):
        kill(pool)


def _processes(pool: ProcessPoolExecutor) -> list[multiprocessing.process.BaseProcess]:
    """The processes of a pool; none where it is shut down."""
    return list((pool._processes or {}).values())
