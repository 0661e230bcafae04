"""Many changes by chance: `python -m tests.mutations content 10000`, then `looks`, then `records`; from a seed on as a third word.

Each line names a change that was not answered well. The exit code says whether there was one.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.mutations.trial import Room


def main(kind: str, count: int, first: int = 0) -> int:
    """Tries so many changes of a kind; the number of those that were not answered well."""
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder).resolve())
        for seed in range(first, first + count):
            trial = room.trial(kind, seed)
            if trial.faults:
                bad += 1
                print(trial.name, *trial.faults, sep="\n    ", flush=True)  # noqa: T201 - the answer itself
    print(f"{count} changes of {kind}, {bad} not answered well")  # noqa: T201 - the same
    return bad


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1], int(sys.argv[2]), *map(int, sys.argv[3:4]))))
