"""The options of the benchmarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Options:
    """`full`: every document instead of a sample; `rounds`: how often to measure; `against`: another checkout to compare with."""

    full: bool = False
    rounds: int = 3
    against: Path | None = None
