"""What each job was made from last time, and so whether it must run again, and why. Content is compared, never dates."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press.diagnostics import Diagnostic, FilePlace, PagePlace, Severity
from press.files import digest, read_json, write_json

if TYPE_CHECKING:
    from press.make.outcome import Outcome
    from press.pieces import Job
    from press.workshop import Workshop

FORMAT = 2
REJECTED = "rejected"


@dataclass(frozen=True)
class Inputs:
    """The inputs of a run: every file's digest, and one for the machine."""

    files: dict[str, str]
    machine: str


@dataclass(frozen=True)
class Record:
    """One job as it was made last."""

    job: str
    frame: str
    texts: dict[str, str]
    files: dict[str, str | None]
    machine: str
    path: str
    made: bool
    sha256: str
    facts: dict[str, Any]
    diagnostics: list[dict[str, Any]]
    extras: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    skipped: bool = False
    format: int = FORMAT


class Cache:
    """The records of all jobs, one JSON file each below the output folder. Nobody else writes there while it lives."""

    def __init__(self, workshop: Workshop, inputs: Inputs) -> None:
        self.workshop = workshop
        self.inputs = inputs
        self.folder = workshop.state / "jobs"
        self._known: dict[str, Record | None] = {}

    def record(self, job: Job | str) -> Record | None:
        """What is remembered of a job; None when nothing is, or in another form."""
        name = job if isinstance(job, str) else job.name
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> Record | None:
        try:
            record = Record(**read_json(self._file(name)))
        except TypeError:
            return None
        return record if record.format == FORMAT else None

    def records(self) -> list[Record]:
        """Everything that is remembered, by name."""
        found = [self.record(path.stem.replace("+", ":")) for path in sorted(self.folder.glob("*.json"))]
        return [record for record in found if record]

    def keep(self, job: Job, outcome: Outcome) -> Record:
        """Remembers how a job was made."""
        words = job.words()
        record = Record(
            job=job.name, frame=job.frame(), texts={name: words.get(name, "") for name in outcome.texts},
            files={path: self._now(path) if there else None for path, there in outcome.files},
            machine=self.inputs.machine, path=job.path, made=outcome.pdf is not None and not outcome.failed,
            sha256=outcome.facts.get("sha256", ""), facts=outcome.facts,
            diagnostics=[to_plain(diagnostic) for diagnostic in outcome.diagnostics],
            extras={path: hashlib.sha256(data).hexdigest() for path, data in outcome.extras}, seconds=outcome.seconds, skipped=outcome.skipped,
        )  # fmt: skip
        write_json(self._file(job.name), vars(record))
        self._known.pop(job.name, None)  # to be read as it was written: keys in order, lists for tuples
        return record

    def forget(self, record: Record) -> None:
        """Forgets a job that is no longer wanted, and removes its file."""
        for path in (record.path, *record.extras):
            (self.workshop.output / path).unlink(missing_ok=True)
        (self.workshop.state / REJECTED / record.path).unlink(missing_ok=True)
        self.drop(record.job)

    def drop(self, job: Job | str) -> None:
        """Remembers nothing of a job, so that the next run tries it again."""
        name = job if isinstance(job, str) else job.name
        self._known[name] = None
        self._file(name).unlink(missing_ok=True)

    def reasons(self, job: Job) -> list[str]:
        """Why a job must run again, in sentences; empty when it need not."""
        record = self.record(job)
        if record is None:
            return ["it has not been made yet"]
        reasons = []
        if record.machine != self.inputs.machine:
            reasons.append("the engine, the fonts or the press itself changed")
        if record.frame != job.frame():
            reasons.append("its entry in content.yaml, its records, numbers or languages changed")
        words = job.words()
        for name, before in record.texts.items():
            if words.get(name, "") != before:
                language, _, text = name.partition(":")
                reasons.append(f'the text "{text}" changed ({language})')
        reasons += [self._file_reason(path, before) for path, before in record.files.items() if self._now(path) != before]
        if record.made and not reasons:
            made = {record.path: record.sha256, **record.extras}
            changed = [path for path, sha256 in made.items() if digest(self.workshop.output / path) != sha256]
            reasons += [f"{path} is missing or was changed by somebody else" for path in changed]
        return reasons

    def _now(self, path: str) -> str | None:
        """The digest of a file as it is; templates and styles may name files that no snapshot foresees."""
        return self.inputs.files.get(path) or digest(Path(path))

    def _file_reason(self, path: str, before: str | None) -> str:
        name = self.name(path)
        if before is None:
            return f"{name} was added"
        return f"{name} changed" if self._now(path) else f"{name} is gone"

    def name(self, path: str) -> str:
        """A path as a person knows it."""
        for root in self.workshop.roots:
            if path.startswith(f"{root}/"):
                return path[len(str(root)) + 1 :]
        return path

    def _file(self, job: str) -> Path:
        return self.folder / f"{job.replace(':', '+')}.json"


def to_plain(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain values."""
    return asdict(diagnostic) | {"page": isinstance(diagnostic.place, PagePlace)}


def from_plain(values: dict[str, Any]) -> Diagnostic:
    """The diagnostic that plain values stand for."""
    place = PagePlace(**values["place"]) if values["page"] else FilePlace(**values["place"])
    origin = FilePlace(**values["origin"]) if values["origin"] else None
    return Diagnostic(values["rule"], values["message"], place, values["hint"], Severity(values["severity"]), origin)
