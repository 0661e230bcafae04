"""Writes fonts.lock.json anew from fonts/node_modules/: for whoever adds a typeface (`make lock`).

Takes the regular and bold faces of every package, and the italics of the Latin ones; keeps each licence
beside its fonts. Names are read from the font files themselves, as fontconfig will read them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).resolve().parent))
from install import LOCK, PACKAGES, check_lock, digest, run_npm

ITALIC_FAMILIES = {"noto-sans", "source-serif-4"}
FACES = ("400Regular", "700Bold")
SCOPE = "@expo-google-fonts"


def face_of(path: Path) -> dict[str, str]:
    """Family, weight and style of a font file, from its name and OS/2 tables."""
    with TTFont(path, lazy=True) as font:
        names, os2 = font["name"], font["OS/2"]
        family = names.getDebugName(16) or names.getDebugName(1)
        style = "italic" if os2.fsSelection & 1 else "normal"
        return {"family": str(family), "weight": str(os2.usWeightClass), "style": style}


def font_records(package: Path) -> list[dict[str, str]]:
    """The wanted files of one typeface package, licence last."""
    folders = [*FACES, *(f"{face}_Italic" for face in FACES if package.name in ITALIC_FAMILIES)]
    paths = sorted(file for folder in folders for file in (package / folder).glob("*.ttf"))
    records = [record_of(package, path, path.name) | face_of(path) for path in paths]
    licence = package / "LICENSE_FONT"
    return [*records, record_of(package, licence, f"LICENSE-{package.name}.txt")]


def record_of(package: Path, path: Path, name: str) -> dict[str, str]:
    """Where a file comes from, what it is called once installed, and its digest."""
    return {
        "file": name,
        "package": package.relative_to(PACKAGES).as_posix(),
        "path": path.relative_to(package).as_posix(),
        "sha256": digest(path),
    }


def main() -> None:
    """Installs the packages and writes the lock."""
    run_npm()
    files = [record for package in sorted((PACKAGES / SCOPE).iterdir()) for record in font_records(package)]
    icons = PACKAGES / "lucide-static"
    files.append(record_of(icons, icons / "icon-nodes.json", "icons.json"))
    files.append(record_of(icons, icons / "LICENSE", "LICENSE-lucide.txt"))
    check_lock(files)
    LOCK.write_text(json.dumps({"files": files}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
