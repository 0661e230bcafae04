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


def write(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all: under a temporary name, flushed to the disk, then renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}{PART}")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def write_if_changed(path: Path, data: bytes) -> bool:
    """Writes a file unless it holds these bytes already; True when it was written."""
    with suppress(OSError):
        if path.read_bytes() == data:
            return False
    write(path, data)
    return True


def write_json(path: Path, value: Any) -> None:
    """Writes a value as readable JSON, keys in order."""
    write(path, (json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode())


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
