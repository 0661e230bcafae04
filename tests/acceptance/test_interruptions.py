"""Killed, interrupted or run twice at once: no half file is ever left, and the next run goes on from there."""

import fcntl
import os
import signal
import time
from dataclasses import dataclass

import pytest

from press.run.manifest import read_manifest
from tests.acceptance.leftovers import Traces

# An interrupt is promised to end a build within 3 seconds; a machine that also runs the other tests is given more.
SOON = 20.0
AT_ONCE = 15.0
HELPERS = 3  # what is there before any worker: the fork server, and two that clear away

# Fills its page only after some seconds, so that there is time to interrupt: the sandbox lets a loop run 100,000 times.
SLOW = "{% for i in range(60) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"
DOCUMENTS = """  slow:
    name: Slow
    text: content/pieces/slow.yaml
    audience: public
    page: half-letter
    languages: [en]
"""


@pytest.fixture
def slow_project(project):
    """The minimal project with one more document, which takes long."""
    project.write("content.yaml", project.read("content.yaml") + DOCUMENTS)
    project.write("content/pieces/slow.yaml", "title: Slowly\n")
    template = '{% extends "layouts/document.html" %}\n{% block body %}\n<h1>{{ text.title }}</h1>\n{% endblock %}\n'
    project.write("templates/documents/slow.html", template.replace("<h1>", SLOW + "<h1>"))
    project.write("styles/documents/slow.css", project.read("styles/documents/leaflet.css"))
    return project


@pytest.fixture
def endless_project(slow_project):
    """The same, where the document takes minutes: whoever waits for it is found out."""
    slow_project.replace("templates/documents/slow.html", "range(60)", "range(2000)")
    return slow_project


@pytest.fixture
def clean_result(slow_project, cli, tmp_path):
    """The project made fast again, and what a build that nobody disturbs makes of it."""

    def made():
        slow_project.replace("templates/documents/slow.html", SLOW, "")
        assert cli("build", "--output", str(tmp_path / "clean")).code == 0
        return {
            path.relative_to(tmp_path / "clean").as_posix(): path.read_bytes() for path in (tmp_path / "clean").glob("*/*.pdf")
        }

    return made


