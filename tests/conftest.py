"""The nouns of the tests: house, workshop, engine, project, campaign, bench, cli."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from press.workshop import HOUSE, Workshop
from tests.content.campaign import Campaign, make_campaign, make_house
from tests.project import Project, make_project
from tests.workbench import Bench

if TYPE_CHECKING:
    from pathlib import Path

    from press.render.engine import Engine


@pytest.fixture(scope="session")
def house() -> Path:
    """The folder of this checkout."""
    return HOUSE


@pytest.fixture(scope="session")
def workshop(tmp_path_factory) -> Workshop:
    """The house's own campaign with an output folder elsewhere; our fonts and no others in this process."""
    workshop = Workshop(HOUSE, tmp_path_factory.mktemp("output"))
    workshop.use_our_fonts()
    return workshop


@pytest.fixture(scope="session")
def engine(workshop) -> Engine:
    """A warm engine for the house's own campaign."""
    from press.render.engine import Engine

    return Engine(workshop.roots, workshop.icons)


@pytest.fixture
def project(tmp_path) -> Project:
    """The minimal project: two tiny documents, one of them also in Spanish. Three pieces; see tests/project.py."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def tables(tmp_path_factory) -> Path:
    """A house with languages, labels, blocked words and impositions."""
    return make_house(tmp_path_factory.mktemp("house") / "house")


@pytest.fixture
def campaign(tmp_path, tables) -> Campaign:
    """The small campaign, freshly written."""
    return make_campaign(tmp_path / "campaign", tables)


@pytest.fixture
def bench(project, workshop) -> Bench:
    """The minimal project, ready to be built; `workshop` has chosen the fonts."""
    return Bench(project)


@pytest.fixture
def built(bench) -> Bench:
    """The same, with all three pieces made."""
    report = bench.build()
    assert not report.failed, report.diagnostics
    return bench


@dataclass(frozen=True)
class Answer:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class CommandLine:
    """Runs `python build.py` in a process of its own, as people do."""

    folder: Path
    house: Path = HOUSE
    options: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)

    def __call__(self, *words: str) -> Answer:
        """The answer to a command line."""
        done = subprocess.run(self.command(*words), check=False, **self.settings(), capture_output=True, timeout=120)
        return Answer(done.returncode, done.stdout, done.stderr)

    def start(self, *words: str) -> subprocess.Popen[str]:
        """The same command, running, in a process group of its own."""
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "start_new_session": True}
        return subprocess.Popen(self.command(*words), **self.settings(), **streams)

    def command(self, *words: str) -> list[str]:
        """The words that are run; a build has one worker, which is the least work, unless a test wants more."""
        alone = ["--jobs", "1"] if words[:1] == ("build",) and "--jobs" not in words else []
        return [sys.executable, str(self.house / "build.py"), *words, *alone, *self.options]

    def settings(self) -> dict[str, object]:
        """Folder and environment; terminals' widths and colours play no part."""
        plain = {"NO_COLOR": "1", "COLUMNS": "200", "PYTHONDONTWRITEBYTECODE": "1"}
        return {"cwd": self.folder, "env": os.environ | plain | self.environment, "text": True, "encoding": "utf-8"}


@pytest.fixture
def command(tmp_path) -> CommandLine:
    """The command line with nothing added: `command("--help")`."""
    return CommandLine(tmp_path)


@pytest.fixture
def cli(project) -> CommandLine:
    """The command line with the minimal project: `cli("build", "leaflet:es")` gives exit code, output and errors."""
    return CommandLine(project.root, options=("--project", str(project.root)))
