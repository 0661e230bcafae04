"""Makes all pieces of a project where nothing may be written, as a process of its own; says what came of each.

    python tests/make/without_writing.py PROJECT FOLDER...

Whatever opens a file for writing, or makes, moves or removes one, is refused, named at the end, and the exit code is 1. It says
`sealed` first where the system, too, lets nobody write into the folders.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

from press.make.worker import open_bench, outcomes
from press.run.opening import open_project
from press.run.store import HERE, InMemory
from press.workshop import Workshop

CHANGES = (
    "os.chmod",
    "os.chown",
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.symlink",
    "os.truncate",
    "os.utime",
    "tempfile.",
    "shutil.",
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


refused: list[str] = []


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Raises RuntimeError for whatever changes a file, and notes it, should somebody catch that."""
    writes = event == "open" and arguments[2] & WRITING and arguments[0] != os.devnull
    if writes or event.startswith(CHANGES):
        refused.append(f"{event} {arguments}")
        raise RuntimeError(refused[-1])


def is_sealed(folder: Path) -> bool:
    """True where the system lets nobody write into a folder."""
    try:
        (folder / "written.txt").write_text("here")
    except OSError:
        return True
    (folder / "written.txt").unlink()
    return False


def say(line: str) -> None:
    """Says one line."""
    sys.stdout.write(line + "\n")


def main(project: Path, folders: list[Path]) -> None:
    """Makes everything."""
    workshop = Workshop(project, project / "output")
    opened = open_project(workshop, today=date(2026, 11, 23))
    assert opened.content is not None
    bench = open_bench(workshop, InMemory(opened.content))
    assert bench.content_of(HERE) is opened.content
    say("sealed" if all(map(is_sealed, folders)) else "open")
    sys.addaudithook(refuse)
    for outcome in outcomes(opened.jobs, bench.tools, {}):
        say(f"{'made' if outcome.finished else 'failed'} {outcome.path}")
    if refused:
        sys.exit("\n".join(refused))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
