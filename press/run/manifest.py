"""output/manifest/: every finished file, what it is, what it prints and what was proved of it; one JSON file a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.files import as_json, holds, read_json, remove
from press.pieces import path_of

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
    entries = (shard.get("files") for shard in shards if isinstance(shard, dict))
    return [entry for found in entries if isinstance(found, list) for entry in found if _is_entry(entry)]


def _is_entry(entry: Any) -> bool:
    """True for what the press says of a file: the file is the one that such a piece goes to."""
    if not isinstance(entry, dict):
        return False
    parts = [entry.get(name) for name in ("document", "language", "edition")]
    if not all(isinstance(part, str) and part and not part.startswith(".") and "/" not in part for part in parts):
        return False
    return entry.get("file") in [path_of(*map(str, parts), packed=packed) for packed in (False, True)]


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
