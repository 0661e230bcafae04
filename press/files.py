"""Writing, removing and reading files so that a reader never meets half of one, whatever happens to the writer."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from press.diagnostics import PressError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PART = ".part"
FULL = "the disk is full; make room and start again"
FOLDER_THERE = "a folder has that name; move it away and start again"
FILE_THERE = "a file has the name of its folder; move it away and start again"
FORBIDDEN = "nothing may be written there"
# What the system says, and what it means to the person who has to mend it.
REASONS = {
    errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EISDIR: FOLDER_THERE, errno.ENOTDIR: FILE_THERE, errno.EEXIST: FILE_THERE,
    errno.EROFS: FORBIDDEN, errno.EACCES: FORBIDDEN, errno.EPERM: FORBIDDEN,
}  # fmt: skip


class Batch:
    """Files that are written together, since waiting for the disk once is faster than waiting for each.

    Nothing appears under its name before all of its bytes are on the disk. Where the process dies before `commit`, what was
    there stays, and the parts are removed by the next run.

    Attributes:
        refused: the files that the disk did not take when the last were committed.
    """

    def __init__(self) -> None:
        self.refused: set[Path] = set()
        self._parts: dict[Path, Path] = {}

    def __len__(self) -> int:
        """How many files are waiting to appear."""
        return len(self._parts)

    def add(self, path: Path, data: bytes) -> None:
        """Writes a file under a temporary name; raises PressError, and leaves nothing of it, where that cannot be done."""
        part = self._parts.pop(path, None) or path.with_name(f".{path.name}.{os.getpid()}{PART}")
        with _in_words(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(data)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        self._parts[path] = part

    def commit(self) -> None:
        """Waits until every file is on the disk, then gives each its name, and waits until the names are there.

        Raises PressError for the first file that cannot be had. The others are there by then; it is as it was before, since
        a file that failed once to reach the disk is not whole, even where the next attempt seems to succeed.
        """
        parts, self._parts = self._parts, {}
        failures: dict[Path, PressError] = {}
        for step in (_reach_disk, _appear):
            parts = {path: part for path, part in parts.items() if _succeeds(step, path, part, failures)}
        for folder in {path.parent for path in parts}:
            with suppress(OSError):  # some systems keep no folders back, and refuse to be asked
                _flush(folder)
        self.refused = set(failures)
        if failures:
            raise next(iter(failures.values()))


def _succeeds(step: Callable[[Path, Path], None], path: Path, part: Path, failures: dict[Path, PressError]) -> bool:
    """True when a step could be done for a file; else the part is removed, and the failure noted."""
    try:
        with _in_words(path):
            step(path, part)
    except PressError as error:
        failures[path] = error
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def _reach_disk(_path: Path, part: Path) -> None:
    _flush(part)


def _appear(path: Path, part: Path) -> None:
    part.replace(path)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """While this lasts, whatever the system refuses is a PressError: which file, why, what to do."""
    try:
        yield
    except OSError as error:
        reason = REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
        raise PressError(f"{path} cannot be written: {reason}") from None


def write(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all: under a temporary name, flushed to the disk, then renamed."""
    batch = Batch()
    batch.add(path, data)
    batch.commit()


def write_if_changed(path: Path, data: bytes) -> bool:
    """Writes a file unless it holds these bytes already; True when it was written."""
    if holds(path, data):
        return False
    write(path, data)
    return True


def holds(path: Path, data: bytes) -> bool:
    """True for a file that is there, and has these bytes."""
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def remove(path: Path) -> None:
    """Removes a file, if it is there; raises PressError where that cannot be done."""
    with _in_words(path):
        path.unlink(missing_ok=True)


def as_json(value: Any) -> bytes:
    """A value as readable JSON, keys in order."""
    return (json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def write_json(path: Path, value: Any) -> None:
    """Writes a value as readable JSON, keys in order."""
    write(path, as_json(value))


def read_json(path: Path) -> Any:
    """The value of a JSON file; None when it is not there or damaged."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def digest(path: Path) -> str | None:
    """The SHA-256 of a file, as hexadecimal digits; None when it is not there."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def remove_parts(folder: Path) -> None:
    """Removes what an interrupted run left half-written."""
    for part in folder.rglob(f".*{PART}"):
        if not part.is_dir():
            remove(part)
