"""`python -m benchmarks [NAME ...] [--full] [--rounds N]`: runs the benchmarks and prints their tables."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib import import_module
from pathlib import Path

from benchmarks.options import Options
from press.diagnostics import PressError

NAMES = ("build_against_engine", "overhead", "memory", "languages", "imposition", "latency", "pieces")


def main() -> int:
    """Runs what was asked for; the exit code is 1 when nothing can be measured."""
    parser = argparse.ArgumentParser("benchmarks", description="Tables with ratios; nothing here is a test.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of {', '.join(NAMES)}; all if none is given")
    parser.add_argument("--full", action="store_true", help="every document instead of a sample")
    parser.add_argument("--rounds", type=int, default=3, help="how often to measure; 3 if not given")
    parser.add_argument(
        "--against", type=Path, metavar="DIR", help="for latency: another checkout, measured in turn with this one"
    )
    given = parser.parse_args()
    if unknown := set(given.names) - set(NAMES):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores\n")
    try:
        _print(given.names or NAMES, Options(given.full, max(1, given.rounds), given.against))
    except PressError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _print(names: list[str] | tuple[str, ...], options: Options) -> None:
    for name in names:
        for table in import_module(f"benchmarks.{name}").run(options):
            print(f"{name}: {table}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
