"""One build that is killed at a random moment, and what is found after it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from dataclasses import dataclass, field
from subprocess import TimeoutExpired
from typing import TYPE_CHECKING

from tests.acceptance.leftovers import PROC, Traces
from tests.conftest import CommandLine
from tests.project import Project, make_project

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import Popen

DOCUMENT = """  paper-{n}:
    name: Paper {n}
    text: content/pieces/leaflet.yaml
    template: leaflet
    audience: public
    page: half-letter
"""
PAPERS = 3
ALL, MAIN, WORKER, SERVER = "group", "parent", "worker", "fork server"
VICTIMS = (ALL, ALL, MAIN, MAIN, WORKER, WORKER, SERVER)
LONGER = 1.1  # of the time that a build takes: some end before they are killed
SOON = 20.0  # seconds until nothing is left
LAST = 120.0  # seconds until a build has ended that lost a part


@dataclass
class Kill:
    """A build that was killed: what was killed of it, after how many seconds, and what should not have been found."""

    seed: int
    victim: str
    seconds: float
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"kill {self.seed}: the {self.victim} after {self.seconds:.2f} s"


class Range:
    """A project whose builds are killed, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.project = _project(folder / "p")
        self.traces = Traces(folder / "t")
        self.traces.folder.mkdir()
        self.cli = CommandLine(self.project.root, options=("--project", str(self.project.root)))
        begun = time.monotonic()
        answer = self.cli("build", "--jobs", "2")
        self.seconds = time.monotonic() - begun
        assert answer.code == 0, answer.err
        self.whole = self.finished()

    def finished(self) -> dict[str, bytes]:
        """Every file of the output folder that is meant for people, by its name."""
        output = self.project.output
        paths = (path for path in sorted(output.rglob("*")) if path.is_file() and ".press" not in path.parts)
        return {path.relative_to(output).as_posix(): path.read_bytes() for path in paths}

    def kill(self, seed: int) -> Kill:
        """Builds from nothing, or goes on with what a build before has left; kills it, looks, builds again, looks again."""
        chance = random.Random(f"kill-{seed}")  # the same every time, as far as clocks allow
        kill = Kill(seed, chance.choice(VICTIMS), chance.uniform(0, LONGER * self.seconds))
        if chance.random() < 0.7:
            shutil.rmtree(self.project.output, ignore_errors=True)
        else:
            chance.choice(sorted(self.project.output.glob("*/*.pdf"))).unlink()
        with self.traces.of(self.cli).start("build", "--jobs", "2") as process:
            time.sleep(kill.seconds)
            self._kill(kill.victim, process, chance)
            try:
                out, err = process.communicate(timeout=LAST)
            except TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                out, err = process.communicate()
                kill.faults.append("the build did not end")
        kill.faults += self._found(process.returncode, out + err)
        return kill

    def _kill(self, victim: str, process: Popen[str], chance: random.Random) -> None:
        """Ends a part of a build, if it is alive by now; all of it, where there is no such part."""
        alive = self.traces.processes
        servers = [number for number, parent in alive.items() if parent == process.pid and _is_fork_server(number)]
        found = {MAIN: [process.pid], WORKER: self.traces.workers, SERVER: servers}.get(victim) or []
        try:
            if found:
                os.kill(chance.choice(found), signal.SIGKILL)
            else:
                os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def _found(self, code: int, said: str) -> list[str]:
        """What is wrong after a kill, and after the build that follows."""
        faults = []
        if "Traceback" in said or "this is a bug" in said or code not in (0, 1, -signal.SIGKILL):
            faults.append(f"exit {code}: {said[-1500:]}")
        if not self.traces.gone_after(SOON):
            faults.append(f"left: processes {self.traces.processes}, files {self.traces.files}")
            for path in self.traces.folder.iterdir():
                shutil.rmtree(path)
        left = self.finished()
        faults += [f"{name} is not whole" for name, data in left.items() if name.endswith(".pdf") and data != self.whole[name]]
        answer = self.cli("build", "--jobs", "2")
        if answer.code != 0:
            faults.append(f"the next build: exit {answer.code}: {answer.err[-1500:]}")
        after = self.finished()
        faults += [
            f"{name} differs after the next build"
            for name in sorted({*after, *self.whole})
            if after.get(name) != self.whole.get(name)
        ]
        faults += [f"{path} is left" for path in self.project.output.rglob("*.part")]
        return faults


def _is_fork_server(process: int) -> bool:
    """True for the process that workers are forked from."""
    try:
        return b"multiprocessing.forkserver" in (PROC / str(process) / "cmdline").read_bytes()
    except OSError:
        return False


def _project(folder: Path) -> Project:
    """The minimal project with more pieces, so that there is something to be killed at."""
    project = make_project(folder)
    more = "".join(DOCUMENT.format(n=number) for number in range(PAPERS))
    project.write("content.yaml", project.read("content.yaml") + more)
    return project
