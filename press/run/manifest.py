"""output/manifest/: every finished file, what it is, what it prints and what was proved of it; one JSON file a document."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from press.files import as_json, holds, read_json, remove

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from press.files import Batch
    from press.run.cache import Cache
    from press.run.record import Record

FOLDER = "manifest"


def read_manifest(output: Path) -> list[dict[str, Any]]:
    """What the manifest says of each finished file, by document and path."""
    shards = (read_json(path) for path in sorted((output / FOLDER).glob("*.json")))
    return [entry for shard in shards if isinstance(shard, dict) for entry in shard.get("files", [])]


def write_manifest(cache: Cache, batch: Batch, names: Iterable[str], *, whole: bool) -> None:
    """Hands to a batch what has changed of the manifest: the entries of these jobs, `document:language:edition`.

    With `whole` these are all there are, and what others left behind goes.
    """
    folder, documents = cache.workshop.output / FOLDER, defaultdict(list)
    for name in names:
        documents[name.partition(":")[0]].append(name)
    for document, its in documents.items():
        path = folder / f"{document}.json"
        _write_shard(path, [(name, cache.record(name)) for name in its], batch, whole=whole)
        cache.digests.forget(cache.workshop.name_of(path))
    if whole:
        for path in folder.glob("*.json"):
            if path.stem not in documents:
                remove(path)


def _write_shard(path: Path, records: list[tuple[str, Record | None]], batch: Batch, *, whole: bool) -> None:
    """The entries of one document; those of other jobs stay as they are, unless these are all."""
    kept = {} if whole else {_name(entry): entry for entry in (read_json(path) or {"files": []})["files"]}
    for name, record in records:
        kept.pop(name, None)
        if record and record.finished:
            kept[name] = record.facts | {"diagnostics": [_in_words(values) for values in record.diagnostics]}
    data = as_json({"files": sorted(kept.values(), key=lambda entry: str(entry["file"]))})
    if not holds(path, data):
        batch.add(path, data)


def _name(entry: dict[str, Any]) -> str:
    return f"{entry['document']}:{entry['language']}:{entry['edition']}"


def _in_words(diagnostic: dict[str, Any]) -> str:
    return f"{diagnostic['severity']}: {diagnostic['message']} [{diagnostic['rule']}]"
