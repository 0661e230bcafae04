"""Killed, interrupted or run twice at once: no half file is ever left, and the next run goes on from there."""

import fcntl
import os
import signal

import pytest

from press.run.manifest import read_manifest

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
def clean_result(slow_project, cli, tmp_path):
    """The project made fast again, and what a build that nobody disturbs makes of it."""

    def made():
        slow_project.replace("templates/documents/slow.html", SLOW, "")
        assert cli("build", "--output", str(tmp_path / "clean")).code == 0
        return {
            path.relative_to(tmp_path / "clean").as_posix(): path.read_bytes() for path in (tmp_path / "clean").glob("*/*.pdf")
        }

    return made


def disturbed(cli, number, *words):
    """Starts a build, waits for its first piece, sends a signal to all its processes; exit code and what it said."""
    with cli.start("build", *words) as process:
        first = process.stderr.readline()
        assert first.startswith("[1/4] made "), first
        os.killpg(process.pid, number)
        out, err = process.communicate(timeout=60)
    return process.returncode, out, first + err


def test_a_killed_build_leaves_only_whole_files_and_the_next_one_finishes(slow_project, cli, clean_result):
    code, _, _ = disturbed(cli, signal.SIGKILL, "--jobs", "2")
    left = slow_project.pdfs()
    wanted = clean_result()

    answer = cli("build")

    assert code == -signal.SIGKILL
    assert left
    assert "en/slow.pdf" not in left
    assert left == {name: wanted[name] for name in left}
    assert answer.code == 0, answer.err
    assert slow_project.pdfs() == wanted
    assert list(slow_project.output.rglob("*.part")) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_build_keeps_what_is_done_and_says_so(slow_project, cli, clean_result, number, jobs):
    code, out, err = disturbed(cli, number, "--jobs", jobs)
    left = slow_project.pdfs()
    wanted = clean_result()

    answer = cli("build")

    assert (code, out) == (130, "")
    assert err.splitlines()[-1] == "interrupted; what is done is kept, the next run goes on from here"
    assert "Traceback" not in err
    assert left
    assert left == {name: wanted[name] for name in left}
    assert f"{len(left)} up to date" in answer.err
    assert slow_project.pdfs() == wanted


def test_the_manifest_of_an_interrupted_build_lists_what_is_there(slow_project, cli):
    disturbed(cli, signal.SIGINT, "--jobs", "1")

    listed = [entry["file"] for entry in read_manifest(slow_project.output)]
    assert sorted(listed) == sorted(slow_project.pdfs())


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
