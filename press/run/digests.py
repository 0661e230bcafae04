"""The digest of every file that a build may read, taken before anything is read, and of the code that makes bytes.

Files are named as the workshop names them, so that a checkout or a campaign that is moved keeps what is remembered of it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from press.files import digest, read_json, write_if_changed
from press.run.code import lays_out, modules
from press.typefaces import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from press.run.code import Module
    from press.workshop import Workshop

FOLDERS = {
    "content": "*.yaml", "briefs": "*.yaml", "templates": "*", "styles": "*", "translations": "*",
}  # fmt: skip
LOOKS = frozenset({"templates", "styles"})  # of the folders those that no check of content reads
SINGLE = ("content.yaml", "printer.yaml", "fonts/fonts.lock.json")
LOCK = "requirements/runtime.lock"
FACES = "faces.json"
# By what an edition asks for, the kinds of files that are checked for it; the files of a pack were checked before.
CHECKED = {"Styled": ("READ",), "ForShop": ("READ", "SHOP"), "OnSheets": ("READ", "SHEETS", "NOTES"), "Pack": ()}


@dataclass(eq=False)
class Digests:
    """What files hold now.

    Attributes:
        workshop: the folders of the run.
        files: the SHA-256 of each file that a build is known to read, by its name.
    """

    workshop: Workshop
    files: dict[str, str]
    _faces: dict[str, list[int | str]] = field(default_factory=dict)
    _later: dict[str, str | None] = field(default_factory=dict)
    _inside: dict[Path, bool] = field(default_factory=dict)  # by folder: whether it is one of ours

    def now(self, name: str) -> str | None:
        """The digest of a file; None where it is not there. Files that nobody foresaw are looked at when they are asked for."""
        if name in self.files:
            return self.files[name]
        if name not in self._later:
            self._later[name] = self._face(name) if INSTALLED in name else self._found(name)
        return self._later[name]

    def _found(self, name: str) -> str | None:
        """The digest of a file; None for one that leads out of our folders, which nobody reads."""
        path = self.workshop.path_of(name)
        if path.parent not in self._inside:
            self._inside[path.parent] = self.workshop.has(path.parent)
        if not self._inside[path.parent] or (path.is_symlink() and not self.workshop.has(path)):
            return None
        return digest(path)

    def forget(self, name: str) -> None:
        """Looks at a file again when it is asked for: the run itself has written it."""
        self._later.pop(name, None)

    @cached_property
    def press(self) -> str:
        """One digest over the engine, our own code that makes bytes, and the locks: what changes every piece at once."""
        return self._press(None)

    @cache  # noqa: B019 - there is one for a run, and it ends with it
    def press_for(self, production: str) -> str:
        """The same of what takes part in one kind of production: of the rules those that look at its files."""
        return self._press(CHECKED[production])

    @cached_property
    def layout(self) -> str:
        """The same of what lays pieces out, and decides whether they fit."""
        code = [(name, module.digest) for name, module in sorted(self._modules.items()) if lays_out(name)]
        return self._digest(code)

    def _press(self, kinds: Collection[str] | None) -> str:
        code = [
            (name, module.digest)
            for name, module in sorted(self._modules.items())
            if kinds is None or not module.looks_at or not set(kinds).isdisjoint(module.looks_at)
        ]
        return self._digest(code)

    def _digest(self, code: Sequence[tuple[str, str]]) -> str:
        """A digest of code, of the locks and of the engine's parts."""
        locks = sorted((name, found) for name, found in self.files.items() if name.endswith((".lock", ".lock.json")))
        text = json.dumps([code, locks, sorted(self.workshop.engine.items())])
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @cached_property
    def _modules(self) -> dict[str, Module]:
        return modules(self.workshop)

    def planned_from(self, tags: Collection[str]) -> str:
        """A digest of what pieces in these languages are planned from: all content but other translations, and the names of the rest."""
        content = content_in(self.files)
        decides = {name for name in content if not name.endswith(".po") or PurePath(name).stem in tags}
        looks = self.files.keys() - content.keys()
        return self._digest([(name, content.get(name, "")) for name in sorted(decides | looks)])

    def _face(self, name: str) -> str | None:
        """The digest of a typeface; read again only where its size, its times or its place on the disk have changed, as git does."""
        path = self.workshop.path_of(name)
        try:
            found = path.stat()
        except OSError:
            return None
        known = self._faces.get(name)
        written = [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
        if not isinstance(known, list) or known[:-1] != written:
            self._faces[name] = known = [*written, str(digest(path))]
        return str(known[-1])

    def keep(self) -> None:
        """Remembers the digests of typefaces, which are large."""
        write_if_changed(self.workshop.state / FACES, json.dumps(self._faces, indent=1, sort_keys=True).encode())


def digests_of(workshop: Workshop) -> Digests:
    """The digests of everything that may be read."""
    paths = [path for path in sorted(set(_inputs(workshop))) if not path.is_symlink() or workshop.has(path)]
    files = {workshop.name_of(path): found for path in paths if (found := digest(path))}
    known = read_json(workshop.state / FACES)
    return Digests(workshop, files, known if isinstance(known, dict) else {})


def content_in(files: Mapping[str, str]) -> dict[str, str]:
    """Of the digests of files those of content: of all but templates and stylesheets."""
    folders = {name: name.partition(":")[2].partition("/")[0] for name in files}
    return {name: files[name] for name, folder in sorted(folders.items()) if folder not in LOOKS}


def _inputs(workshop: Workshop) -> Iterator[Path]:
    for root in workshop.roots:
        yield from (root / name for name in SINGLE)
        for folder, pattern in ((name, pattern) for name, pattern in FOLDERS.items() if workshop.has(root / name)):
            yield from (path for path in (root / folder).rglob(pattern) if path.is_file())
    yield workshop.house / LOCK
