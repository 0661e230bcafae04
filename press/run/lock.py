"""One build at a time in an output folder."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from press.diagnostics import PressError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.workshop import Workshop


@contextmanager
def alone(workshop: Workshop) -> Iterator[None]:
    """Holds the output folder, so that two builds at once do not mix; raises PressError when another build has it."""
    import fcntl  # noqa: PLC0415 - not there on Windows, where the lock is left out

    try:
        workshop.state.mkdir(parents=True, exist_ok=True)
        lock = (workshop.state / "lock").open("w")
    except OSError as error:
        raise PressError(f"{workshop.output} cannot be written to: {error.strerror}; --output names another folder") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise PressError(f"another build is writing to {workshop.output}; wait until it is done") from None
        yield
