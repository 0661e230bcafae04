"""What each job was made from last time, and so whether it must run again, and why. Content is compared, never dates."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from press.files import as_json, digest, read_json, remove
from press.inside import link_on_the_way
from press.run.record import Record, record_of, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.files import Batch
    from press.make.outcome import Outcome
    from press.pieces import Job
    from press.run.digests import Digests

REJECTED = "rejected"
RECORDS = "records"


class Cache:
    """The records of all jobs: one JSON file for each piece in each language. Nobody else writes there while it lives."""

    def __init__(self, digests: Digests) -> None:
        self.digests = digests
        self.workshop = digests.workshop
        self.folder = self.workshop.state / RECORDS
        self._shards: dict[tuple[str, str], dict[str, Record]] = {}
        self._changed: set[tuple[str, str]] = set()

    def record(self, name: str) -> Record | None:
        """What is remembered of a job, `document:language:edition`; None when nothing is."""
        document, language, edition = name.split(":")
        return self._shard(document, language).get(edition)

    def _shard(self, document: str, language: str) -> dict[str, Record]:
        """The records of a piece in a language, by edition."""
        key = (document, language)
        if key not in self._shards:
            kept = read_json(self._file(*key))
            entries = kept.items() if isinstance(kept, dict) else ()
            found = {edition: record_of(values, f"{document}:{language}:{edition}") for edition, values in entries}
            self._shards[key] = {edition: record for edition, record in found.items() if record}
        return self._shards[key]

    def records(self, document: str = "") -> Iterator[Record]:
        """Everything that is remembered, by language and document; of one document if it is named."""
        known = {key for key in self._shards if key[0] == document or not document}
        written = {(path.stem, path.parent.name) for path in self.folder.glob(f"*/{document or '*'}.json")}
        for key in sorted(known | written, key=lambda key: key[::-1]):
            yield from list(self._shard(*key).values())

    def keep(self, outcome: Outcome) -> None:
        """Remembers how a job was done; `commit` writes it."""
        outputs = {path: hashlib.sha256(data).hexdigest() for path, data in outcome.files.items()} if outcome.finished else {}
        read = {name: None if found is None else found or self.digests.now(name) for name, found in outcome.read}
        read |= {self.workshop.name_of(self.workshop.output / path): found for path, found in outcome.handed.items()}
        record = Record(
            job=outcome.job, path=outcome.path, frame=outcome.frame, texts=outcome.texts, read=read, press=self.digests.press_for(outcome.production),
            outputs=outputs, facts=outcome.facts, diagnostics=[to_plain(d, self.workshop) for d in outcome.diagnostics],
            seconds=outcome.seconds, skipped=outcome.skipped,
        )  # fmt: skip
        self._put(outcome.job, record)
        for path in outputs:
            self.digests.forget(self.workshop.name_of(self.workshop.output / path))

    def drop(self, name: str) -> None:
        """Remembers nothing of a job, so that the next run tries it again; `commit` writes it."""
        self._put(name, None)

    def _put(self, name: str, record: Record | None) -> None:
        document, language, edition = name.split(":")
        shard = self._shard(document, language)
        shard.pop(edition, None)
        if record:
            shard[edition] = record
        self._changed.add((document, language))

    def commit(self, batch: Batch) -> None:
        """Hands what has changed to a batch of files."""
        for key in sorted(self._changed):
            plain = {edition: vars(record) for edition, record in self._shards[key].items()}
            if plain:
                batch.add(self._file(*key), as_json(plain))
            else:
                remove(self._file(*key))
        self._changed.clear()

    def remove(self, record: Record) -> None:
        """Forgets a job that is no longer wanted, and removes its files."""
        for path in {record.path, *record.outputs}:
            remove(self.workshop.output / path)
        remove(self.workshop.state / REJECTED / record.path)
        self.drop(record.job)

    def reasons(self, job: Job) -> list[str]:
        """Why a job must run again, in sentences; empty when it need not."""
        record = self.record(job.name)
        if record is None:
            return ["it has not been made yet"]
        reasons = []
        if record.press != self.digests.press_for(type(job.production).__name__):
            reasons.append("the engine, the font locks or the press itself changed")
        if record.frame != job.frame():
            reasons.append("its entry in content.yaml, its records, numbers or languages changed")
        reasons += _text_reasons(record, job.words())
        reasons += [self._file_reason(name, before) for name, before in record.read.items() if self.digests.now(name) != before]
        return reasons or self._output_reasons(record)

    def _output_reasons(self, record: Record) -> list[str]:
        """The finished files that are no longer as they were left, and the file that should not be there."""
        if not record.finished and (self.workshop.output / record.path).exists():
            return [f"{record.path} is there, though it failed or was left out"]
        changed = [path for path, sha256 in record.outputs.items() if not self._is(path, sha256)]
        return [f"{path} is missing or was changed by somebody else" for path in changed]

    def _is(self, path: str, sha256: str) -> bool:
        """True where a finished file is as it was left, in its place, and no link to one."""
        file = self.workshop.output / path
        return not link_on_the_way(file) and not file.is_symlink() and digest(file) == sha256

    def _file_reason(self, name: str, before: str | None) -> str:
        shown = name.partition(":")[2] or name
        if before is None:
            return f"{shown} was added"
        return f"{shown} changed" if self.digests.now(name) else f"{shown} is gone"

    def _file(self, document: str, language: str) -> Path:
        return self.folder / language / f"{document}.json"


def _text_reasons(record: Record, words: dict[str, Any]) -> list[str]:
    """The texts that are no longer what was printed."""
    changed = [name for name, before in record.texts.items() if words.get(name, "") != before]
    return [f'the text "{name.partition(":")[2]}" changed ({name.partition(":")[0]})' for name in changed]
