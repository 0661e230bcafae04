"""The folders of a run, and a check that what `make` installs is there. Points fontconfig at our own fonts only."""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from press.diagnostics import SetupError
from press.files import write_if_changed
from press.inside import leads_inside
from press.typefaces import INSTALLED, Typefaces, check_typefaces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FACE_DIGESTS = "faces.json"
HOUSE = Path(__file__).resolve().parents[1]
STATE = ".press"
PROJECT, OUTPUT, HOUSE_NAME = "project", "output", "house"
# The shared libraries that break lines and shape text, each with the function that returns its version.
LIBRARIES = {
    "pango": ("pango_version_string", "libpango-1.0.so.0", "libpango-1.0.0.dylib"),
    "harfbuzz": ("hb_version_string", "libharfbuzz.so.0", "libharfbuzz.0.dylib"),
}
ENGINE_PARTS = ("weasyprint", "pydyf", "pikepdf", "fonttools", "jinja2", "markdown-it-py", "icu4py", "babel", "pypdfium2")

# Settings of the environment that have fonts looked for, or letters shaped, in another way.
LEAD_ASTRAY = ("FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "HB_SHAPER_LIST")

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
</fontconfig>
"""


@dataclass(frozen=True)
class Workshop:
    """The folders of a run; sent to the workers as a whole.

    Attributes:
        project: the folder of the campaign.
        output: the output folder.
        house: the press's own folder, with the templates, styles and tables that every project falls back on.
        fonts: where typefaces and icons are installed, if not inside `house`: on another machine.
    """

    project: Path
    output: Path
    house: Path = HOUSE
    fonts: Path | None = None

    @property
    def roots(self) -> list[Path]:
        """The folders to search for templates and styles, nearest first."""
        return list(dict.fromkeys([self.project, self.house]))

    @property
    def places(self) -> dict[str, Path]:
        """The folders that names of files start from, so that a name stays valid when a checkout or a campaign is moved."""
        return {PROJECT: self.project, OUTPUT: self.output, HOUSE_NAME: self.house}

    def name_of(self, path: Path | str) -> str:
        """The name of a file, such as `project:styles/card.css`; the full path for a file in none of our folders."""
        path = str(path)
        for name, folder in self._prefixes:
            if path.startswith(folder):
                return f"{name}{path[len(folder) :]}"
        return path

    @cached_property
    def _prefixes(self) -> list[tuple[str, str]]:
        """The prefixes of paths, innermost folder first, since the output folder is usually inside the project."""
        named = [(OUTPUT, self.output), (PROJECT, self.project), (HOUSE_NAME, self.house)]
        prefixes = [(f"{place}:", f"{folder}{os.sep}") for place, folder in named]
        if self.fonts:
            place = PROJECT if self.project == self.house else HOUSE_NAME
            prefixes.append((f"{place}:{INSTALLED}", f"{self.fonts}{os.sep}"))
        return sorted(prefixes, key=lambda item: -len(item[1]))

    def has(self, path: Path) -> bool:
        """True where a path leads into one of the folders of the run, all links followed."""
        return leads_inside(path, (*self.places.values(), self.installed))

    def path_of(self, name: str) -> Path:
        """The path of the file with that name."""
        place, colon, inside = name.partition(":")
        folder = self.places.get(place) if colon else None
        return folder / inside if folder else Path(name)

    @property
    def state(self) -> Path:
        """The folder of what the press remembers between runs."""
        return self.output / STATE

    @property
    def installed(self) -> Path:
        """The folder of the press's installed typefaces and icons."""
        return self.fonts or self.house / INSTALLED

    @property
    def memory(self) -> Path:
        """The folder for caches that belong to no output folder: `.setup` or, where `house` is read-only, the temporary folder."""
        return _memory_of(self.house)

    @property
    def icons(self) -> Path:
        """The path of the icon file."""
        return self.installed / "icons.json"

    @property
    def font_folders(self) -> list[Path]:
        """The folders with installed typefaces: the press's, and the project's if it has any."""
        return [folder for folder in self._places_of_fonts if folder.is_dir()]

    @property
    def _places_of_fonts(self) -> list[Path]:
        """Where typefaces are looked for, whether or not there are any."""
        own = [self.project / INSTALLED] if leads_inside(self.project / INSTALLED, [self.project]) else []
        return list(dict.fromkeys([*([] if self.project == self.house else own), self.installed]))

    @cached_property
    def typefaces(self) -> list[Typefaces]:
        """The typefaces of the project, and those of the press."""
        house = Typefaces(self.house, self.installed, own=True)
        own = self.project / INSTALLED
        brings = self.project != self.house and leads_inside(own, [self.project])
        return [*([Typefaces(self.project, own, own=False)] if brings else []), house]

    @cached_property
    def faces(self) -> list[dict[str, str]]:
        """The typefaces in the font locks, one record per file; without licences and icons. Raises SetupError."""
        return [face for folder in self.typefaces for face in folder.faces]

    @property
    def regular_faces(self) -> dict[str, Path]:
        """The file of the regular face of each family."""
        upright = {face["family"]: face["file"] for face in self.faces if (face["weight"], face["style"]) == ("400", "normal")}
        folders = self.font_folders
        places = {
            family: [folder / file for folder in folders if (folder / file).is_file()] for family, file in upright.items()
        }
        return {family: found[0] for family, found in places.items() if found}

    def files_of_family(self, family: str) -> list[Path]:
        """Where the files of a family are looked for: in the project's folder of typefaces, then in ours, up to the first found."""
        names = [face["file"] for face in self.faces if face["family"] == family]
        return [path for name in names for path in _up_to_first(folder / name for folder in self._places_of_fonts)]

    @cached_property
    def engine(self) -> dict[str, str]:
        """The versions of everything that decides what a PDF looks like."""
        return {name: version(name) for name in ENGINE_PARTS} | _library_versions()

    def check(self) -> None:
        """Raises SetupError when a typeface is not what its lock says, or something else that `make` installs is missing."""
        if not self.icons.is_file():
            raise SetupError("The fonts and icons are not installed yet. Run `make` once; afterwards this works offline.")
        check_typefaces(self.typefaces, self.memory / FACE_DIGESTS)

    def use_our_fonts(self) -> None:
        """Points this process and its children at a fontconfig configuration with our typefaces only."""
        folders = "\n".join(f"<dir>{folder}</dir>" for folder in self.font_folders)
        base = _memory_of(self.installed.parents[1])
        text = _CONFIG.format(folders=folders, cache=base / "fontcache" / self._state_of_fonts())
        config = base / f"fonts-{hashlib.sha256(text.encode()).hexdigest()[:12]}.conf"
        write_if_changed(config, text.encode())
        os.environ["FONTCONFIG_FILE"] = str(config)
        for name in LEAD_ASTRAY:
            os.environ.pop(name, None)

    def _state_of_fonts(self) -> str:
        """A digest of when and how large each font file was written: fontconfig itself would not see that one was repaired."""
        found = [(str(path), *_written(path)) for folder in self.font_folders for path in sorted(folder.iterdir())]
        return hashlib.sha256(json.dumps(found).encode()).hexdigest()[:12]


def _written(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _up_to_first(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths up to the first that is a file."""
    for path in paths:
        yield path
        if path.is_file():
            return


def _memory_of(house: Path) -> Path:
    return (house / ".setup" if os.access(house, os.W_OK) else Path(tempfile.gettempdir()) / "press").resolve()


def _library_versions() -> dict[str, str]:
    """The versions of the system's text libraries; one that is missing is left out, and `doctor` reports it."""
    found = {}
    for name, (function, *files) in LIBRARIES.items():
        for file in files:
            try:
                say = getattr(ctypes.CDLL(file), function)
            except OSError:
                continue
            say.restype = ctypes.c_char_p
            found[name] = say().decode()
    return found
