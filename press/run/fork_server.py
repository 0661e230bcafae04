"""What the fork server does first, before it loads the engine: it sees to it that nothing stays when the main process ends.

The fork server is the process that workers are forked from; `multiprocessing` starts it, and has it import modules. Only where
the main process has named the folder of the server's socket in the environment does the import do anything.
"""

from __future__ import annotations

import atexit
import os
import signal
from contextlib import suppress
from pathlib import Path

from press.run.processes import ask_for

FOLDER = "PRESS_FORK_SERVER_FOLDER"


def _begin(folder: Path) -> None:
    """A terminal's signals reach the main process alone, which decides what becomes of the workers."""
    main = os.getppid()
    os.setpgid(0, 0)
    atexit.register(_remove, folder)
    # The kernel also tells of the end of the thread that started us, where the main process itself lives on.
    signal.signal(signal.SIGUSR1, lambda *_: _end(folder) if os.getppid() != main else None)
    ask_for(signal.SIGUSR1)


def _end(folder: Path) -> None:
    """Ends the server wherever it is, which an exception could not."""
    _remove(folder)
    os._exit(0)


def _remove(folder: Path) -> None:
    """Removes the socket and its folder, which a main process that is killed cannot do."""
    with suppress(OSError):
        for socket in folder.glob("listener-*"):
            socket.unlink()
        folder.rmdir()


if FOLDER in os.environ:
    _begin(Path(os.environ.pop(FOLDER)))
