"""Many changes by chance: `python -m tests.mutations content 10000 --jobs 2`, then `looks`, then `records`.

Each line names a change that was not answered well. The exit code says whether there was one. `--first` begins at another seed:
the same seed is the same change every time.
"""

from __future__ import annotations

import argparse
import sys

from tests.mutations.campaign import Campaign, tried, try_slice
from tests.mutations.trial import KINDS


def main(words: list[str]) -> int:
    """Tries so many changes of a kind; 1 if any was not answered well."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("count", type=int)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--jobs", type=int, default=1, help="processes at once")
    parser.add_argument("--slice", action="store_true", help="in this process, with answers as JSON")
    asked = parser.parse_args(words)
    seeds = range(asked.first, asked.first + asked.count)
    if asked.slice:
        try_slice(asked.kind, seeds)
        return 0
    found = Campaign()
    for trial in tried(asked.kind, seeds, asked.jobs):
        found.add(trial)
        if trial.faults:
            print(trial.name, *trial.faults, sep="\n    ", flush=True)  # noqa: T201 - the answer itself
    codes = ", ".join(f"{count} with exit code {code}" for code, count in sorted(found.answered.items()))
    print(f"{found.count} changes of {asked.kind} ({codes}), {len(found.bad)} not answered well")  # noqa: T201 - the same
    return min(1, len(found.bad))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
