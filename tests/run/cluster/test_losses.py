"""press/run/cluster: workers that differ, die or never come, and a scheduler that is lost; each is said in one sentence."""

import os
import shutil
import signal
import socket
import time

import pytest

from press.diagnostics import PressError, UsageError
from press.files import digest
from press.run.cluster import executor, opening, worker
from press.run.cluster.executor import WorkerLost
from press.run.cluster.start import command
from tests.acceptance.conftest import copy_house
from tests.acceptance.test_interruptions import DOCUMENTS, SLOW
from tests.run.cluster.conftest import local_cluster, started, worker_of


@pytest.fixture
def slow(bench):
    """The bench with one more document, which takes some seconds."""
    project = bench.project
    project.write("content.yaml", project.read("content.yaml") + DOCUMENTS)
    project.write("content/pieces/slow.yaml", "title: Slowly\n")
    template = project.read("templates/documents/ticket.html").replace("<p>{{ text.place }}</p>\n", "")
    project.write("templates/documents/slow.html", template.replace("<h1>", SLOW + "<h1>"))
    project.write("styles/documents/slow.css", project.read("styles/documents/leaflet.css"))
    return bench


class After:
    """A watcher that does something once, when the first piece is done."""

    def __init__(self, deed):
        self.deeds = [deed]

    def begin(self, count):
        assert count > 1

    def done(self, path, **_):
        assert path
        if self.deeds:
            self.deeds.pop()()


def busy(cluster):
    """The processes of the workers that are filling an order."""
    at_work = {address for address, state in cluster.scheduler.workers.items() if state.processing}
    return [nanny.pid for nanny in cluster.workers.values() if nanny.worker_address in at_work]


def test_a_worker_that_is_killed_half_way_costs_no_piece(slow, tmp_path):
    killed = []

    def kill():
        killed.extend(busy(cluster))
        for process in killed:
            os.kill(process, signal.SIGKILL)

    with local_cluster(tmp_path / "workers", 2) as cluster:
        report = slow.build_on(cluster.scheduler_address, watcher=After(kill))

    slow.here(tmp_path / "here")
    made = {path: digest(slow.project.output / path) for path in report.made}
    assert killed
    assert sorted(made) == ["en/leaflet.pdf", "en/slow.pdf", "en/ticket.pdf", "es/leaflet.pdf"]
    assert made == {path: digest(tmp_path / "here" / path) for path in made}
    assert report.failed == report.diagnostics == []


def test_the_scheduler_lost_ends_the_build_in_one_sentence_and_keeps_what_is_done(slow, house, tmp_path):
    lost = []

    def lose():
        scheduler.kill()
        lost.append(time.monotonic())

    with (
        started(tmp_path, "scheduler", "--host", "127.0.0.1", "--port", "0") as scheduler,
        worker_of(house, scheduler.address, tmp_path / "worker"),
        pytest.raises(PressError, match=rf"^the scheduler at {scheduler.address} was lost; what is done is kept"),
    ):
        slow.build_on(scheduler.address, watcher=After(lose))

    assert time.monotonic() - lost[0] < 30
    kept = sorted(slow.project.pdfs())
    assert kept
    assert sorted(slow.build().current) == kept


def test_the_last_worker_lost_ends_the_build_in_one_sentence(slow, house, tmp_path, monkeypatch):
    monkeypatch.setattr(executor, "PATIENCE", 3.0)
    with (
        local_cluster(tmp_path / "workers", 0) as cluster,
        worker_of(house, cluster.scheduler_address, tmp_path / "worker") as process,
        pytest.raises(PressError, match=rf"^no worker is left at {cluster.scheduler_address}; what is done is kept"),
    ):
        slow.build_on(cluster.scheduler_address, watcher=After(process.kill))

    assert slow.project.pdfs()


def test_a_worker_that_joins_late_is_given_work(slow, tmp_path):
    """The one that was there is killed as soon as the other has been admitted."""

    def join():
        (first,) = cluster.workers.values()
        cluster.scale(2)
        admission = slow.opened_workers[-1].executor.admission
        while len(admission.admitted) < 2:
            time.sleep(0.1)
        os.kill(first.pid, signal.SIGKILL)

    with local_cluster(tmp_path / "workers", 1) as cluster:
        report = slow.build_on(cluster.scheduler_address, watcher=After(join))

    assert len(report.made) == 4


def test_a_press_with_a_changed_line_is_refused_by_name(bench, tmp_path):
    house = copy_house(tmp_path / "house")
    with (house / "press/render/html.py").open("a") as code:
        code.write("\nCHANGED = 1\n")
    with (
        local_cluster(tmp_path / "workers", 0) as cluster,
        worker_of(house, cluster.scheduler_address, tmp_path / "worker"),
        pytest.raises(PressError) as refused,
    ):
        bench.build_on(cluster.scheduler_address)

    words = str(refused.value)
    assert words.startswith(f"no worker at {cluster.scheduler_address} can be used; the worker at tcp://127.0.0.1:")
    assert "has another press/render/html.py; update its checkout, run `make` there and start it again" in words
    assert bench.project.pdfs() == {}


