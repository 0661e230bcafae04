"""Removes the folder of the fork server's socket once the main process has ended, however that ends.

A main process that is killed cannot do it, nor can a fork server that is killed with it. So a shell does, in a session of its own,
which no signal to the others reaches. It waits for the end of a pipe that the main process alone holds open.
"""

from __future__ import annotations

import os
import subprocess
from multiprocessing import util

# The first line names the folder; what comes after it is the end of the main process.
WAITS = 'IFS= read -r folder; read -r _; [ -n "$folder" ] && rm -f -- "$folder"/listener-* && rmdir -- "$folder"'
SHELL = ("/bin/sh", "-c", WAITS)


class _Watched:
    """The shell that waits for the end of this process."""

    shell: subprocess.Popen[bytes] | None = None
    main = 0


def removed_at_the_end() -> None:
    """Makes the folder for the sockets of this process, which goes when that ends: somebody waits for it before it is made."""
    if _Watched.main != os.getpid():
        quiet = subprocess.DEVNULL
        _Watched.shell = subprocess.Popen(  # noqa: S603 - words of our own
            SHELL, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, cwd="/", start_new_session=True
        )
        _Watched.main = os.getpid()
        folder: str = util.get_temp_dir()
        assert _Watched.shell.stdin is not None
        _Watched.shell.stdin.write(os.fsencode(folder) + b"\n")
        _Watched.shell.stdin.flush()
