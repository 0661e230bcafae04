"""Kills builds at random moments: `python -m tests.kills 100`. The exit code says whether anything was left, lost or different.

One of the processes of a build, or all of them, end without a word. Then nothing of it may be alive or in the temporary folder,
whatever is in the output folder is whole, and the next build makes what one makes that nobody disturbs.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.kills.kill import Range


def main(count: int, first: int = 0) -> int:
    """Kills so many builds; 1 if any left something, or lost something."""
    bad, victims = 0, Counter[str]()
    with tempfile.TemporaryDirectory(prefix="k") as folder:
        place = Range(Path(folder).resolve())
        for seed in range(first, first + count):
            kill = place.kill(seed)
            victims[kill.victim] += 1
            if kill.faults:
                bad += 1
                print(kill, *kill.faults, sep="\n    ", flush=True)  # noqa: T201 - the answer itself
    told = ", ".join(f"{number} of the {victim}" for victim, number in sorted(victims.items()))
    print(f"{count} kills ({told}), {bad} with something left, lost or different")  # noqa: T201 - the same
    return min(1, bad)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