def test_with_one_refused_the_others_do_the_work(bench, house, tmp_path):
    other = copy_house(tmp_path / "house")
    (other / "fonts/installed").unlink()
    (other / "fonts/installed").mkdir()
    with local_cluster(tmp_path / "workers", 1) as cluster, worker_of(other, cluster.scheduler_address, tmp_path / "worker"):
        report = bench.build_on(cluster.scheduler_address)

    (told,) = bench.told
    assert "NotoSans" in told
    assert len(report.made) == 3


def test_a_worker_outside_of_a_checkout_and_one_with_two_threads_are_refused(bench, house, tmp_path):
    with local_cluster(tmp_path / "workers", 0) as cluster:
        address = cluster.scheduler_address
        with (
            worker_of(tmp_path, address, tmp_path / "one"),
            worker_of(house, address, tmp_path / "two", "--nthreads", "2"),
            pytest.raises(PressError, match="no worker at"),
        ):
            bench.build_on(address)

    assert sorted(words.partition(" finds ")[1] or words.partition(" fills 2 ")[1] for words in bench.told) == [
        " fills 2 ",
        " finds ",
    ]


def test_a_scheduler_outside_of_a_checkout_is_refused(bench, tmp_path):
    with (
        started(tmp_path, "scheduler", "--host", "127.0.0.1", "--port", "0", house=tmp_path) as scheduler,
        pytest.raises(PressError, match="finds no press; start it with `make scheduler` inside a checkout"),
    ):
        bench.build_on(scheduler.address)


def test_no_worker_at_all_is_one_sentence(bench, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "TIMEOUT", 1.0)
    with (
        local_cluster(tmp_path / "workers", 0) as cluster,
        pytest.raises(PressError, match=rf"^no worker has joined the scheduler at {cluster.scheduler_address};"),
    ):
        bench.build_on(cluster.scheduler_address)


def test_work_that_kills_its_worker_comes_back_as_a_lost_worker_and_the_next_is_done(bench, tmp_path):
    project = bench.opened
    with local_cluster(tmp_path / "workers", 1) as cluster:
        workers = opening.open_cluster(cluster.scheduler_address, project.workshop, project.content, bench.told.append)
        deadly, harmless = workers.executor.submit(os._exit, 3), workers.executor.submit(list)
        error, result = deadly.exception(timeout=60), harmless.result(timeout=60)
        workers.close()

    assert type(error) is WorkerLost
    assert result == []


def forget(dask_worker):
    shutil.rmtree(worker._folder(dask_worker))


def test_a_worker_that_was_started_again_at_the_same_address_is_greeted_again(bench, tmp_path):
    project = bench.opened
    with local_cluster(tmp_path / "workers", 1) as cluster:
        workers = opening.open_cluster(cluster.scheduler_address, project.workshop, project.content, bench.told.append)
        workers.executor.client.run(forget)
        error = workers.executor.submit(list).exception(timeout=60)
        result = workers.executor.submit(list).result(timeout=60)
        workers.close()

    assert type(error) is WorkerLost
    assert result == []


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def test_no_scheduler_is_one_sentence_on_the_command_line(cli):
    address = f"tcp://127.0.0.1:{free_port()}"

    answer = cli("build", "--scheduler", address)

    assert answer.code == 1
    assert answer.err == f"error: no scheduler answers at {address}; start one with `make scheduler`, see docs/clusters.md\n"


def test_who_answers_and_is_no_scheduler_is_told_apart(bench, monkeypatch):
    monkeypatch.setattr(opening, "TIMEOUT", 1.0)
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(PressError, match="is no scheduler that this machine can speak to"),
    ):
        bench.build_on(f"tcp://127.0.0.1:{server.getsockname()[1]}")


def test_a_scheduler_with_certificates_wants_one_here(bench):
    with pytest.raises(PressError, match=r"^this machine has no certificate for tls://127.0.0.1:8786; see docs/clusters.md$"):
        bench.build_on("tls://127.0.0.1:8786")


@pytest.mark.parametrize("words", ["nonsense", "127.0.0.1:8786", "http://127.0.0.1:8786", "tcp://127.0.0.1", "tcp://h:port"])
def test_what_is_no_address_is_wrong_usage(bench, words):
    with pytest.raises(UsageError, match=f"^{words} is no address of a scheduler; one looks like tcp://127.0.0.1:8786$"):
        bench.build_on(words)


@pytest.mark.parametrize("role", ["scheduler", "worker"])
def test_programs_listen_where_the_scheduler_is_reached_and_nowhere_else(role):
    words = command(role, "tcp://127.0.0.1:8786")

    hosts = [words[place + 1] for place, word in enumerate(words) if word in {"--host", "--dashboard-address"}]
    assert [host.removeprefix("tcp://").partition(":")[0] for host in hosts] == ["127.0.0.1", "127.0.0.1"]
