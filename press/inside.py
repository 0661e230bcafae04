"""Where a path leads: the one place that says whether a file may be read, and whether one may be written there.

A name may come from anybody: from a campaign that was sent to us, from what is remembered of it, from a link on the disk. What
counts is where it leads in the end. Links are followed while they stay inside of the folders of a run, and nothing is ever
written through one.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST = 100_000_000  # bytes; nothing that a piece is made of is larger
LONGEST_PATH, LONGEST_NAME = 240, 120  # characters of a path that a file names, and of one of its parts
OUTSIDE = "leads out of the project"
KINDS = {
    stat.S_IFIFO: "is a pipe, not a file", stat.S_IFCHR: "is a device, not a file", stat.S_IFBLK: "is a device, not a file",
    stat.S_IFSOCK: "is a socket, not a file",
}  # fmt: skip


class Refused(Exception):
    """A file that may not be read.

    Attributes:
        reason: why, as the end of a sentence that begins with the name of the file.
        outside: whether it is because of where it leads.
    """

    def __init__(self, reason: str, *, outside: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.outside = reason, outside


def leads_inside(path: Path | str, roots: Iterable[Path | str]) -> bool:
    """True where a path leads into one of these folders, all links followed; whether or not anything is there."""
    try:
        real = os.path.realpath(path)
        return any(
            real == (root := os.path.realpath(folder)) or real.startswith(root.rstrip(os.sep) + os.sep) for folder in roots
        )
    except ValueError:  # a name with a NUL in it
        return False


def is_there(path: Path | str) -> bool:
    """True for anything that has a path, a link that leads nowhere included: whoever put it there wants it read."""
    try:
        return os.path.lexists(path)
    except ValueError:
        return False


def is_file_inside(path: Path | str, roots: Iterable[Path | str]) -> bool:
    """True for a file that is there, and that a path inside of these folders leads to."""
    try:
        return os.path.isfile(path) and leads_inside(path, roots)  # noqa: PTH113 - of a name too long, pathlib makes an error
    except ValueError:
        return False


def read_inside(path: Path | str, roots: Iterable[Path | str], most: int = LARGEST) -> bytes:
    """The bytes of a file of at most so many, if it leads into one of these folders.

    Raises Refused for any that does not, for pipes, devices and the like, and for one that is larger; OSError where the system
    cannot read it.
    """
    if not leads_inside(path, roots):
        raise Refused(OUTSIDE, outside=True)
    return read_regular(os.path.realpath(path), most)


def read_regular(path: Path | str, most: int = LARGEST) -> bytes:
    """The bytes of a file of at most so many, and of nothing but a file: what else may lie there could keep us for ever.

    Raises Refused or OSError like `read_inside`.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except ValueError:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)) from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise Refused("is a link that leads to itself") from None
        raise
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        kind = stat.S_IFMT(found.st_mode)
        if kind in KINDS:
            raise Refused(KINDS[kind])
        if found.st_size > most or len(data := file.read(most + 1)) > most:
            raise Refused(f"has more than {most} bytes")
    return data


def link_on_the_way(path: Path | str) -> str:
    """The first part of a path that is a link, its last part left out; empty where there is none.

    Whoever asks has resolved the folder that the path begins with, so that a link is one that lies below it.
    """
    parent = os.path.dirname(path)  # noqa: PTH120 - called for every file that is written
    if os.path.realpath(parent) == parent:
        return ""
    folders = [Path(parent), *Path(parent).parents]
    return next((str(folder) for folder in reversed(folders) if folder.is_symlink()), "")


def fault_of_name(name: str) -> str:
    """What is wrong with the path of a file as a campaign writes it, as the end of a sentence; empty where nothing is."""
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\", "~")) or ".." in parts or ":" in parts[0]:
        return f"{OUTSIDE}: write a path relative to content.yaml, without `..`"
    if not name.isprintable():
        return "holds a character that no name of a file has"
    if len(name) > LONGEST_PATH or any(len(part.encode()) > LONGEST_NAME for part in parts):
        return f"is too long for the name of a file: at most {LONGEST_PATH} characters, {LONGEST_NAME} between two slashes"
    return ""
