"""What the fork server does first, before it loads the engine: it sees to it that it ends when the main process does.

The fork server is the process that workers are forked from; `multiprocessing` starts it, and has it import modules. Only where
the main process has said so in the environment does the import do anything.
"""

from __future__ import annotations

import os
import signal

from press.run.processes import ask_for

MARK = "PRESS_FORK_SERVER"


def _begin() -> None:
    """A terminal's signals reach the main process alone, which decides what becomes of the workers."""
    main = os.getppid()
    os.setpgid(0, 0)
    # The kernel also tells of the end of the thread that started us, where the main process itself lives on.
    signal.signal(signal.SIGUSR1, lambda *_: os._exit(0) if os.getppid() != main else None)
    ask_for(signal.SIGUSR1)


if os.environ.pop(MARK, ""):
    _begin()
