"""Writes, removes and reads files so that a reader never sees half a file, whatever happens to the writer."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from press.diagnostics import PressError
from press.inside import Refused, link_on_the_way, read_regular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PART = ".part"
FULL = "the disk is full; make room and start again"
FOLDER_THERE = "a folder has that name; move it away and start again"
FILE_THERE = "a file has the name of its folder; move it away and start again"
FORBIDDEN = "nothing may be written there"
# Error numbers of the system, and what each means to the person who has to fix it.
REASONS = {
    errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EISDIR: FOLDER_THERE, errno.ENOTDIR: FILE_THERE, errno.EEXIST: FILE_THERE,
    errno.EROFS: FORBIDDEN, errno.EACCES: FORBIDDEN, errno.EPERM: FORBIDDEN,
}  # fmt: skip


class Batch:
    """Files that are written together, since waiting once for the disk is faster than waiting for each file.

    No file appears under its name before all of its bytes are on the disk. If the process dies before `commit`, the old files
    stay, and the next run removes the temporary ones.

    Attributes:
        refused: the files that could not be written in the last commit.
    """

    def __init__(self) -> None:
        self.refused: set[Path] = set()
        self._parts: dict[Path, Path] = {}

    def __len__(self) -> int:
        """The number of files that wait for `commit`."""
        return len(self._parts)

    def add(self, path: Path, data: bytes) -> None:
        """Writes a file under a temporary name; raises PressError, and leaves nothing behind, where it cannot."""
        part = self._parts.pop(path, None) or path.with_name(f".{path.name}.{os.getpid()}{PART}")
        with _as_press_error(path):
            _refuse_links(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                _write_new(part, data)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        self._parts[path] = part

    def commit(self) -> None:
        """Waits until every file is on the disk, renames each to its final name, and waits until the names are on the disk.

        Raises PressError for the first file that failed, after all others are in place. A failed file keeps its old contents:
        once a flush has failed, the new file cannot be trusted, even if a second attempt seems to succeed.
        """
        parts, self._parts = self._parts, {}
        failures: dict[Path, PressError] = {}
        for step in (_reach_disk, _rename):
            parts = {path: part for path, part in parts.items() if _succeeds(step, path, part, failures)}
        for folder in {path.parent for path in parts}:
            with suppress(OSError):  # some systems do not buffer folders, and refuse to flush them
                _flush(folder)
        self.refused = set(failures)
        if failures:
            raise next(iter(failures.values()))


def _refuse_links(path: Path) -> None:
    """Raises PressError for a path that leads through a link: it would change a file somewhere else."""
    if link := link_on_the_way(path):
        raise PressError(f"{link} is a link to another place, and nothing is written through links; remove it, or move it away")


def _write_new(part: Path, data: bytes) -> None:
    """Writes a file that is not there yet; whatever has its name is removed, and never written through."""
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def _succeeds(step: Callable[[Path, Path], None], path: Path, part: Path, failures: dict[Path, PressError]) -> bool:
    """True when the step worked for the file; otherwise its temporary file is removed and the failure recorded."""
    try:
        with _as_press_error(path):
            step(path, part)
    except PressError as error:
        failures[path] = error
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def _reach_disk(_path: Path, part: Path) -> None:
    _flush(part)


def _rename(path: Path, part: Path) -> None:
    part.replace(path)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _as_press_error(path: Path) -> Iterator[None]:
    """Turns errors of the system into a PressError: which file, why, and what to do."""
    try:
        yield
    except OSError as error:
        reason = REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
        raise PressError(f"{path} cannot be written: {reason}") from None


def write(path: Path, data: bytes) -> None:
    """Writes a file completely or not at all: under a temporary name, flushed to the disk, then renamed."""
    batch = Batch()
    batch.add(path, data)
    batch.commit()


def write_if_changed(path: Path, data: bytes) -> bool:
    """Writes a file unless it holds these bytes already; returns whether it was written."""
    if holds(path, data):
        return False
    write(path, data)
    return True


def holds(path: Path, data: bytes) -> bool:
    """True for a file that exists and has these bytes."""
    try:
        return not path.is_symlink() and read_regular(path, len(data)) == data
    except (OSError, Refused):
        return False


def remove(path: Path) -> None:
    """Removes a file if it exists; raises PressError where it cannot."""
    with _as_press_error(path):
        if os.path.lexists(path):
            _refuse_links(path)
        path.unlink(missing_ok=True)


def as_json(value: Any) -> bytes:
    """A value as readable JSON with sorted keys."""
    return (json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def write_json(path: Path, value: Any) -> None:
    """Writes a value as readable JSON with sorted keys."""
    write(path, as_json(value))


def read_json(path: Path) -> Any:
    """The value of a JSON file; None when it is missing or damaged."""
    try:
        return json.loads(read_regular(path).decode())
    except (OSError, ValueError, RecursionError, Refused):
        return None


def digest(path: Path) -> str | None:
    """The SHA-256 of a file, as hexadecimal digits; None when it is missing, or is nothing that the press would read."""
    try:
        return hashlib.sha256(read_regular(path)).hexdigest()
    except (OSError, Refused):
        return None


def remove_parts(folder: Path) -> None:
    """Removes the temporary files of an interrupted run."""
    for part in folder.rglob(f".*{PART}"):
        if not part.is_dir():
            remove(part)
