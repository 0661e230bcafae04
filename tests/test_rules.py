"""A rule is found because its file is there."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

from press.rules import modules_in


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of rules with files of these names."""
    (tmp_path / "some_rules").mkdir()
    monkeypatch.syspath_prepend(tmp_path)

    def written(*names: str):
        for name in ("__init__", *names):
            (tmp_path / "some_rules" / f"{name}.py").write_text("", encoding="utf-8")
        return import_module("some_rules")

    yield written
    for name in [name for name in sys.modules if name.partition(".")[0] == "some_rules"]:
        del sys.modules[name]


def test_the_files_of_a_folder_are_found_by_name_in_whichever_order_they_were_written(folder):
    package = folder("width", "age", "length")

    assert [module.__name__ for module in modules_in(package)] == ["some_rules.age", "some_rules.length", "some_rules.width"]


def test_a_folder_without_rules_has_none(folder):
    assert modules_in(folder()) == ()
