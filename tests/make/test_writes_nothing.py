"""press/make/: what makes pieces writes nothing. It is run where nothing may be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from press.workshop import HOUSE
from tests.run.print_room import open_print_room

SCRIPT = HOUSE / "tests" / "make" / "without_writing.py"
# In a view of the file system of its own, which ends with the process: each folder is put over itself, to be read only.
SEAL = 'mount --make-rprivate / && for folder in $FOLDERS; do mount --bind "$folder" "$folder" && mount -o remount,ro,bind "$folder" || exit 77; done; exec "$@"'


@pytest.fixture(scope="module")
def room(workshop, tmp_path_factory):
    """The print room, with an output folder that is empty; `workshop` has seen to the fonts and what is known of them."""
    bench = open_print_room(tmp_path_factory.mktemp("room"))
    bench.project.output.mkdir()
    return bench


def made_without_writing(room, *before):
    """What came of each piece, by path, and whether the system had sealed the folders."""
    folders = [room.project.root, room.project.output, HOUSE]
    given = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(HOUSE), "FOLDERS": " ".join(map(str, folders))}
    command = [*before, sys.executable, str(SCRIPT), *map(str, [room.project.root, *folders])]
    done = subprocess.run(command, env=os.environ | given, capture_output=True, text=True, check=False, timeout=300)
    if before and done.returncode and not done.stdout and "Traceback" not in done.stderr:
        pytest.skip(f"this system lets nobody seal a folder: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    first, *lines = done.stdout.splitlines()
    return first, dict(line.split(maxsplit=1)[::-1] for line in lines)


def paths(room):
    """Every file that the room plans: plain, on sheets, for a print shop, packed."""
    kinds = {type(job.production).__name__ for job in room.jobs}
    assert kinds == {"Styled", "OnSheets", "ForShop", "Pack"}
    return {job.path for job in room.jobs}


def test_nothing_is_opened_for_writing_made_moved_or_removed(room):
    _, made = made_without_writing(room)

    assert made == dict.fromkeys(paths(room), "made")
    assert list(room.project.output.iterdir()) == []


@pytest.mark.skipif(shutil.which("unshare") is None, reason="this system has no unshare")
def test_pieces_are_made_on_a_file_system_that_can_only_be_read(room):
    sealed, made = made_without_writing(room, "unshare", "--mount", "sh", "-c", SEAL, "seal")

    assert sealed == "sealed"
    assert made == dict.fromkeys(paths(room), "made")
