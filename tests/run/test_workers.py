"""press/run/runner.py and executors.py with real worker processes, some of which die."""

import os
from dataclasses import dataclass, field, replace

import pytest

from press.run.executors import SerialExecutor, open_workers
from press.run.progress import Quiet
from press.run.runner import run
from tests.workbench import Bench


@dataclass
class Struck:
    """An executor in which a blow falls on the worker that is given an order for a ticket."""

    executor: object
    blow: object
    orders: list = field(default_factory=list)

    def submit(self, function, *arguments):
        names = [name for order in arguments for name in order.names]
        self.orders += names
        return self.blow(self.executor) if "ticket:en:plain" in names else self.executor.submit(function, *arguments)

    def shutdown(self, **how):
        self.executor.shutdown(**how)


def death(executor):
    """The worker is killed, as a system does that runs out of memory."""
    return executor.submit(os._exit, 3)


def interrupt(_):
    """Somebody presses Ctrl-C."""
    raise KeyboardInterrupt


def run_with(bench: Bench, *selectors, workers=2, blow=None, orders=None):
    project, workshop = bench.opened, bench.project.workshop

    def opened(count):
        found = open_workers(count, workshop, project.content)
        struck = Struck(found.executor, blow, [] if orders is None else orders)
        return replace(found, executor=struck) if blow else found

    wanted = project.select(selectors)
    return run(project, bench.cache.digests, wanted, Quiet(), jobs=workers, force=False, open_=opened)


@pytest.fixture
def fatal(built):
    """A report of a run in which the ticket kills every worker that takes it, and the orders that were given."""
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    built.project.replace("content/pieces/leaflet.yaml", "Ask at", "Ask")
    orders = []
    return built, run_with(built, blow=death, orders=orders), orders


def test_a_worker_that_dies_becomes_a_diagnostic(fatal):
    _, report, _ = fatal

    (lost,) = [diagnostic for diagnostic in report.diagnostics if diagnostic.rule == "press/worker"]
    assert str(lost.place) == "en/ticket.pdf"
    assert "en/ticket.pdf" in report.failed
    assert report.bugs == []


def test_it_is_given_up_only_after_a_try_by_a_worker_of_its_own(fatal):
    _, _, orders = fatal

    assert orders.count("ticket:en:plain") == 2


def test_the_pieces_beside_it_are_made_all_the_same(fatal):
    built, report, _ = fatal

    assert "en/leaflet.pdf" in report.made
    assert (built.project.output / "en/leaflet.pdf").exists()


def test_the_old_file_of_a_lost_piece_is_taken_out(fatal):
    built, _, _ = fatal

    assert not (built.project.output / "en/ticket.pdf").exists()


def test_a_lost_piece_is_tried_again_by_the_next_run(fatal):
    built, _, _ = fatal

    assert run_with(built).made == ["en/ticket.pdf"]


def test_workers_make_what_this_process_makes(bench, tmp_path):
    run_with(bench, workers=1)
    alone = bench.project.pdfs()
    assert len(alone) == 3
    bench.project.output.rename(tmp_path / "alone")

    run_with(bench, workers=2)

    assert bench.project.pdfs() == alone


def test_with_one_worker_the_pieces_are_made_in_this_process(bench):
    workers = open_workers(1, bench.project.workshop, bench.opened.content)

    assert isinstance(workers.executor, SerialExecutor)
    assert workers.executor.submit(os.getpid).result() == os.getpid()


def test_with_two_workers_the_pieces_are_made_elsewhere(bench):
    workers = open_workers(2, bench.project.workshop, bench.opened.content)

    elsewhere = {workers.executor.submit(os.getpid).result() for _ in range(4)}

    workers.close()
    assert os.getpid() not in elsewhere


def test_what_a_function_raises_comes_out_of_its_future(bench):
    future = open_workers(1, bench.project.workshop, bench.opened.content).executor.submit(int, "no number")

    with pytest.raises(ValueError, match="no number"):
        future.result()


@pytest.mark.parametrize("workers", [1, 2])
def test_what_was_finished_before_an_interrupt_is_written_and_remembered(bench, workers):
    # Pieces that were never made are begun in the order of the plan, in which the ticket comes last.
    with pytest.raises(KeyboardInterrupt):
        run_with(bench, workers=workers, blow=interrupt)

    kept = sorted(bench.project.pdfs())
    assert kept == (["en/leaflet.pdf", "es/leaflet.pdf"] if workers == 1 else kept)
    assert sorted(run_with(bench, workers=1).current) == kept
