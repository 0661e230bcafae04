"""press/run/bugs.py: the traceback of a bug is kept where its message says."""

from pathlib import Path

import press
from press.run.bugs import keep_bug


def broken():
    raise ZeroDivisionError("a bug")


def kept(output):
    try:
        broken()
    except ZeroDivisionError:
        return keep_bug(output)


def test_the_log_holds_the_traceback_and_the_versions(tmp_path):
    log = kept(tmp_path / "output")

    text = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: a bug" in text
    assert "in broken" in text
    assert text.startswith(f"press {press.__version__}, Python 3.")


def test_a_trace_from_elsewhere_is_kept_as_it_is(tmp_path):
    log = keep_bug(tmp_path, "Traceback of a worker")

    assert log.read_text(encoding="utf-8").endswith("Traceback of a worker")


def test_where_the_output_cannot_be_written_the_log_goes_elsewhere(tmp_path):
    output = tmp_path / "output"
    output.write_text("a file, not a folder")

    log = kept(output)

    assert "ZeroDivisionError" in Path(log).read_text(encoding="utf-8")
    assert output.read_text() == "a file, not a folder"
