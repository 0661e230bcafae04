"""Writes the lock of a project's own typefaces: the name and the SHA-256 of each file that lies in `fonts/installed/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont, TTLibError

from press.diagnostics import PressError, SetupError
from press.files import as_json, digest, remove, write_if_changed
from press.typefaces import FONT_FILES, INSTALLED, LOCK, Typefaces
from press.workshop import Workshop

if TYPE_CHECKING:
    from pathlib import Path

FAMILY, TYPOGRAPHIC_FAMILY, ITALIC = 1, 16, 1


def lock_faces(workshop: Workshop) -> str:
    """Writes the lock, and says what is in it. Raises PressError where there is nothing to lock, or it cannot be used."""
    if workshop.project == workshop.house:
        raise PressError(
            "these are the typefaces of the press; `make lock` writes their lock. A campaign is named by --project"
        )
    own = Typefaces(workshop.project, workshop.project / INSTALLED, own=False)
    files = [path for path in own.files() if path.suffix.lower() in FONT_FILES]
    if not files:
        raise PressError(f"there are no typefaces in {own.installed}; put .ttf or .otf files there")
    faces = [_face_of(path) for path in files]
    before = own.lock.read_bytes() if own.lock.is_file() else None
    written = write_if_changed(own.lock, as_json({"files": faces}))
    try:
        Workshop(workshop.project, workshop.output, workshop.house, workshop.fonts).check()
    except SetupError:
        if written:
            _put_back(own.lock, before)
        raise
    names = ", ".join(f"{face['family']} {face['weight']} {face['style']}" for face in faces)
    return f"{LOCK}: {names}"


def _put_back(lock: Path, before: bytes | None) -> None:
    if before is None:
        remove(lock)
    else:
        write_if_changed(lock, before)


def _face_of(path: Path) -> dict[str, str]:
    """The record of a font file; raises PressError for one that cannot be read, or is several faces in one."""
    try:
        with TTFont(path, lazy=True) as font:
            if "fvar" in font:
                raise PressError(f"{path.name} is a variable font; put a file for each weight there instead")
            names, os2 = font["name"], font["OS/2"]
            family = names.getDebugName(TYPOGRAPHIC_FAMILY) or names.getDebugName(FAMILY)
            style = "italic" if os2.fsSelection & ITALIC else "normal"
            weight = str(os2.usWeightClass)
    except (TTLibError, OSError, KeyError, AttributeError, AssertionError, ValueError) as error:
        raise PressError(f"{path.name} is not a typeface that can be read") from error
    if not family:
        raise PressError(f"{path.name} does not say the name of its family")
    return {"file": path.name, "family": str(family), "weight": weight, "style": style, "sha256": digest(path) or ""}
