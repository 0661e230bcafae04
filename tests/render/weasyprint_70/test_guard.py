"""press/render/weasyprint_70/guard.py: another engine is refused in one sentence, before any of it is imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

from press.diagnostics import SetupError
from press.render.weasyprint_70 import guard
from press.workshop import HOUSE

# Python starts with this in a folder of its path: the package's metadata tell another version than they do.
OTHER = """import importlib.metadata as metadata
told = metadata.version
metadata.version = lambda name: "71.0" if name == "weasyprint" else told(name)
"""


def test_another_engine_is_refused_with_both_versions_in_the_sentence(monkeypatch):
    monkeypatch.setattr(guard, "version", lambda _: "71.0")

    with pytest.raises(SetupError, match=r"^WeasyPrint 71\.0 is installed and 70\.0 is wanted\. Run `make`\.$"):
        guard.check_version()


def test_an_engine_that_is_not_installed_is_missed_in_one_sentence(monkeypatch):
    monkeypatch.setattr(guard, "ENGINE", "no-such-engine")

    with pytest.raises(SetupError, match=r"^WeasyPrint is not installed and 70\.0 is wanted\. Run `make`\.$"):
        guard.check_version()


@pytest.fixture
def other_engine(tmp_path):
    """The environment of a process that finds version 71.0 of the engine."""
    (tmp_path / "path").mkdir()
    (tmp_path / "path" / "sitecustomize.py").write_text(OTHER, encoding="utf-8")
    return {"PYTHONPATH": str(tmp_path / "path")}


@pytest.mark.parametrize("words", [("build",), ("build", "--jobs", "2"), ("check",), ("print", "leaflet:en")])
def test_commands_that_need_the_engine_say_one_sentence_and_end_with_1(cli, other_engine, words):
    cli.environment.update(other_engine)

    answer = cli(*words)

    assert answer.code == 1, answer.err
    assert answer.err.splitlines()[-1] == "error: WeasyPrint 71.0 is installed and 70.0 is wanted. Run `make`."
    assert "Traceback" not in answer.err + answer.out


@pytest.mark.parametrize("module", ["press.render.engine", "press.make.worker", "press.render.weasyprint_70.patches"])
def test_nothing_of_another_engine_is_imported(other_engine, module):
    script = f"""
import sys
from press.diagnostics import SetupError
try:
    import {module}
except SetupError as error:
    print(error)
print(sorted(name for name in sys.modules if name.partition(".")[0] in ("weasyprint", "pydyf", "tinyhtml5")))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=HOUSE, env=other_engine
    )

    assert done.stdout.splitlines() == ["WeasyPrint 71.0 is installed and 70.0 is wanted. Run `make`.", "[]"]
