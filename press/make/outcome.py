"""The outcome of a job, as plain values. Imports no engine, so that loading an outcome is fast."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from press.diagnostics import has_errors

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic
    from press.pieces import Job


@dataclass(frozen=True)
class Outcome:
    """The outcome of a job.

    Attributes:
        job: its name, `document:language:edition`.
        path: the path of its file, relative to the output folder.
        files: the bytes of its files, by path relative to the output folder: the piece, and files that go beside it. Empty
            where nothing could be made. The files of a piece that failed are not to be used.
        diagnostics: its problems.
        production: the name of its production record: what its edition asks for.
        frame: the digest of the job without its words.
        texts: the digest of each text that was printed, by `language:id`.
        read: the files that were read or looked for, by name, each with the SHA-256 of what was read: None where it does not
            exist, empty where others read it for us.
        handed: the digests of the finished files that it was assembled from, by path; None for a missing file.
        facts: its entry in the manifest.
        seconds: processor time in seconds: `all`, the part of it that is spent on the `fit`, and of that in the `engine`.
        bug: the traceback of a bug in the press; empty where there was none.
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
    read: tuple[tuple[str, str | None], ...] = ()
    handed: dict[str, str | None] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    bug: str = ""
    skipped: bool = False
    lost: bool = False

    @property
    def failed(self) -> bool:
        """True when the files must not be used."""
        return not self.skipped and (not self.files or has_errors(self.diagnostics))

    @property
    def finished(self) -> bool:
        """True when the files may be used."""
        return not self.skipped and not self.failed

    @property
    def main(self) -> bytes:
        """The bytes of the main file; raises KeyError where nothing could be made."""
        return self.files[self.path]


def empty_outcome(job: Job, diagnostics: tuple[Diagnostic, ...], **known: Any) -> Outcome:
    """The outcome of a job that made no files."""
    return Outcome(job.name, job.path, diagnostics=diagnostics, frame=job.frame(), **known)
