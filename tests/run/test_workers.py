"""press/run/runner.py, executors.py and processes.py with real worker processes, some of which die."""

import os
import signal
import time

import pytest

from press.diagnostics import PressError
from press.run import processes, task
from press.run.digests import digests_of
from press.run.executors import SerialExecutor, open_workers
from press.run.progress import Quiet
from press.run.runner import run
from tests.run.deaths import deadly

LARGE = 300_000_000  # bytes: takes a while to send


class Shop:
    """The minimal project, built by worker processes; `opened` counts how often workers were opened."""

    def __init__(self, bench, tombs):
        self.bench, self.tombs, self.opened = bench, tombs, []
        tombs.mkdir()

    def workers(self, count):
        self.opened.append(count)
        return open_workers(count, self.bench.project.workshop, self.bench.opened.content)

    def run(self, *, deadly_for="", times=1000, jobs=2):
        opened = self.bench.opened

        def open_(count):
            workers = self.workers(count)
            return deadly(workers, deadly_for, self.tombs, times) if deadly_for else workers

        return run(opened, digests_of(opened.workshop), opened.catalogue, Quiet(), jobs=jobs, force=False, open_=open_)


@pytest.fixture
def shop(bench, tmp_path):
    """Nothing is made yet."""
    return Shop(bench, tmp_path / "tombs")


@pytest.fixture
def fatal(built, tmp_path):
    """All was made once; then the ticket killed every worker that took it."""
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    built.project.replace("templates/documents/leaflet.html", "<p>{{ text.lead }}</p>", "<p><b>{{ text.lead }}</b></p>")
    shop = Shop(built, tmp_path / "tombs")
    return shop, shop.run(deadly_for="ticket")


def test_a_piece_that_kills_two_workers_is_a_diagnostic_and_never_tried_a_third_time(fatal):
    shop, report = fatal

    (lost,) = [diagnostic for diagnostic in report.diagnostics if diagnostic.rule == "press/worker"]
    assert str(lost.place) == "en/ticket.pdf"
    assert report.failed == report.lost == ["en/ticket.pdf"]
    assert report.bugs == []
    assert len(list(shop.tombs.iterdir())) == 2


def test_the_pieces_beside_it_are_made_all_the_same(fatal):
    shop, report = fatal

    assert "en/leaflet.pdf" in report.made
    assert sorted(shop.bench.project.pdfs()) == ["en/leaflet.pdf", "es/leaflet.pdf"]


def test_the_old_file_of_a_lost_piece_is_taken_out(fatal):
    shop, _ = fatal

    assert not (shop.bench.project.output / "en/ticket.pdf").exists()


def test_a_lost_piece_is_tried_again_by_the_next_run(fatal):
    shop, _ = fatal

    assert shop.bench.build().made == ["en/ticket.pdf"]


def test_a_piece_whose_worker_is_lost_once_is_made_by_another(shop):
    report = shop.run(deadly_for="ticket", times=1)

    assert len(list(shop.tombs.iterdir())) == 1
    assert sorted(report.made) == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]
    assert report.diagnostics == []


def test_workers_that_cannot_begin_are_one_sentence(shop, monkeypatch):
    monkeypatch.setattr(task, "open_worker", os._exit)  # it is sent by its name, and `Start` is no number

    with pytest.raises(PressError, match="the workers end before they have begun; --jobs 1 makes everything in one process"):
        shop.workers(2)


def test_workers_make_what_this_process_makes(shop):
    shop.run(jobs=1)
    alone = shop.bench.project.pdfs()
    assert len(alone) == 3
    for path in shop.bench.project.output.glob("*/*.pdf"):
        path.unlink()

    shop.run(jobs=2)

    assert shop.opened == [1, 2]
    assert shop.bench.project.pdfs() == alone


def test_with_one_worker_the_pieces_are_made_in_this_process(shop):
    with shop.workers(1) as workers:
        here = workers.executor.submit(os.getpid).result()

    assert isinstance(workers.executor, SerialExecutor)
    assert here == os.getpid()


def test_with_two_workers_the_pieces_are_made_elsewhere(shop):
    with shop.workers(2) as workers:
        elsewhere = {workers.executor.submit(os.getpid).result() for _ in range(4)}

    assert os.getpid() not in elsewhere


def test_what_a_function_raises_comes_out_of_its_future(shop):
    with shop.workers(1) as workers:
        future = workers.executor.submit(int, "no number")

    with pytest.raises(ValueError, match="no number"):
        future.result()


def test_workers_that_are_abandoned_end_in_the_midst_of_their_work(shop):
    workers = shop.workers(2)
    busy = workers.executor.submit(time.sleep, 600)
    pids = list(workers.executor._processes)
    assert len(pids) == 2
    while not busy.running():
        time.sleep(0.01)

    workers.abandon()

    assert isinstance(busy.exception(timeout=30), workers.lost)
    assert have_ended(pids)


def test_a_worker_that_dies_while_it_sends_is_noticed(shop):
    with shop.workers(2) as workers:
        worker = workers.executor.submit(os.getpid).result()
        sending = workers.executor.submit(bytes, LARGE)
        while not is_waiting_to_send(workers):
            time.sleep(0.001)
        for pid in list(workers.executor._processes):
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.1)
        workers.look()

        assert isinstance(sending.exception(timeout=30), workers.lost)
    assert have_ended([worker])


def is_waiting_to_send(workers):
    """True once the first bytes of a result have come."""
    return workers.executor._result_queue._reader.poll()


def have_ended(pids):
    """True once no process is there any more; its parent takes a moment to notice that one has died."""
    end = time.monotonic() + 10
    while any(map(is_alive, pids)) and time.monotonic() < end:
        time.sleep(0.01)
    return not any(map(is_alive, pids))


def is_alive(pid):
    """True for a process that has not ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_workers_of_a_pool_that_is_shut_down_are_none(shop):
    with shop.workers(2) as workers:
        pass

    workers.look()
    workers.stop()
    assert processes._processes(workers.executor) == []


class StopAt:
    """A watcher whose user presses Ctrl-C while a piece is made: at the moment, not between two pieces."""

    def begin(self, count):
        assert count == 3

    def done(self, *_, **__):
        os.kill(os.getpid(), signal.SIGINT)


def test_alone_too_each_piece_is_written_before_the_next_is_begun(shop):
    opened = shop.bench.opened

    with pytest.raises(KeyboardInterrupt):
        run(opened, digests_of(opened.workshop), opened.catalogue, StopAt(), jobs=1, force=False)

    assert len(shop.bench.project.pdfs()) == 1


@pytest.mark.parametrize("error", [EOFError, ConnectionResetError])
def test_a_fork_server_that_is_gone_is_a_sentence_and_no_interrupt(shop, monkeypatch, error):
    def submit(*_):
        raise error

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor.submit", submit)

    with pytest.raises(PressError, match="the workers end before they have begun"):
        shop.workers(2)
