"""What comes of a job, as plain values; knows nothing of engines, so that reading it costs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from press.diagnostics import has_errors

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic


@dataclass(frozen=True)
class Outcome:
    """What came of a job: the bytes, if they may be used, what is wrong, and what it was made from.

    `extras` are files that go beside the piece, by their paths below the output folder.
    """

    job: str
    path: str
    pdf: bytes | None
    diagnostics: tuple[Diagnostic, ...]
    texts: tuple[str, ...] = ()
    files: tuple[tuple[str, bool], ...] = ()
    extras: tuple[tuple[str, bytes], ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    bug: str = ""
    skipped: bool = False
    lost: bool = False

    @property
    def failed(self) -> bool:
        """True when the piece must not be used."""
        return not self.skipped and (self.pdf is None or has_errors(self.diagnostics))
