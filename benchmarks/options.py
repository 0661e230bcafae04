"""What the owner asks of the benchmarks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """`full`: every document instead of a sample; how often what is compared runs in turn."""

    full: bool = False
    rounds: int = 3