@pytest.fixture(autouse=True)
def _terminal():
    """The end of the terminal counts, even where the tests themselves are run so that it does not."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.fixture
def traces(tmp_path_factory):
    """The processes and temporary files of commands; the folder's name is short, since a socket's may not be long."""
    return Traces(tmp_path_factory.mktemp("t"))


@dataclass(frozen=True)
class Disturbed:
    """How a build ended that was sent a signal, how many seconds later, and what it said."""

    code: int
    seconds: float
    out: str
    err: str


def disturbed(cli, number, *words, send=os.killpg):
    """Starts a build, waits for its first piece and sends a signal: to all its processes, or, with `os.kill`, to the main one."""
    with cli.start("build", *words) as process:
        first = process.stderr.readline()
        assert first.startswith("[1/4] made "), first
        begun = time.monotonic()
        send(process.pid, number)
        process.wait(timeout=60)
        seconds = time.monotonic() - begun
        out, err = process.communicate(timeout=60)
    return Disturbed(process.returncode, seconds, out, first + err)


def test_a_killed_build_leaves_only_whole_files_and_the_next_one_finishes(slow_project, cli, clean_result, traces):
    code = disturbed(traces.of(cli), signal.SIGKILL, "--jobs", "2").code
    left = slow_project.pdfs()
    gone = traces.gone_after(AT_ONCE)
    wanted = clean_result()

    answer = cli("build")

    assert code == -signal.SIGKILL
    assert gone, (traces.processes, traces.files)
    assert left
    assert "en/slow.pdf" not in left
    assert left == {name: wanted[name] for name in left}
    assert answer.code == 0, answer.err
    assert slow_project.pdfs() == wanted
    assert list(slow_project.output.rglob("*.part")) == []


def test_of_a_build_whose_main_process_is_killed_nothing_stays(endless_project, cli, traces):
    disturbed(traces.of(cli), signal.SIGKILL, "--jobs", "2", send=os.kill)

    assert traces.gone_after(AT_ONCE), (traces.processes, traces.files)
    assert "en/slow.pdf" not in endless_project.pdfs()


def test_of_a_build_that_is_killed_before_it_has_workers_nothing_stays(cli, project, traces):
    with traces.of(cli).start("build", "--jobs", "2") as process:
        while len(traces.processes) < HELPERS + 1:
            assert process.poll() is None
        os.kill(process.pid, signal.SIGKILL)

    assert traces.gone_after(AT_ONCE), (traces.processes, traces.files)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_of_the_main_process_alone_ends_everything_at_once(endless_project, cli, traces, number, jobs):
    ended = disturbed(traces.of(cli), number, "--jobs", jobs, send=os.kill)

    assert (ended.code, ended.out) == (130, "")
    assert ended.err.splitlines()[-1] == "interrupted; what is done is kept, the next run goes on from here"
    assert "Traceback" not in ended.err
    assert ended.seconds < SOON
    assert traces.gone_after(AT_ONCE), (traces.processes, traces.files)
    assert list(endless_project.output.rglob("*.part")) == []


@pytest.mark.parametrize("send", [os.kill, os.killpg])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_build_keeps_what_is_done(slow_project, cli, clean_result, send, jobs):
    code = disturbed(cli, signal.SIGINT, "--jobs", jobs, send=send).code
    left = slow_project.pdfs()
    wanted = clean_result()

    answer = cli("build")

    assert code == 130
    assert left
    assert left == {name: wanted[name] for name in left}
    assert f"{len(left)} up to date" in answer.err
    assert slow_project.pdfs() == wanted


def test_the_end_of_the_terminal_is_nothing_to_a_build_that_was_started_with_nohup(slow_project, cli):
    slow_project.replace("templates/documents/slow.html", SLOW, "")
    signal.signal(signal.SIGHUP, signal.SIG_IGN)

    assert disturbed(cli, signal.SIGHUP, "--jobs", "1", send=os.kill).code == 0
    assert "en/slow.pdf" in slow_project.pdfs()


def test_the_manifest_of_an_interrupted_build_lists_what_is_there(slow_project, cli):
    disturbed(cli, signal.SIGINT, "--jobs", "1")

    assert sorted(entry["file"] for entry in read_manifest(slow_project.output)) == sorted(slow_project.pdfs())


def test_a_piece_whose_worker_is_killed_half_way_is_made_by_another(slow_project, cli, clean_result, traces):
    with traces.of(cli).start("build", "--jobs", "2") as process:
        said = [process.stderr.readline() for _ in range(3)]
        assert "slow" not in "".join(said)
        workers = traces.workers
        assert workers
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        _, err = process.communicate(timeout=120)

    assert process.returncode == 0, err
    assert err.startswith("[4/4] made en/slow.pdf")
    assert slow_project.pdfs() == clean_result()


def test_of_two_builds_at_once_the_second_says_so(cli, project):
    (project.output / ".press").mkdir(parents=True)
    with (project.output / ".press" / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)

        answer = cli("build")

    assert answer.code == 1
    assert answer.err == f"error: another build is writing to {project.output}; wait until it is done\n"
    assert project.pdfs() == {}


def test_two_builds_into_two_folders_do_not_disturb_each_other(cli, project, tmp_path):
    with cli.start("build", "--output", str(tmp_path / "one")) as first, cli.start("build") as second:
        first.communicate(timeout=60)
        second.communicate(timeout=60)

    one = {path.relative_to(tmp_path / "one").as_posix(): path.read_bytes() for path in (tmp_path / "one").glob("*/*.pdf")}
    assert (first.returncode, second.returncode) == (0, 0)
    assert len(one) == 3
    assert one == project.pdfs()
