"""Starts Dask's own programs as the press needs them: `python -m press.run.cluster.start worker tcp://10.0.0.5:8786`.

They run inside of the checkout, whose press they import. Each listens where the scheduler is reached and nowhere else: whoever
may speak to one may have it run anything.
"""

from __future__ import annotations

import os
import sys

from distributed.utils import get_ip

from press.diagnostics import PressError
from press.run.cluster.address import address_of
from press.workshop import HOUSE, Workshop

WORKERS = HOUSE / ".setup" / "workers"
ALONE = ["--no-dashboard", "--dashboard-address", "127.0.0.1:0"]  # it has a server even so


def command(role: str, address: str, count: str = "auto") -> list[str]:
    """The words that start a scheduler at an address, or so many workers for it; raises UsageError for what is no address."""
    found = address_of(address)
    words = [sys.executable, "-m", "dask", role, *ALONE]
    if role == "scheduler":
        return [*words, "--host", address]
    own = f"{found.protocol}://{get_ip(found.host, found.port)}"
    return [*words, address, "--host", own, "--nthreads", "1", "--nworkers", count, "--local-directory", str(WORKERS)]


def start(*asked: str) -> None:
    """Becomes the program; raises PressError where this machine is not set up."""
    Workshop(HOUSE, HOUSE / "output").check()
    words = command(*asked)
    os.chdir(HOUSE)
    os.execv(words[0], words)  # noqa: S606 - our own interpreter


if __name__ == "__main__":
    try:
        start(*sys.argv[1:])
    except PressError as error:
        sys.exit(f"error: {error}")
