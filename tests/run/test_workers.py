"""press/run/runner.py and executors.py with real worker processes, some of which die."""

import os
from dataclasses import fields

import pytest

from press.pieces import Job
from press.run.executors import SerialExecutor, open_executor
from press.run.progress import Quiet
from press.run.runner import read_inputs, run


class Deadly(Job):
    """A job that kills the worker that unpacks it."""

    def __reduce__(self):
        return os._exit, (3,)


def copied(job, kind):
    return kind(**{field.name: getattr(job, field.name) for field in fields(job)})


def run_with(bench, jobs, *, workers=2):
    workshop = bench.project.workshop
    return run(workshop, read_inputs(workshop), jobs, jobs, Quiet(), jobs=workers, force=False)


@pytest.fixture
def fatal(built):
    """A report of a run in which the ticket kills every worker that takes it."""
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    built.project.replace("content/pieces/leaflet.yaml", "Ask at", "Ask")
    jobs = [copied(job, Deadly) if job.document == "ticket" else job for job in built.jobs]
    return built, run_with(built, jobs)


def test_a_worker_that_dies_becomes_a_diagnostic(fatal):
    _, report = fatal

    (lost,) = [diagnostic for diagnostic in report.diagnostics if diagnostic.rule == "press/worker"]
    assert str(lost.place) == "en/ticket.pdf"
    assert "en/ticket.pdf" in report.failed
    assert report.bugs == []


def test_the_pieces_beside_it_are_made_all_the_same(fatal):
    built, report = fatal

    assert "en/leaflet.pdf" in report.made
    assert (built.project.output / "en/leaflet.pdf").exists()


def test_the_old_file_of_a_lost_piece_is_taken_out(fatal):
    built, _ = fatal

    assert not (built.project.output / "en/ticket.pdf").exists()


def test_a_lost_piece_is_tried_again_by_the_next_run(fatal):
    built, _ = fatal

    report = run_with(built, built.jobs)

    assert "en/ticket.pdf" in report.made


def test_workers_make_what_this_process_makes(bench):
    run_with(bench, bench.jobs, workers=1)
    alone = bench.project.pdfs()
    assert len(alone) == 3

    run_with(bench, [], workers=1)
    run_with(bench, bench.jobs, workers=2)

    assert bench.project.pdfs() == alone


def test_with_one_worker_the_pieces_are_made_in_this_process(bench):
    with open_executor(1, bench.project.workshop) as executor:
        here = executor.submit(os.getpid).result()

    assert isinstance(executor, SerialExecutor)
    assert here == os.getpid()


def test_with_two_workers_the_pieces_are_made_elsewhere(bench):
    with open_executor(2, bench.project.workshop) as executor:
        elsewhere = {executor.submit(os.getpid).result() for _ in range(4)}

    assert os.getpid() not in elsewhere


def test_what_a_function_raises_comes_out_of_its_future(bench):
    with open_executor(1, bench.project.workshop) as executor:
        future = executor.submit(int, "no number")

    with pytest.raises(ValueError, match="no number"):
        future.result()


class Interrupting(Job):
    """A job during whose making somebody presses Ctrl-C."""

    def __getattribute__(self, name):
        if name == "fit_steps":
            raise KeyboardInterrupt
        return super().__getattribute__(name)


def test_alone_too_each_piece_is_written_before_the_next_is_begun(bench):
    # Pieces that were never made are begun in the order of their words: the ticket has the fewest.
    jobs = [copied(job, Interrupting) if job.document == "ticket" else job for job in bench.jobs]

    with pytest.raises(KeyboardInterrupt):
        run_with(bench, jobs, workers=1)

    assert sorted(bench.project.pdfs()) == ["en/leaflet.pdf", "es/leaflet.pdf"]
