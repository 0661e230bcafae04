"""press/files.py: a reader never meets half a file."""

import os

import pytest

from press.files import digest, read_json, remove_parts, write, write_if_changed, write_json


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


def test_a_write_onto_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "kept.txt"
    write(target, b"old")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(target, b"new")

    assert target.read_bytes() == b"old"


def test_parts_of_an_interrupted_run_are_removed_and_nothing_else(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / ".card.pdf.4711.part").write_bytes(b"half")
    (tmp_path / "en" / "card.pdf").write_bytes(b"whole")
    (tmp_path / "en" / "my.part").write_bytes(b"somebody else's")

    remove_parts(tmp_path)

    assert sorted(path.name for path in (tmp_path / "en").iterdir()) == ["card.pdf", "my.part"]


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
