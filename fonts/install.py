"""Installs the pinned typefaces and icons into fonts/installed/, or says in one line why it cannot.

Standard library only, so that it runs before anything else is set up. The packages come from the npm
lock beside this file; every file kept is checked against fonts.lock.json; what the print does not use
is not kept. Running it a second time does nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCK = HERE / "fonts.lock.json"
INSTALLED = HERE / "installed"
PACKAGES = HERE / "node_modules"


class InstallError(Exception):
    """The set-up cannot go on; the message says what to do."""


def digest(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_lock() -> list[dict[str, str]]:
    """The files that belong in fonts/installed/, one record each."""
    files: list[dict[str, str]] = json.loads(LOCK.read_text(encoding="utf-8"))["files"]
    return files


def is_current(files: list[dict[str, str]]) -> bool:
    """True when every file of the lock is installed, whole, and nothing else is."""
    wanted = {record["file"] for record in files}
    present = {path.name for path in INSTALLED.glob("*") if path.is_file()}
    if wanted != present:
        return False
    return all(digest(INSTALLED / record["file"]) == record["sha256"] for record in files)


def run_npm() -> None:
    """Unpacks the locked packages into fonts/node_modules/; runs none of their scripts."""
    npm = os.environ.get("NPM") or shutil.which("npm")
    if npm is None:
        raise InstallError("npm is missing. Run `make`, which brings one along, or install Node.js.")
    command = [*npm.split(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    try:
        subprocess.run(command, cwd=HERE, check=True, stdout=sys.stderr)
    except (OSError, subprocess.CalledProcessError) as error:
        raise InstallError(f"npm could not install the fonts ({error}). Is there a network?") from error


def copy_files(files: list[dict[str, str]]) -> None:
    """Copies the wanted files into place, each checked, all or none."""
    fresh = HERE / "installing"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    for record in files:
        source, target = PACKAGES / record["package"] / record["path"], fresh / record["file"]
        if not source.is_file():
            raise InstallError(f"{record['package']} no longer holds {record['path']}; see fonts.lock.json.")
        shutil.copyfile(source, target)
        if digest(target) != record["sha256"]:
            raise InstallError(f"{record['file']} is not the file that fonts.lock.json names. Nothing was changed.")
    shutil.rmtree(INSTALLED, ignore_errors=True)
    fresh.rename(INSTALLED)


def check_lock(files: list[dict[str, str]]) -> None:
    """Refuses two files for one family, weight and style: the engine would draw one with the other's glyphs."""
    seen: dict[tuple[str, str, str], str] = {}
    for record in files:
        if "family" not in record:
            continue
        face = (record["family"], record["weight"], record["style"])
        if face in seen:
            raise InstallError(f"{seen[face]} and {record['file']} are both {' '.join(face)}. Keep one.")
        seen[face] = record["file"]


def install() -> str:
    """A sentence saying what was done."""
    files = read_lock()
    check_lock(files)
    if is_current(files):
        return f"fonts: {len(files)} files are in place"
    run_npm()
    copy_files(files)
    shutil.rmtree(PACKAGES, ignore_errors=True)
    return f"fonts: {len(files)} files installed"


def main() -> int:
    """0 when the fonts are in place, 1 when they cannot be installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether the fonts are in place")
    options = parser.parse_args()
    if options.check:
        return 0 if is_current(read_lock()) else 1
    try:
        print(install(), file=sys.stderr)
    except InstallError as error:
        print(f"fonts: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
