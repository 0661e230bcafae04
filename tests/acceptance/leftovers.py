"""What a build leaves when it ends: processes, known by a mark in their environment, and entries of the temporary folder."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CommandLine

MARK = "PRESS_TEST_MARK"
PROC = Path("/proc")


@dataclass(frozen=True)
class Traces:
    """Of the commands that carry one mark, and have one temporary folder for themselves."""

    folder: Path

    def of(self, cli: CommandLine) -> CommandLine:
        """The command line whose commands are watched."""
        return replace(cli, environment=cli.environment | {MARK: str(self.folder), "TMPDIR": str(self.folder)})

    @property
    def processes(self) -> dict[int, int]:
        """Those that are alive, each with its parent."""
        return {int(path.name): parent for path in PROC.glob("[0-9]*") if (parent := self._parent_of_ours(path))}

    def _parent_of_ours(self, path: Path) -> int:
        """The parent of a process that carries the mark and is no mere entry of what has ended; 0 for others."""
        try:
            marked = f"{MARK}={self.folder}".encode() in (path / "environ").read_bytes().split(b"\0")
            state, parent = (path / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[:2]
        except OSError:
            return 0
        return int(parent) if marked and state != "Z" else 0

    @property
    def workers(self) -> list[int]:
        """The processes that were forked by one that the main process has started."""
        alive = self.processes
        return [process for process, parent in alive.items() if alive.get(parent) in alive]

    @property
    def files(self) -> list[str]:
        """What is in the temporary folder."""
        return sorted(path.name for path in self.folder.iterdir())

    def gone_after(self, limit: float) -> bool:
        """True once nothing is left, within so many seconds."""
        end = time.monotonic() + limit
        while (self.processes or self.files) and time.monotonic() < end:
            time.sleep(0.02)
        return not self.processes and not self.files
