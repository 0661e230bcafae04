"""The typefaces of a folder: what its lock says of them, and whether the installed files are still those that were locked.

A face whose digits were exchanged prints another number than the one that is read back from the file, and a face that was cut
short prints whatever is left. So each file is compared with its SHA-256 before anything is made.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from press.diagnostics import SetupError
from press.digits import KNOWN, exchanged
from press.files import digest, read_json, write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = "fonts/fonts.lock.json"
INSTALLED = "fonts/installed/"
FONT_FILES = {".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2", ".pfb"}
FACE_KEYS = ("file", "family", "weight", "style", "sha256")
LOCK_FACES = "python build.py lock-faces --project"

Face = dict[str, str]


@dataclass(frozen=True)
class Typefaces:
    """The typefaces of the press itself or of a project.

    Attributes:
        root: the folder that they belong to.
        installed: where their files are.
        own: whether they are the press's own, which `make` installs.
    """

    root: Path
    installed: Path
    own: bool

    @property
    def lock(self) -> Path:
        """The path of the lock."""
        return self.root / LOCK

    @property
    def cure(self) -> str:
        """What to do where the installed files are not those of the lock."""
        return "Run `make` to put it back." if self.own else f"Put the file back, or run `{LOCK_FACES} {self.root}`."

    @cached_property
    def faces(self) -> list[Face]:
        """A record of each face in the lock; none without a lock. Raises SetupError for a lock that cannot be read."""
        if not self.lock.is_file():
            return []
        try:
            records = json.loads(self.lock.read_text(encoding="utf-8"))["files"]
            faces = [record for record in records if "family" in record]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            raise SetupError(f'{self.lock} is not JSON with a list "files". {self._rewrite}') from None
        for face in faces:
            self._check_record(face)
        return faces

    @property
    def _rewrite(self) -> str:
        return "Take it from a fresh checkout." if self.own else f"Run `{LOCK_FACES} {self.root}`, which writes it."

    def _check_record(self, face: Any) -> None:
        """Raises SetupError for a record that does not say what is needed, or names a file that is elsewhere."""
        missing = [key for key in FACE_KEYS if not isinstance(face.get(key), str) or not face[key]]
        if missing:
            name = face.get("file") or face["family"]
            raise SetupError(f'{self.lock} does not say the "{missing[0]}" of {name}. {self._rewrite}')
        if face["file"] in {".", ".."} or any(sign in face["file"] for sign in "/\\\0"):
            raise SetupError(f"{self.lock} names {face['file']!r}, which is not the name of a file. {self._rewrite}")

    def files(self) -> Iterator[Path]:
        """The files that are installed."""
        yield from sorted(self.installed.iterdir()) if self.installed.is_dir() else ()

    def check(self, known: dict[str, list[int | str]]) -> None:
        """Raises SetupError where an installed file is missing, is not what was locked, or is in no lock.

        `known` are digests of files by path, each with the size, times and place that the file had; new ones are added.
        """
        present = {path.name: path for path in self.files()}
        for face in self.faces:
            if face["file"] not in present:
                raise SetupError(f"The font file {face['file']} is missing from {self.installed}. {self.cure}")
            if digest_of(present[face["file"]], known) != face["sha256"]:
                raise SetupError(
                    f"The font file {face['file']} in {self.installed} is not the one that was locked: its SHA-256 differs. {self.cure}"
                )
        named = {face["file"] for face in self.faces}
        for name, path in present.items():
            if path.suffix.lower() in FONT_FILES and name not in named:
                advice = "Remove it." if self.own else f"Run `{LOCK_FACES} {self.root}` to lock it, or remove it."
                raise SetupError(f"The font file {name} is in {self.installed} and not in fonts.lock.json. {advice}")


def check_digits(folder: Typefaces, known: dict[str, Any], references: list[Path]) -> None:
    """Raises SetupError where a digit of a project's own face looks like another digit, or the file is no typeface.

    `known` holds what was found before, by the SHA-256 of files; new ones are added.
    """
    for face in folder.faces:
        key = f"digits {face['sha256']}"
        if key not in known:
            try:
                known[key] = exchanged(folder.installed / face["file"], references)
            except OSError:
                raise SetupError(f"{face['file']} in {folder.installed} is not a typeface that can be read.") from None
        for digit, other in known[key]:
            message = f"The font file {face['file']} in {folder.installed} draws a {digit} that looks like a {other}"
            raise SetupError(f"{message}. No number can be printed with it; remove it.")


def check_distinct(folders: list[Typefaces]) -> None:
    """Raises SetupError when two files are the same face: the engine would draw the letters of one for the other."""
    known: dict[tuple[str, str, str], str] = {}
    for face in (face for folder in folders for face in folder.faces):
        key = (face["family"], face["weight"], face["style"])
        if known.setdefault(key, face["file"]) != face["file"]:
            names = f"{known[key]} and {face['file']} are both {' '.join(key)}"
            raise SetupError(f"{names}. Keep one of them, or give yours another name.")


def digest_of(path: Path, known: dict[str, list[int | str]]) -> str | None:
    """The SHA-256 of a file; read again only where its size, its times or its place on the disk have changed, as git does."""
    found = path.stat()
    written = [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
    before = known.get(str(path))
    if not isinstance(before, list) or before[:-1] != written:
        known[str(path)] = before = [*written, digest(path) or ""]
    return str(before[-1])


def check_typefaces(folders: list[Typefaces], memory: Path) -> None:
    """Raises SetupError where the typefaces of any folder are not those that were locked; `memory` is a file for digests."""
    found = read_json(memory)
    known = found if isinstance(found, dict) else {}
    before = json.dumps(known, sort_keys=True)
    try:
        for folder in folders:
            folder.check(known)
        references = [folder.installed / name for folder in folders if folder.own for name in KNOWN]
        for folder in folders:
            if not folder.own and (there := [path for path in references if path.is_file()]):
                check_digits(folder, known, there)
    finally:
        if (now := json.dumps(known, sort_keys=True)) != before:
            write_if_changed(memory, now.encode())
    check_distinct(folders)
