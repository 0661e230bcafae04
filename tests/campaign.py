"""The whole campaign, built once by the command line into a folder of its own, whoever asks for it.

The proofs and the goldens read the same build: the conftest of each takes the fixture from here. The workers of one run of
the tests share it, too: the first builds, the others wait.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from press.pieces import Styled
from press.preflight.pdf import PdfReading
from press.run.opening import open_project
from press.workshop import HOUSE, Workshop

if TYPE_CHECKING:
    from pathlib import Path

    from press.pieces import Job


@dataclass(frozen=True)
class Made:
    """One planned PDF: its job, its file, and whether it passed."""

    job: Job
    file: Path
    passed: bool

    @property
    def is_read(self) -> bool:
        """True for a file that people read, and that therefore has to be accessible."""
        return isinstance(self.job.production, Styled)

    @property
    def reading(self) -> PdfReading:
        """The file, opened."""
        return PdfReading(self.file.read_bytes())


@dataclass(frozen=True)
class Campaign:
    """Everything the campaign plans, and what the command line made of it."""

    jobs: list[Job]
    output: Path
    errors: str

    @property
    def made(self) -> list[Made]:
        """Every PDF there is, those that failed a check too."""
        found = []
        for job in self.jobs:
            for folder, passed in ((self.output, True), (self.output / ".press" / "rejected", False)):
                if (folder / job.path).is_file() and job.path.endswith(".pdf"):
                    found.append(Made(job, folder / job.path, passed))
        return found

    @property
    def read(self) -> list[Made]:
        """Those that people read."""
        return [made for made in self.made if made.is_read]


@pytest.fixture(scope="session")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """The campaign of this checkout."""
    output, said = _built(_shared_folder(tmp_path_factory))
    return Campaign(open_project(Workshop(HOUSE, output), today=date.max).jobs, output, said)


def _shared_folder(factory: pytest.TempPathFactory) -> Path:
    """The folder of a run of the tests, above those of its workers if it has any."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def _built(folder: Path) -> tuple[Path, str]:
    """The finished build in a folder, and what it said; it is made if nobody has made it."""
    output, errors = folder / "campaign", folder / "campaign.errors"
    with (folder / "campaign.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not errors.exists():
            command = [sys.executable, str(HOUSE / "build.py"), "--output", str(output), "--quiet", "--format", "github"]
            done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", cwd=HOUSE)
            assert done.returncode in {0, 1}, done.stderr
            errors.write_text(done.stderr, "utf-8")
    return output, errors.read_text("utf-8")
