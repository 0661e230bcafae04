"""press/render/weasyprint_70/comparison.py: what applies to another engine, what has changed there, and what is gone."""

from __future__ import annotations

import sys

import pytest

from press.render.weasyprint_70.comparison import checksum_of, compare, resolve, signature_of
from press.render.weasyprint_70.touch import Touch

LOCKED = """
LIMIT = 3

def draw(box, colour):
    return box, colour

class Box:
    wide = 0

    def __init__(self, tag):
        self.tag = tag

    def move(self, by):
        self.wide += by
"""


@pytest.fixture
def engine(tmp_path, monkeypatch):
    """Puts an engine of one module in place, `printer.inner`, and takes it away after the test."""
    monkeypatch.syspath_prepend(tmp_path)

    def put(source: str) -> None:
        for name in ("printer", "printer.inner"):
            sys.modules.pop(name, None)
        (tmp_path / "printer").mkdir(exist_ok=True)
        (tmp_path / "printer" / "__init__.py").write_text("")
        (tmp_path / "printer" / "inner.py").write_text(source + "\n" * (len(LOCKED) - len(source)))
        import importlib
        import linecache

        importlib.invalidate_caches()
        linecache.clearcache()
        for cached in tmp_path.rglob("*.pyc"):
            cached.unlink()

    put(LOCKED)
    yield put
    for name in ("printer", "printer.inner"):
        sys.modules.pop(name, None)


def touch(name: str, **more) -> Touch:
    return Touch(f"printer.inner.{name}", "replaced", ("cure",), "it prints nothing", "test_cure.py::test_it", **more)


@pytest.fixture
def drawn(engine) -> Touch:
    """The row of a function of the locked engine."""
    found = resolve("printer.inner.draw")
    return touch("draw", signature=signature_of(found), checksum=checksum_of(found))


def state(row: Touch) -> tuple[str, str]:
    (finding,) = compare([row])
    return finding.state, finding.words


def test_the_same_engine_applies(drawn):
    assert state(drawn) == ("applies", "")


def test_a_function_that_only_moved_applies(engine, drawn):
    engine("# a line more\n" + LOCKED)

    assert state(drawn) == ("applies", "")


def test_other_parameters_are_told_old_and_new(engine, drawn):
    engine(LOCKED.replace("(box, colour)", "(box, colour, dpi=96)"))

    assert state(drawn) == ("changed", "(box, colour) -> (box, colour, dpi=96)")


def test_another_source_with_the_same_parameters_is_told(engine, drawn):
    engine(LOCKED.replace("return box, colour", "return colour, box"))

    assert state(drawn) == ("changed", "its source differs")


def test_what_is_no_function_any_more_has_changed(engine, drawn):
    engine("draw = 3")

    assert state(drawn) == ("changed", "(box, colour) -> ")


def test_a_name_that_is_not_there_is_gone(engine, drawn):
    engine("def paint(): pass")

    assert state(drawn) == ("gone", "module 'printer.inner' has no attribute 'draw'")


def test_a_module_that_is_not_there_is_gone(engine):
    row = Touch("printer.outer.draw", "read", ("cure",), "", "")

    assert state(row)[0] == "gone"


def test_a_method_and_attributes_of_a_class_and_of_its_instances_apply(engine):
    move = resolve("printer.inner.Box.move")

    assert state(touch("Box.move", signature="(self, by)", checksum=checksum_of(move))) == ("applies", "")
    assert state(touch("Box", attributes=("wide", "tag", "move"))) == ("applies", "")


def test_attributes_that_nothing_sets_are_gone_by_name(engine):
    assert state(touch("Box", attributes=("wide", "high", "deep"))) == ("gone", "without high, deep")


def test_an_attribute_that_another_module_sets_is_there(engine, tmp_path):
    (tmp_path / "printer" / "layout.py").write_text("def lay_out(box):\n    box.left, box.high = 0, 1\n")

    assert state(touch("Box", attributes=("high",), where=("printer.layout",))) == ("applies", "")


def test_data_applies_while_it_is_there(engine):
    assert state(touch("LIMIT")) == ("applies", "")
