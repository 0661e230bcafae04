"""What travels to the workers of a cluster beside orders: content, templates, styles and pictures, each by its SHA-256."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from press.diagnostics import PressError
from press.run.digests import SINGLE
from press.run.store import parts_of
from press.typefaces import INSTALLED
from press.workshop import STATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.workshop import Workshop

WHOLE = ("templates", "styles")
ELSEWHERE = {".css", ".gif", ".icc", ".icm", ".jpeg", ".jpg", ".png", ".svg", ".webp"}
STAYS = {"benchmarks", "docs", "fonts", "node_modules", "press", "release", "requirements", "schemas", "tests"}


@dataclass(frozen=True)
class Tree:
    """The folders that a worker lays out.

    Attributes:
        project: the SHA-256 of each file of the project, by its path below it.
        house: the same of the house; empty where the house itself is the project.
        content: the digest of the content that orders name.
        parts: the digests of its parts.
    """

    project: dict[str, str]
    house: dict[str, str]
    content: str
    parts: tuple[str, ...]

    @cached_property
    def digest(self) -> str:
        """The digest of all of it."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()

    @property
    def blobs(self) -> set[str]:
        """The digests of all that it takes."""
        return {*self.project.values(), *self.house.values(), *self.parts}


@dataclass(frozen=True)
class Parcel:
    """A tree, and the bytes that it takes by their digests."""

    tree: Tree
    blobs: dict[str, bytes]


def parcel_of(workshop: Workshop, content: Content) -> Parcel:
    """All that workers read of a project; raises PressError for a project with typefaces of its own."""
    if workshop.project != workshop.house and _has_fonts(workshop.project):
        message = f"{workshop.project / 'fonts'} holds typefaces that no worker of a cluster has; build without --scheduler"
        raise PressError(message)
    digest, parts = parts_of(content)
    blobs, tables = dict(parts), []
    for root in workshop.roots:
        files = {path.relative_to(root).as_posix(): path.read_bytes() for path in _files(root, workshop.output)}
        tables.append({name: hashlib.sha256(data).hexdigest() for name, data in files.items()})
        blobs |= dict(zip(tables[-1].values(), files.values(), strict=True))
    project, house = tables if len(tables) > 1 else (tables[0], {})
    return Parcel(Tree(project, house, digest, tuple(sorted(parts))), blobs)


def _has_fonts(root: Path) -> bool:
    return (root / INSTALLED).is_dir() or (root / "fonts" / "fonts.lock.json").is_file()


def _files(root: Path, output: Path) -> Iterator[Path]:
    """What pieces are made from: templates and styles, locks of typefaces, and pictures wherever they lie."""
    yield from (path for name in SINGLE if "lock" in name and (path := root / name).is_file())
    for folder, inside, names in os.walk(root):
        here = Path(folder)
        if here == output or (here / STATE).is_dir():
            inside.clear()
            continue
        top = here == root
        inside[:] = sorted(name for name in inside if not name.startswith(".") and not (top and name in STAYS))
        whole = here.relative_to(root).parts[:1] and here.relative_to(root).parts[0] in WHOLE
        yield from (here / name for name in sorted(names) if whole or Path(name).suffix.lower() in ELSEWHERE)
