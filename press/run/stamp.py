"""The shortest way to know that there is nothing to do: same inputs, same question, outputs as they were left."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from press.files import digest, read_json, write_json
from press.run.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from press.run.cache import Inputs
    from press.workshop import Workshop

NAME = "stamp.json"


def key_of(inputs: Inputs, question: dict[str, Any]) -> str:
    """A digest of everything a run depends on."""
    files = sorted(inputs.files.items())
    text = json.dumps([files, inputs.machine, question], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def answer(workshop: Workshop, key: str) -> dict[str, Any] | None:
    """What the last run said, if a new one would say the same; None if it must be run."""
    stamp = read_json(workshop.state / NAME)
    if not isinstance(stamp, dict) or stamp.get("key") != key:
        return None
    outputs = stamp["outputs"]
    if any(digest(workshop.output / path) != sha256 for path, sha256 in outputs.items()):
        return None
    said: dict[str, Any] = stamp["said"]
    return said


def keep(workshop: Workshop, key: str, said: dict[str, Any], inputs: Inputs, read: Iterable[Path] = ()) -> None:
    """Remembers what a run said, the state it left the output folder in, and what it read that no snapshot foresaw."""
    manifest = read_json(workshop.output / "manifest.json") or {"files": []}
    outputs = {entry["file"]: entry["sha256"] for entry in manifest["files"]}
    outputs["manifest.json"] = digest(workshop.output / "manifest.json")
    outputs |= {str(path): digest(path) for path in read if str(path) not in inputs.files}
    for record in Cache(workshop, inputs).records():
        outputs |= record.extras
        outputs |= {path: sha256 for path, sha256 in record.files.items() if path not in inputs.files}
    write_json(workshop.state / NAME, {"key": key, "outputs": outputs, "said": said})


def forget(workshop: Workshop) -> None:
    """Makes the next run look for itself."""
    with suppress(OSError):
        (workshop.state / NAME).unlink()
