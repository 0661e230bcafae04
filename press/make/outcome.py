"""What comes of a job, as plain values; knows nothing of engines, so that reading it costs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from press.diagnostics import has_errors

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic
    from press.pieces import Job


@dataclass(frozen=True)
class Outcome:
    """What came of a job.

    Attributes:
        job: its name, `document:language:edition`.
        path: where its file goes below the output folder.
        files: the bytes of its files, by their paths below the output folder: the piece, and what goes beside it. Of a piece
            that failed they are kept back. Empty where nothing could be made.
        diagnostics: what is wrong.
        production: what its edition asks for: the name of the record.
        frame: the digest of all of the job but its words.
        texts: the digest of each text that was printed, by `language:id`.
        read: the files that were read or looked for, by name, and whether each was there.
        handed: the digests of the finished files that it was put together from, by path; None for one that is missing.
        facts: what the manifest says of it.
        seconds: processor time, in seconds: `all`, and of it `engine`.
        bug: the traceback of a bug of the press; empty where there was none.
        skipped: whether a release leaves it out.
        lost: whether its worker died.
    """

    job: str
    path: str
    files: dict[str, bytes] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    production: str = ""
    frame: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    read: tuple[tuple[str, bool], ...] = ()
    handed: dict[str, str | None] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    bug: str = ""
    skipped: bool = False
    lost: bool = False

    @property
    def failed(self) -> bool:
        """True when the piece must not be used."""
        return not self.skipped and (not self.files or has_errors(self.diagnostics))

    @property
    def finished(self) -> bool:
        """True when the piece may be used."""
        return not self.skipped and not self.failed

    @property
    def main(self) -> bytes:
        """The bytes of the piece itself; raises KeyError where nothing could be made."""
        return self.files[self.path]


def empty_outcome(job: Job, diagnostics: tuple[Diagnostic, ...], **known: Any) -> Outcome:
    """The outcome of a job of which nothing could be made."""
    return Outcome(job.name, job.path, diagnostics=diagnostics, frame=job.frame(), **known)
