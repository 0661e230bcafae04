"""What a run did."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic


@dataclass
class Report:
    """What a run did. Files are named by their paths below the output folder.

    Attributes:
        made: those that were made.
        current: those that needed nothing.
        failed: those that may not be used.
        removed: those that nobody plans any more.
        skipped: those that a release leaves out.
        lost: those that are tried again by the next run.
        stopped: the names of those that were not begun, since something is wrong with what they are made from.
        orphans: files in the output folder that look like pieces and that nothing is remembered of.
        diagnostics: what is wrong with them.
        bugs: tracebacks of bugs of the press.
        seconds: how long the run took, on the clock.
    """

    made: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    bugs: list[str] = field(default_factory=list)
    seconds: float = 0.0
