"""tests/newest_engine: which requirements, which verdict, which pieces; the engines themselves are tried by hand."""

from __future__ import annotations

import pytest

from press.render.weasyprint_70.comparison import Finding
from press.render.weasyprint_70.touch import Touch
from tests.newest_engine import goldens
from tests.newest_engine.__main__ import rows
from tests.newest_engine.install import wanted
from tests.newest_engine.needed import BROKEN, NEEDED, NEEDLESS, verdicts

LOCK = """babel==2.18.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:cc
pydyf==0.13.0 \\
    --hash=sha256:dd
weasyprint==70.0 \\
    --hash=sha256:ee
"""


def test_all_but_the_engine_is_as_it_is_locked():
    assert wanted(LOCK, []).splitlines() == [
        "babel==2.18.0",
        "colorama==0.4.6 ; sys_platform == 'win32'",
        "weasyprint",
        "pydyf",
        "tinyhtml5",
        "tinycss2",
        "cssselect2",
    ]


def test_a_version_that_is_asked_for_stands_for_the_newest():
    assert wanted(LOCK, ["weasyprint==69.0"]).split("\n", 2)[2].splitlines() == [
        "weasyprint==69.0",
        "pydyf",
        "tinyhtml5",
        "tinycss2",
        "cssselect2",
    ]


def touch(name: str, kind: str = "replaced", module: str = "cure") -> Touch:
    return Touch(f"engine.{name}", kind, (module,), "why", f"tests/test_{name}.py::test_it")


@pytest.mark.parametrize(
    ("with_it", "without", "verdict"), [(True, False, NEEDED), (True, True, NEEDLESS), (False, False, BROKEN)]
)
def test_a_patch_is_needed_where_its_test_fails_without_it_alone(with_it, without, verdict):
    row = touch("draw")

    def run(tests, leave_out):
        assert tests == [row.test_id]
        return {row.test_id: without if leave_out == "cure" else with_it}

    assert verdicts([row], run) == {row: verdict}


def test_a_test_that_does_not_even_run_is_no_proof():
    assert verdicts([touch("draw")], lambda *_: {}) == {touch("draw"): BROKEN}


def test_only_what_is_replaced_is_left_out_and_each_module_once():
    asked = []

    def run(tests, leave_out):
        asked.append((leave_out, tests))
        return {}

    verdicts([touch("a"), touch("b"), touch("c", "called"), touch("d", module="other")], run)

    assert asked == [
        ("", ["tests/test_a.py::test_it", "tests/test_b.py::test_it", "tests/test_d.py::test_it"]),
        ("cure", ["tests/test_a.py::test_it", "tests/test_b.py::test_it"]),
        ("other", ["tests/test_d.py::test_it"]),
    ]


def test_a_line_says_of_a_touch_whether_it_is_there_and_needed_and_what_differs():
    draw, colour = touch("draw"), touch("colour", "read")
    findings = [Finding(draw, "changed", "(box) -> (box, dpi)"), Finding(colour, "applies")]

    assert list(rows(findings, {draw: NEEDED})) == [
        "is       and is  what           in",
        "changed  needed  engine.draw    cure",
        "    (box) -> (box, dpi)",
        "applies  -       engine.colour  cure",
    ]


@pytest.mark.parametrize(
    ("piece", "selector"),
    [
        ("ar/pocket-card.pdf", "pocket-card:ar:plain"),
        ("ar/pocket-card.office.pdf", "pocket-card:ar:office"),
        ("en/indicator-card.pack.zip", "indicator-card:en"),
    ],
)
def test_a_golden_is_made_by_its_selector(piece, selector):
    assert goldens.selector(piece) == selector


def test_without_goldens_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(goldens, "PIECES", tmp_path)

    assert list(goldens.report()) == ["no goldens"]


def test_an_engine_that_draws_nothing_at_all_is_told_with_its_last_words(tmp_path, monkeypatch):
    (tmp_path / "leaflet.en.txt").write_text("en/leaflet.pdf\n")
    monkeypatch.setattr(goldens, "PIECES", tmp_path)
    monkeypatch.setattr(goldens, "BUILD", "raise ImportError('cannot import name strut')")

    assert list(goldens.report()) == ["no goldens can be drawn: ImportError: cannot import name strut"]


def test_the_press_is_built_by_its_own_door_on_any_engine(tmp_path, monkeypatch):
    (tmp_path / "leaflet.en.txt").write_text("en/no-such-piece.pdf\n")
    monkeypatch.setattr(goldens, "PIECES", tmp_path)

    (told,) = goldens.report()

    assert told.startswith("no goldens can be drawn: error: ")
    assert "no-such-piece" in told
