"""The newest engine in a Python of its own: `python -m tests.newest_engine.install FOLDER [REQUIREMENT]...`.

Everything else is what `requirements/test.lock` says. Requirements, such as `weasyprint==69.0`, stand for the newest.
"""

from __future__ import annotations

import re
import subprocess
import sys
import venv
from pathlib import Path

from press.workshop import HOUSE

PARTS = ("weasyprint", "pydyf", "tinyhtml5", "tinycss2", "cssselect2")
_LOCKED = re.compile(r"^([\w.-]+)==[^\\\n]+", re.MULTILINE)


def wanted(lock: str, asked: list[str]) -> str:
    """The requirements, one a line: what the lock says without its hashes, but the engine's parts at their newest."""
    locked = [match[0].strip() for match in _LOCKED.finditer(lock) if match[1].lower() not in PARTS]
    named = {re.split(r"\W", requirement)[0].lower() for requirement in asked}
    return "\n".join([*locked, *asked, *(part for part in PARTS if part not in named)]) + "\n"


def main(folder: Path, asked: list[str]) -> None:
    """Sets it up, or brings it up to date."""
    venv.create(folder, with_pip=True)
    file = folder / "requirements.txt"
    lock = (HOUSE / "requirements" / "test.lock").read_text(encoding="utf-8")
    file.write_text(wanted(lock, asked), encoding="utf-8")
    pip = [folder / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", "--upgrade", "-r", file], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
