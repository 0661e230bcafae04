"""press/files.py: a reader never meets half a file."""

import errno
import os

import pytest

from press import files
from press.diagnostics import PressError
from press.files import Batch, digest, read_json, remove, remove_parts, write, write_if_changed, write_json
from tests.disk import refuse_once


def parts(folder):
    return [path.name for path in folder.rglob("*") if path.name.endswith(".part")]


def test_a_written_file_holds_its_bytes_and_leaves_no_part(tmp_path):
    write(tmp_path / "deep" / "down.txt", b"words")

    assert (tmp_path / "deep" / "down.txt").read_bytes() == b"words"
    assert parts(tmp_path) == []


def test_a_write_that_fails_leaves_the_old_file(tmp_path):
    target = tmp_path / "kept.txt"
    write(target, b"old")

    with pytest.raises(TypeError):
        write(target, "text is not bytes")

    assert target.read_bytes() == b"old"


def test_a_write_onto_a_full_disk_leaves_the_old_file_and_says_so_in_one_sentence(tmp_path, monkeypatch):
    target = tmp_path / "kept.txt"
    write(target, b"old")
    refuse_once(monkeypatch, "fsync", errno.ENOSPC, for_name="kept.txt")

    with pytest.raises(PressError) as refused:
        write(target, b"new")

    assert str(refused.value) == f"{target} cannot be written: the disk is full; make room and start again"
    assert target.read_bytes() == b"old"
    assert parts(tmp_path) == []


def test_what_there_is_no_room_for_leaves_no_part(tmp_path, monkeypatch):
    batch = Batch()

    def half(part, data):
        part.write_bytes(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(files, "_write_new", half)

    with pytest.raises(PressError, match=r"a\.txt cannot be written: the disk is full"):
        batch.add(tmp_path / "a.txt", b"no room")

    assert len(batch) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_failed_once_to_reach_the_disk_does_not_appear_by_another_attempt(tmp_path, monkeypatch):
    # The system forgets what it could not write: asked again, it says that all is well.
    batch = Batch()
    batch.add(tmp_path / "lost.txt", b"lost")
    refuse_once(monkeypatch, "fsync", errno.EIO, for_name="lost.txt")
    with pytest.raises(PressError, match=r"lost\.txt cannot be written: input/output error"):
        batch.commit()

    batch.commit()

    assert list(tmp_path.iterdir()) == []


def test_of_files_that_are_written_together_one_that_fails_takes_no_other_with_it(tmp_path, monkeypatch):
    batch = Batch()
    for name in ("a", "b", "c"):
        batch.add(tmp_path / name, name.encode())
    refuse_once(monkeypatch, "fsync", errno.ENOSPC, for_name=".b.")

    with pytest.raises(PressError, match="/b cannot be written"):
        batch.commit()

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"a", "c": b"c"}


def test_no_file_appears_before_all_are_on_the_disk(tmp_path, monkeypatch):
    seen, real = [], os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (seen.append([p.name for p in tmp_path.glob("[a-z]*")]), real(handle)))
    batch = Batch()
    batch.add(tmp_path / "a", b"a")
    batch.add(tmp_path / "b", b"b")

    batch.commit()

    # Twice for what is in the files; then once for the names.
    assert [sorted(names) for names in seen] == [[], [], ["a", "b"]]


def test_a_folder_where_a_file_belongs_is_named(tmp_path):
    (tmp_path / "card.pdf").mkdir()

    for refused in (lambda: write(tmp_path / "card.pdf", b"new"), lambda: remove(tmp_path / "card.pdf")):
        with pytest.raises(PressError, match=r"card\.pdf cannot be written: a folder has that name; move it away"):
            refused()

    assert parts(tmp_path) == []


def test_a_file_where_a_folder_belongs_is_named(tmp_path):
    (tmp_path / "en").write_text("mine")

    for path in (tmp_path / "en" / "card.pdf", tmp_path / "en" / "deep" / "card.pdf"):
        with pytest.raises(PressError, match="cannot be written: a file has the name of its folder; move it away"):
            write(path, b"new")

    assert (tmp_path / "en").read_text() == "mine"


def test_the_bytes_that_count_are_those_that_were_added_last(tmp_path):
    batch = Batch()
    batch.add(tmp_path / "a", b"first")
    batch.add(tmp_path / "a", b"second")

    batch.commit()

    assert (tmp_path / "a").read_bytes() == b"second"


def test_parts_of_an_interrupted_run_are_removed_and_nothing_else(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / ".card.pdf.4711.part").write_bytes(b"half")
    (tmp_path / "en" / "card.pdf").write_bytes(b"whole")
    (tmp_path / "en" / "my.part").write_bytes(b"somebody else's")
    (tmp_path / ".folder.part").mkdir()

    remove_parts(tmp_path)

    assert sorted(path.name for path in (tmp_path / "en").iterdir()) == ["card.pdf", "my.part"]
    assert (tmp_path / ".folder.part").is_dir()


def test_the_same_bytes_are_not_written_again(tmp_path):
    target = tmp_path / "same.txt"
    write(target, b"words")
    before = target.stat().st_ino

    written = write_if_changed(target, b"words")

    assert not written
    assert target.stat().st_ino == before


def test_other_bytes_are_written(tmp_path):
    target = tmp_path / "other.txt"
    write(target, b"words")

    written = write_if_changed(target, b"other words")

    assert written
    assert target.read_bytes() == b"other words"


def test_json_has_its_keys_in_order_and_its_letters_readable(tmp_path):
    write_json(tmp_path / "a.json", {"z": 1, "a": "ñ"})

    assert (tmp_path / "a.json").read_text(encoding="utf-8") == '{\n "a": "ñ",\n "z": 1\n}\n'
    assert read_json(tmp_path / "a.json") == {"z": 1, "a": "ñ"}


@pytest.mark.parametrize("data", [None, b"", b'{"half": ', b"\xff\xfe"])
def test_a_missing_or_damaged_json_file_reads_as_none(tmp_path, data):
    target = tmp_path / "damaged.json"
    if data is not None:
        target.write_bytes(data)

    assert read_json(target) is None


def test_a_digest_is_sha256_and_none_without_a_file(tmp_path):
    (tmp_path / "abc").write_bytes(b"abc")

    # The first test vector of FIPS 180-4.
    assert digest(tmp_path / "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert digest(tmp_path / "nothing") is None


def test_whatever_has_the_name_of_a_part_is_removed_and_not_written_through(tmp_path):
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / f".a.txt.{os.getpid()}.part").symlink_to(elsewhere)

    write(tmp_path / "out" / "a.txt", b"ours")

    assert elsewhere.read_text() == "mine"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.txt"]


@pytest.mark.parametrize("do", [lambda path: write(path, b"ours"), remove])
def test_nothing_is_written_or_removed_through_a_folder_that_is_a_link(tmp_path, do):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.txt").write_text("mine")
    (tmp_path / "out").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(PressError, match="nothing is written through links"):
        do(tmp_path / "out" / "a.txt")

    assert (tmp_path / "elsewhere" / "a.txt").read_text() == "mine"
