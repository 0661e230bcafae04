"""Where the traceback of a bug goes, so that the terminal stays readable."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

import press
from press.diagnostics import PressError
from press.files import write


def keep_bug(output: Path, trace: str = "") -> Path:
    """The log file that now holds a traceback, with the versions needed to look into it."""
    log = output / ".press" / "bug.log"
    versions = f"press {press.__version__}, Python {sys.version.split()[0]}, {platform.platform()}"
    text = f"{versions}\n\n{trace or traceback.format_exc()}".encode()
    try:
        write(log, text)
    except PressError:  # the output folder itself may be what is wrong
        log = Path(tempfile.gettempdir()) / "press-bug.log"
        write(log, text)
    return log


@dataclass
class BugLog:
    """The log file of a command: below the output folder, which is known once the command line is read."""

    output: Path

    def keep(self) -> Path:
        """The log file that now holds the traceback of the exception that is being handled."""
        return keep_bug(self.output)
