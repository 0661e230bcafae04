"""The shortest way to know that there is nothing to do: same question, same inputs, outputs as they were left."""

from __future__ import annotations

import hashlib
import json
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from press.diagnostics import PressError
from press.files import read_json, write_json
from press.run.record import from_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from press.run.cache import Cache
    from press.run.digests import Digests
    from press.workshop import Workshop

FOLDER = "stamps"
MOST = 16


def answer(digests: Digests, question: dict[str, Any]) -> dict[str, Any] | None:
    """What the last run that was asked the same answered, if it would answer the same now; None if it must run."""
    stamp = read_json(_file(digests.workshop, question))
    if not isinstance(stamp, dict) or stamp.get("inputs") != _inputs(digests):
        return None
    files, answered = stamp.get("files"), stamp.get("answer")
    if not isinstance(files, dict) or not _is_answer(answered, digests.workshop):
        return None
    if digests.workshop.state.is_symlink() or any(digests.now(name) != found for name, found in files.items()):
        return None
    return answered


def _is_answer(values: Any, workshop: Workshop) -> bool:
    """True for what `keep` was given once."""
    try:
        for diagnostic in values["diagnostics"]:
            from_plain(diagnostic, workshop)
        return isinstance(values["words"], str) and isinstance(values["count"], int) and isinstance(values["bug"], bool)
    except (KeyError, TypeError, ValueError, AttributeError):
        return False


def keep(
    cache: Cache, question: dict[str, Any], answered: Mapping[str, Any], jobs: Iterable[str], read: Iterable[Path]
) -> None:
    """Remembers what a run answered, the state in which it left its files, and what it read that was not foreseen.

    Of many questions the answers to the last ones are kept.
    """
    digests, workshop = cache.digests, cache.workshop
    known = [cache.record(name) for name in jobs]
    records = [record for record in known if record]
    if len(records) < len(known):  # what was remembered is gone: somebody else was at work in the output folder
        return
    files: dict[str, str | None] = {}
    for record in records:
        files |= {name: found for name, found in record.read.items() if name not in digests.files}
        outputs: Mapping[str, str | None] = record.outputs or {
            record.path: None
        }  # what failed, or was left out, is not to be there
        files |= {workshop.name_of(workshop.output / path): sha256 for path, sha256 in outputs.items()}
    shards = (workshop.output / "manifest" / f"{record.job.partition(':')[0]}.json" for record in records)
    seen = {workshop.name_of(path) for path in [*shards, *read]} - digests.files.keys()
    files |= {name: digests.now(name) for name in sorted(seen)}
    with suppress(PressError):  # a folder that nobody may write to: the next run looks for itself
        write_json(_file(workshop, question), {"inputs": _inputs(digests), "files": files, "answer": answered})
        _drop_old(workshop.state / FOLDER)


def _drop_old(folder: Path) -> None:
    """Removes all stamps but the last ones."""
    for path in sorted(folder.iterdir(), key=lambda path: path.lstat().st_mtime_ns)[:-MOST]:
        with suppress(OSError):
            path.unlink()


def forget(workshop: Workshop) -> None:
    """Makes the next run look for itself, whatever it is asked; for a run that is about to change files."""
    shutil.rmtree(workshop.state / FOLDER, ignore_errors=True)


def _inputs(digests: Digests) -> str:
    """A digest of everything that a run may read, and of the press."""
    text = json.dumps([sorted(digests.files.items()), digests.press])
    return hashlib.sha256(text.encode()).hexdigest()


def _file(workshop: Workshop, question: dict[str, Any]) -> Path:
    text = json.dumps(question, sort_keys=True, default=str)
    return workshop.state / FOLDER / f"{hashlib.sha256(text.encode()).hexdigest()[:16]}.json"
