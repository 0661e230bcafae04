"""Writing and reading files so that a reader never meets half of one, whatever happens to the writer."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

PART = ".part"


class Batch:
    """Files that are written together, since waiting for the disk once is faster than waiting for each.

    Nothing appears under its name before all of its bytes are on the disk. Where the process dies before `commit`, what was
    there stays, and the parts are removed by the next run.
    """

    def __init__(self) -> None:
        self._parts: dict[Path, Path] = {}

    def __len__(self) -> int:
        """How many files are waiting to appear."""
        return len(self._parts)

    def add(self, path: Path, data: bytes) -> None:
        """Writes a file under a temporary name."""
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.{os.getpid()}{PART}")
        part.write_bytes(data)
        self._parts[path] = part

    def commit(self) -> None:
        """Waits until every file is on the disk, then gives each its name."""
        for part in self._parts.values():
            _flush(part)
        for path, part in self._parts.items():
            part.replace(path)
        self._parts.clear()

    def drop(self) -> None:
        """Forgets what was not committed."""
        for part in self._parts.values():
            part.unlink(missing_ok=True)
        self._parts.clear()


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all: under a temporary name, flushed to the disk, then renamed."""
    batch = Batch()
    batch.add(path, data)
    batch.commit()


def write_if_changed(path: Path, data: bytes) -> bool:
    """Writes a file unless it holds these bytes already; True when it was written."""
    with suppress(OSError):
        if path.read_bytes() == data:
            return False
    write(path, data)
    return True


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
        part.unlink(missing_ok=True)
