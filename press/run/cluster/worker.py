"""What runs on a worker of a cluster: it says what it is, takes what it lacks, lays it out, and fills orders from it.

A worker process has one bench and one thread: the engine's libraries are not made for more. What it was sent stays in a folder
of its own, below the folder that Dask gives it, until the process ends.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press.files import Batch
from press.run.store import InFolder
from press.workshop import HOUSE, Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.make.outcome import Outcome
    from press.run.cluster.fingerprint import Fingerprint
    from press.run.cluster.parcel import Tree

FOLDER, BLOBS, TREES = "press", "blobs", "trees"
KEPT = 4  # trees, the last that were asked for
FRESH = 3600  # seconds for which bytes that no tree has taken yet are kept: another build may be about to ask for one


@dataclass(frozen=True)
class Greeting:
    """What a worker answers when it is spoken to first.

    Attributes:
        fingerprint: what it is.
        threads: how many orders it would fill at once.
        lacking: of the digests that it was told, those of which it has no bytes.
    """

    fingerprint: Fingerprint
    threads: int
    lacking: frozenset[str]


class NotReady(Exception):
    """This process was not admitted; another one was, at the same address."""


class _Process:
    """What this process is, and the tree that its bench works in."""

    fingerprint: Fingerprint | None = None
    tree: str = ""


def greet(blobs: Iterable[str], dask_worker: Any = None) -> Greeting:
    """What this worker is and lacks."""
    folder = _folder(dask_worker)
    lacking = frozenset(name for name in blobs if not (folder / BLOBS / name).is_file())
    return Greeting(_fingerprint(folder), dask_worker.state.nthreads, lacking)


def _fingerprint(folder: Path) -> Fingerprint:
    """The code as this process has loaded it, whatever the checkout holds since; and the typefaces as they are now."""
    from press.run.cluster.fingerprint import fingerprint_of, fonts_of  # noqa: PLC0415 - of the worker

    if _Process.fingerprint is None:
        Workshop(HOUSE, folder).use_our_fonts()
        import press.make.worker  # noqa: F401, PLC0415 - loads the engine, and all that makes bytes

        _Process.fingerprint = fingerprint_of(HOUSE, folder)
    return replace(_Process.fingerprint, fonts=fonts_of(HOUSE))


def take(blobs: dict[str, bytes], dask_worker: Any = None) -> None:
    """Keeps bytes under their digests; raises ValueError where they are not what they are called."""
    folder, batch = _folder(dask_worker) / BLOBS, Batch()
    for name, data in blobs.items():
        if hashlib.sha256(data).hexdigest() != name:
            raise ValueError(f"{name} arrived as other bytes")
        batch.add(folder / name, data)
    batch.commit()


def admit(tree: Tree, dask_worker: Any = None) -> None:
    """Lays out a tree."""
    folder = _folder(dask_worker)
    _lay_out(tree, folder)
    _tidy(folder)


def fill(tree: str, work: bytes) -> list[Outcome]:
    """The outcomes of an order, which arrives pickled with the function that fills it; raises NotReady where its tree is not here.

    Files are named so that they mean the same where the order came from.
    """
    from distributed import get_worker  # noqa: PLC0415 - of the worker

    from press.run.record import named  # noqa: PLC0415 - the same

    workshop = _at_bench(tree, _folder(get_worker()))
    function, arguments = pickle.loads(work)  # noqa: S301 - whoever may speak to a worker may have it run anything: docs/clusters.md
    found = function(*arguments)
    return [replace(outcome, diagnostics=tuple(named(each, workshop) for each in outcome.diagnostics)) for outcome in found]


def _at_bench(tree: str, folder: Path) -> Workshop:
    """The folders of a tree, with the bench of this process working in it."""
    from press.run.task import collect_rarely, open_bench  # noqa: PLC0415 - of the worker

    root = folder / TREES / tree
    if not root.is_dir():
        raise NotReady(f"{root} is not here")
    project, house = root / "project", root / "house"
    workshop = Workshop(project, root / "output", house if house.is_dir() else project, Workshop(HOUSE, root).installed)
    if _Process.tree != tree:
        open_bench(workshop, InFolder(folder / BLOBS))
        if not _Process.tree:
            collect_rarely()
        _Process.tree = tree
    return workshop


def _folder(worker: Any) -> Path:
    """The folder of this process."""
    return Path(worker.local_directory) / FOLDER


def _lay_out(tree: Tree, folder: Path) -> None:
    """A folder that holds the files of a tree under their names, and in `blobs` what it takes; whole or not there at all."""
    target = folder / TREES / tree.digest
    if target.is_dir():
        os.utime(target)
        return
    part = target.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    for place, files in (("project", tree.project), ("house", tree.house)):
        for name, blob in files.items():
            (part / place / name).parent.mkdir(parents=True, exist_ok=True)
            _link(folder / BLOBS / blob, part / place / name)
    (part / BLOBS).write_text("\n".join(sorted(tree.blobs)), encoding="ascii")
    part.rename(target)


def _link(blob: Path, path: Path) -> None:
    """The bytes under a second name; as a copy where the file system has no such thing."""
    try:
        path.hardlink_to(blob)
    except OSError:
        shutil.copyfile(blob, path)


def _tidy(folder: Path) -> None:
    """Removes the trees that nobody has asked for lately, and what only they took."""
    trees = sorted((folder / TREES).iterdir(), key=lambda path: -path.stat().st_mtime_ns)
    for tree in trees[KEPT:]:
        shutil.rmtree(tree)
    wanted = {name for tree in trees[:KEPT] for name in (tree / BLOBS).read_text(encoding="ascii").split()}
    for path in (folder / BLOBS).iterdir():
        if path.name not in wanted and path.stat().st_mtime < time.time() - FRESH:
            path.unlink()
