"""Where the traceback of a bug goes, so that the terminal stays readable."""

from __future__ import annotations

import platform
import sys
import traceback
from typing import TYPE_CHECKING

import press
from press.work.files import write

if TYPE_CHECKING:
    from pathlib import Path


def keep_bug(output: Path, trace: str = "") -> Path:
    """The log file that now holds a traceback, with the versions needed to look into it."""
    log = output / ".press" / "bug.log"
    versions = f"press {press.__version__}, Python {sys.version.split()[0]}, {platform.platform()}"
    write(log, f"{versions}\n\n{trace or traceback.format_exc()}".encode())
    return log
