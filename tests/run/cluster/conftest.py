"""Fixtures of the tests of clusters: schedulers and workers on this machine, on ports that are free, and builds with them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from distributed import LocalCluster

from press.run.cluster.opening import cluster_at
from press.run.cluster.start import ALONE
from press.run.digests import digests_of
from press.run.progress import Quiet
from press.run.runner import run
from press.workshop import HOUSE
from tests.workbench import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.run.executors import Workers
    from press.run.progress import Watcher
    from press.run.report import Report

PATIENCE = 120  # seconds: whatever hangs fails


@pytest.fixture(autouse=True)
def no_hanging() -> Iterator[None]:
    """Ends a test that waits for what does not come."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"nothing came in {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@dataclass(frozen=True)
class ClusterBench(Bench):
    """A project that a cluster builds.

    Attributes:
        opened_workers: the workers of each pass, as the runner got them.
        told: the warnings.
    """

    opened_workers: list[Workers] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def build_on(self, address: str, *selectors: str, watcher: Watcher | None = None, force: bool = False) -> Report:
        """Makes what must be made, on the workers of a scheduler."""
        project = self.opened
        assert project.content is not None
        open_ = cluster_at(address, project.workshop, project.content, self.told.append)

        def keeping(count: int) -> Workers:
            self.opened_workers.append(open_(count))
            return self.opened_workers[-1]

        wanted, digests = project.select(selectors), digests_of(project.workshop)
        return run(project, digests, wanted, watcher or Quiet(), jobs=2, force=force, open_=keeping)

    def here(self, folder: Path) -> Report:
        """What a build in this process makes of the same project, into another folder."""
        workshop = replace(self.project.workshop, output=folder)
        project = replace(self.opened, workshop=workshop)
        return run(project, digests_of(workshop), project.catalogue, Quiet(), jobs=1, force=False)

    def sent(self) -> dict[str, list[str]]:
        """The digests of what went to each worker when it was opened last."""
        return {address: names for address, names in self.opened_workers[-1].executor.admission.sent.items() if names}


@pytest.fixture
def bench(project, workshop) -> ClusterBench:
    """The minimal project, ready to be built on a cluster; `workshop` has chosen the fonts."""
    return ClusterBench(project)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory) -> Iterator[LocalCluster]:
    """A scheduler in this process, and two worker processes with a folder each."""
    with local_cluster(tmp_path_factory.mktemp("workers"), 2) as cluster:
        yield cluster


@contextmanager
def local_cluster(folder: Path, workers: int) -> Iterator[LocalCluster]:
    """A scheduler in this process with so many worker processes."""
    settings = {"host": "127.0.0.1", "scheduler_port": 0, "dashboard_address": "127.0.0.1:0", "local_directory": str(folder)}
    with LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, **settings) as cluster:
        yield cluster


@contextmanager
def started(folder: Path, *words: str, house: Path = HOUSE) -> Iterator[subprocess.Popen[str]]:
    """A process of Dask's own command, `scheduler` or `worker`, inside a checkout; it has said that it is there."""
    command = [sys.executable, "-m", "dask", *words, *ALONE]
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    environment = os.environ | {"TMPDIR": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(command, cwd=house, env=environment, **streams) as process:
        try:
            while (line := process.stderr.readline()) and "Scheduler at:" not in line and "Registered to:" not in line:
                pass
            assert line, "it has not started"
            process.address = next((word for word in line.split() if word.startswith("tcp:")), "")
            yield process
        finally:
            process.kill()


@contextmanager
def worker_of(house: Path, address: str, folder: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    """A worker that was started inside a checkout, in a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    options = ("--host", "127.0.0.1", "--no-nanny", "--nthreads", "1", "--local-directory", str(folder), *words)
    with started(folder, "worker", address, *options, house=house) as process:
        yield process
