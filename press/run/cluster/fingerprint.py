"""What decides the bytes that a machine makes, beside its orders: our code, the engine, the typefaces. Machines compare it."""

from __future__ import annotations

import platform
import zlib
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from press.files import digest
from press.run.code import module_of, modules
from press.run.digests import LOCK, Digests
from press.typefaces import FONT_FILES
from press.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LOCKS = (LOCK, "fonts/fonts.lock.json")
FETCHING = ("press/run/store.py", "press/run/task.py", "press/run/cluster/worker.py", "press/run/cluster/parcel.py")
NAMED = 3


@dataclass(frozen=True)
class Fingerprint:
    """What a machine is.

    Attributes:
        press: the digest by which a run knows whether it must make every piece anew.
        versions: of the engine, of Python and of the system, by name.
        code: the digest of each module and lock, by its path below the checkout.
        fonts: the SHA-256 of each installed file of a typeface, and of the icons, by the file's name.
    """

    press: str
    versions: dict[str, str]
    code: dict[str, str]
    fonts: dict[str, str]


def fingerprint_of(house: Path, output: Path) -> Fingerprint:
    """The fingerprint of a checkout on this machine; `output` is a folder in which the press may remember digests."""
    workshop = Workshop(house, output, house)
    locks = {name: found for name in LOCKS if (found := digest(house / name))}
    press = Digests(workshop, {workshop.name_of(house / name): found for name, found in locks.items()}).press
    code = {name: module.digest for name, module in modules(workshop).items()}
    code |= {name: module_of((house / name).read_bytes()).digest for name in FETCHING}
    return Fingerprint(press, workshop.engine | _machine(), code | locks, fonts_of(house))


def fonts_of(house: Path) -> dict[str, str]:
    """The SHA-256 of each typeface that is installed beside a checkout, and of the icons, by name."""
    workshop = Workshop(house, house, house)
    files = [path for folder in workshop.font_folders for path in folder.iterdir() if path.suffix.lower() in FONT_FILES]
    return {path.name: found for path in sorted([*files, workshop.icons]) if (found := digest(path))}


def _machine() -> dict[str, str]:
    """What changes bytes and is in no lock."""
    return {
        "Python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION, "system": platform.system(),
        "processor": platform.machine(), "distributed": version("distributed"),
    }  # fmt: skip


def differences(wanted: Fingerprint, found: Fingerprint) -> str:
    """In words, what a machine has that is not what is wanted; empty where there is nothing."""
    words = [*_versions(wanted.versions, found.versions)]
    words += _files(wanted.fonts, found.fonts) or _files(wanted.code, found.code)
    if not words and wanted.press != found.press:
        words = ["another press"]
    more = [f"{len(words) - NAMED} more that differ"] if len(words) > NAMED else []
    return " and ".join(filter(None, [", ".join(words[:NAMED]), *more]))


def _versions(wanted: Mapping[str, str], found: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(wanted.keys() | found.keys()):
        want, have = wanted.get(name, "none"), found.get(name, "none")
        if want != have:
            yield f"{name} {have} where {want} is wanted"


def _files(wanted: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    missing = [f"no {name}" for name in sorted(wanted.keys() - found.keys())]
    others = [f"another {name}" for name in sorted(wanted.keys() & found.keys()) if wanted[name] != found[name]]
    return [*missing, *others, *(f"{name}, which is not known here" for name in sorted(found.keys() - wanted.keys()))]
