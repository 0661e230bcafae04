"""The whole campaign, built once by the command line into a folder of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from press.pieces import Styled
from press.preflight.pdf import PdfReading
from press.run.project import open_project
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
    output = tmp_path_factory.mktemp("campaign")
    command = [sys.executable, str(HOUSE / "build.py"), "--output", str(output), "--quiet", "--format", "github"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", cwd=HOUSE)
    project = open_project(Workshop(HOUSE, output), today=date.max)
    assert done.returncode in {0, 1}, done.stderr
    return Campaign(project.jobs, output, done.stderr)
