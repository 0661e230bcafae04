"""A disk that is full, or has something else where a file belongs: one sentence, never a bug, and nothing half."""

import shutil
import subprocess

import pytest

from press.files import digest
from press.run.cache import Cache
from press.run.digests import digests_of

# In a view of the file system of its own, a small disk in memory is put over the output folder, built into, and copied off.
SMALL_DISK = 'mount --make-rprivate / && mount -t tmpfs -o size="$SIZE" tmpfs "$DISK" || exit 77; "$@"; code=$?; cp -R "$DISK" "$COPY"; exit $code'


def test_a_folder_where_a_piece_belongs_is_one_sentence_and_the_others_are_kept(cli, project):
    (project.output / ".press").mkdir(parents=True)
    (project.output / "en" / "ticket.pdf").mkdir(parents=True)

    answer = cli("build", "--quiet")

    path = project.output / "en" / "ticket.pdf"
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == f"error: {path} cannot be written: a folder has that name; move it away and start again\n"
    path.rmdir()
    assert "1 made, 2 up to date" in cli("build").err


@pytest.mark.parametrize("name", ["en", ".press/records", ".press/rejected", "manifest"])
def test_a_file_where_a_folder_belongs_is_one_sentence(cli, project, name):
    (project.output / ".press").mkdir(parents=True)
    (project.output / name).write_text("mine")

    answer = cli("build", "--quiet")

    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"error: {project.output / name}/")
    assert answer.err.endswith(" cannot be written: a file has the name of its folder; move it away and start again\n")
    assert (project.output / name).read_text() == "mine"


@pytest.mark.parametrize("name", ["manifest/ticket.json", ".press/records/en/ticket.json", ".press/faces.json"])
def test_a_folder_where_the_press_keeps_its_notes_is_one_sentence(cli, project, name):
    (project.output / ".press").mkdir(parents=True, exist_ok=True)
    (project.output / name).mkdir(parents=True)

    answer = cli("build", "--quiet")

    assert answer.code == 1
    assert (
        answer.err
        == f"error: {project.output / name} cannot be written: a folder has that name; move it away and start again\n"
    )


@pytest.mark.skipif(shutil.which("unshare") is None, reason="this system has no unshare")
@pytest.mark.parametrize("size", ["4k", "24k", "40k"])
def test_on_a_disk_that_is_full_nothing_is_half_and_nothing_remembered_that_is_not_there(cli, project, tmp_path, size):
    project.output.mkdir()
    settings = cli.settings()
    settings["env"] |= {"SIZE": size, "DISK": str(project.output), "COPY": str(tmp_path / "copy")}
    command = ["unshare", "--mount", "sh", "-c", SMALL_DISK, "disk", *cli.command("build", "--quiet")]

    done = subprocess.run(command, **settings, capture_output=True, check=False, timeout=120)

    if not (tmp_path / "copy").exists():
        pytest.skip(f"this system lets nobody mount a disk: {done.stderr.strip()}")
    assert done.returncode == 1
    assert done.stderr.startswith(f"error: {project.output}")
    assert done.stderr.endswith(": the disk is full; make room and start again\n")
    assert done.stderr.count("\n") == 1
    shutil.rmtree(project.output)
    shutil.move(tmp_path / "copy", project.output)
    for record in Cache(digests_of(project.workshop)).records():
        assert {path: digest(project.output / path) for path in record.outputs} == record.outputs
    assert cli("build").code == 0
    assert all(data.rstrip().endswith(b"%%EOF") for data in project.pdfs().values())
    assert len(project.pdfs()) == 3
