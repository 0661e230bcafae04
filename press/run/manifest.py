"""output/manifest/: every finished file, what it is, what it prints and what was proved of it; one JSON file a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.files import as_json, holds, read_json, remove

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from press.files import Batch
    from press.run.cache import Cache
    from press.run.record import Record

FOLDER = "manifest"


def read_manifest(output: Path) -> list[dict[str, Any]]:
    """What the manifest says of each finished file, by document and path."""
    shards = (read_json(path) for path in sorted((output / FOLDER).glob("*.json")))
    return [entry for shard in shards if isinstance(shard, dict) for entry in shard.get("files", [])]


def write_manifest(cache: Cache, batch: Batch, documents: Collection[str], *, whole: bool) -> None:
    """Hands to a batch what has changed of the manifest of these documents.

    With `whole` these are all there are, and what others left behind goes.
    """
    folder = cache.workshop.output / FOLDER
    for document in documents:
        path = folder / f"{document}.json"
        _write_shard(path, cache.records(document), batch)
        cache.digests.forget(cache.workshop.name_of(path))
    if whole:
        for path in folder.glob("*.json"):
            if path.stem not in documents:
                remove(path)


def _write_shard(path: Path, records: Iterable[Record], batch: Batch) -> None:
    """The entries of one document, from all that is remembered of it."""
    entries = [
        record.facts | {"diagnostics": [_in_words(d) for d in record.diagnostics]} for record in records if record.finished
    ]
    data = as_json({"files": sorted(entries, key=lambda entry: str(entry["file"]))})
    if not holds(path, data):
        batch.add(path, data)


def _in_words(diagnostic: dict[str, Any]) -> str:
    return f"{diagnostic['severity']}: {diagnostic['message']} [{diagnostic['rule']}]"
