"""press/files.py, Batch: files that are written together appear together, and only when they are committed."""

import pytest

from press.files import Batch


@pytest.fixture
def batch(tmp_path):
    """A batch with a new file and another one in place of an old one, neither committed."""
    (tmp_path / "old.txt").write_bytes(b"as it was")
    batch = Batch()
    batch.add(tmp_path / "en" / "new.txt", b"new")
    batch.add(tmp_path / "old.txt", b"as it will be")
    return batch


def seen(folder):
    """What a reader finds, by name; files that begin with a dot are not for readers."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("[!.]*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items()}


def files(folder):
    return [path.name for path in folder.rglob("*") if path.is_file()]


def test_before_it_is_committed_a_reader_finds_what_was_there(batch, tmp_path):
    assert len(batch) == 2
    assert seen(tmp_path) == {"old.txt": b"as it was"}


def test_when_it_is_committed_every_file_is_there_and_no_part_is_left(batch, tmp_path):
    batch.commit()

    assert len(batch) == 0
    assert seen(tmp_path) == {"old.txt": b"as it will be", "en/new.txt": b"new"}
    assert sorted(files(tmp_path)) == ["new.txt", "old.txt"]


def test_a_file_that_is_added_twice_is_one_file_with_the_bytes_of_the_second_time(batch, tmp_path):
    batch.add(tmp_path / "en" / "new.txt", b"newer")
    assert len(batch) == 2

    batch.commit()

    assert seen(tmp_path)["en/new.txt"] == b"newer"


def test_it_can_be_filled_again_after_it_was_committed(batch, tmp_path):
    batch.commit()
    batch.add(tmp_path / "later.txt", b"later")
    assert "later.txt" not in seen(tmp_path)

    batch.commit()

    assert seen(tmp_path)["later.txt"] == b"later"
