"""One build at a time in an output folder."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from press.diagnostics import PressError
from press.inside import link_on_the_way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.workshop import Workshop

LOCK = "lock"
FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@contextmanager
def alone(workshop: Workshop) -> Iterator[str]:
    """Holds the output folder, so that two builds at once do not mix; raises PressError when another build has it.

    Gives an empty text. Where the folder cannot be written to, it gives the sentence that says so: a run that has nothing to do
    needs no lock.
    """
    import fcntl  # noqa: PLC0415 - not there on Windows, where the lock is left out

    try:
        handle = _opened(workshop)
    except OSError as error:
        yield f"{workshop.output} cannot be written to: {error.strerror}; --output names another folder"
        return
    with os.fdopen(handle):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise PressError(f"another build is writing to {workshop.output}; wait until it is done") from None
        yield ""
        if not _is_there(workshop.state / LOCK, handle):
            raise PressError(f"{workshop.output} was removed or replaced while the press was at work; start it again")


def _opened(workshop: Workshop) -> int:
    """The lock, open; raises OSError, and PressError for what is no lock of ours."""
    lock = workshop.state / LOCK
    if link := link_on_the_way(lock) or (str(lock) if lock.is_symlink() else ""):
        raise PressError(f"{link} is a link to another place, and nothing is written through links; remove it, or move it away")
    workshop.state.mkdir(parents=True, exist_ok=True)
    handle = os.open(lock, FLAGS, 0o666)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise PressError(f"{lock} is not a file; remove it")
    return handle


def _is_there(lock: Path, handle: int) -> bool:
    """True where the file that is open still has its name."""
    try:
        return os.path.samestat(lock.stat(), os.fstat(handle))
    except OSError:
        return False
