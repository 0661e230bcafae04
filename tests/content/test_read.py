"""Files on disk become text, or a diagnostic that says why not."""

import sys

import pytest

from press.content.read import MAX_BYTES, Reader
from press.diagnostics import FilePlace


@pytest.fixture
def reader(tmp_path):
    return Reader(tmp_path)


def told(reader):
    return [(fault.rule, str(fault.place)) for fault in reader.diagnostics]


def test_a_file_is_read_as_utf_8(reader):
    (reader.root / "a.yaml").write_bytes("größe: 大".encode())

    assert reader.text(reader.root / "a.yaml") == "größe: 大"
    assert reader.diagnostics == []


def test_a_byte_order_mark_is_left_out_so_that_columns_count_from_the_first_letter(reader):
    (reader.root / "a.yaml").write_bytes(b"\xef\xbb\xbftitle: x\n")

    source = reader.yaml(reader.root / "a.yaml")

    assert source.value == {"title": "x"}
    assert str(source.place(("title",), on="key")) == "a.yaml:1:1"


def test_a_missing_file_is_told_by_its_name_in_the_project(reader):
    assert reader.text(reader.root / "content" / "a.yaml") is None
    assert told(reader) == [("content/missing-file", "content/a.yaml")]


def test_a_missing_file_is_told_where_it_is_named(reader):
    named_at = FilePlace("content.yaml", 7, 11, "    text: a.yaml", 6)

    assert reader.text(reader.root / "a.yaml", named_at=named_at) is None
    assert told(reader) == [("content/missing-file", "content.yaml:7:11")]
    assert '"a.yaml"' in reader.diagnostics[0].message


def test_a_folder_is_no_file(reader):
    (reader.root / "a.yaml").mkdir()

    assert reader.text(reader.root / "a.yaml") is None
    assert told(reader) == [("content/missing-file", "a.yaml")]
    assert "is a folder" in reader.diagnostics[0].message


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_file_that_cannot_be_opened_is_told_with_the_reason(reader):
    (reader.root / "a.yaml").symlink_to("a.yaml")

    assert reader.text(reader.root / "a.yaml") is None
    assert told(reader) == [("content/unreadable", "a.yaml")]


# The bad byte of each text, and its line and column, as an editor counts them.
BAD = {
    b"\xff": ("0xff", 1, 1),
    b"title: caf\xe9\n": ("0xe9", 1, 11),
    b"title: x\nlead: \xa9 y\n": ("0xa9", 2, 7),
    b"title: x\r\nlead: \x80\n": ("0x80", 2, 7),
    b"title: half \xe2\x82": ("0xe2", 1, 13),
    b"\xef\xbb\xbftitle: \xff\n": ("0xff", 1, 8),
}


@pytest.mark.parametrize(("data", "where"), BAD.items())
def test_a_byte_that_is_not_utf_8_is_told_where_it_stands(reader, data, where):
    (reader.root / "a.yaml").write_bytes(data)

    assert reader.text(reader.root / "a.yaml") is None

    byte, line, column = where
    assert told(reader) == [("content/encoding", f"a.yaml:{line}:{column}")]
    assert reader.diagnostics[0].message == f"byte {byte} is not UTF-8"


def test_a_bad_byte_behind_other_letters_is_told_in_the_column_an_editor_shows(reader):
    # `é` is two bytes and one column: the bad byte is the fourth character of its line.
    (reader.root / "a.yaml").write_bytes("é: ".encode() + b"\xff\n")

    reader.text(reader.root / "a.yaml")

    assert told(reader) == [("content/encoding", "a.yaml:1:4")]


def test_utf_16_is_told_not_guessed(reader):
    (reader.root / "a.yaml").write_bytes("title: x".encode("utf-16"))

    assert reader.yaml(reader.root / "a.yaml") is None
    assert told(reader) == [("content/encoding", "a.yaml:1:1")]


def test_a_file_too_large_to_be_meant_is_told_and_not_parsed(reader):
    (reader.root / "a.yaml").write_bytes(b"#" * (MAX_BYTES + 1))

    assert reader.yaml(reader.root / "a.yaml") is None
    assert told(reader) == [("content/too-large", "a.yaml")]


def test_broken_yaml_is_told_and_what_could_be_read_of_it_is_kept(reader):
    (reader.root / "a.yaml").write_bytes(b"a: 1\na: 2\n")

    source = reader.yaml(reader.root / "a.yaml")

    assert source.value == {"a": "1"}
    assert told(reader) == [("yaml/duplicate-key", "a.yaml:2:1")]


def test_a_file_without_values_is_none(reader):
    (reader.root / "a.yaml").write_bytes(b"")

    assert reader.yaml(reader.root / "a.yaml") is None
    assert told(reader) == [("yaml/empty", "a.yaml:1:1")]


def test_a_file_outside_of_the_project_is_named_in_full(reader, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("house") / "a.yaml"

    assert reader.name(elsewhere) == elsewhere.as_posix()
