"""press/run/doctor.py: what is there, what is missing, how to get it."""

import json

import pytest

from press.render.weasyprint_70.comparison import Finding
from press.render.weasyprint_70.table import TABLE
from press.run import doctor
from press.run.doctor import Findings, examine
from press.workshop import ENGINE_PARTS, Workshop


@pytest.fixture(autouse=True)
def inside(monkeypatch):
    """What is found inside the engine, which other tests have patched in this process: at first that all is as it was."""
    found: list[Finding] = []
    monkeypatch.setattr(doctor, "compare", lambda _: found)
    return found


@pytest.fixture
def findings():
    """One thing that is there and one that is not."""
    findings = Findings()
    findings.add("here", "Pango", "1.50", "run `make`")
    findings.add(None, "icons", "not installed", "run `make`")
    return findings


def test_advice_is_given_only_for_what_is_missing(findings):
    assert findings.as_text().splitlines() == [
        "ok       Pango  1.50",
        "MISSING  icons  not installed - run `make`",
        "something is missing",
    ]


def test_one_missing_thing_makes_it_unhealthy(findings):
    assert not findings.healthy
    assert Findings(findings.lines[:1]).healthy


def test_machines_read_the_same(findings):
    assert json.loads(findings.as_json()) == [
        {"ok": True, "name": "Pango", "found": "1.50", "advice": ""},
        {"ok": False, "name": "icons", "found": "not installed", "advice": "run `make`"},
    ]


def test_this_checkout_has_everything(workshop):
    findings = examine(workshop)

    assert findings.healthy, findings.as_text()
    assert findings.as_text().endswith("everything is there")


def test_every_part_of_the_engine_and_every_family_is_looked_at(workshop):
    names = {name for _, name, _, _ in examine(workshop).lines}

    families = {face["family"] for face in workshop.faces}
    assert {"Python", "Pango", "icons", *ENGINE_PARTS, *families} <= names


def test_a_house_without_fonts_is_told_what_to_run(workshop, tmp_path):
    (tmp_path / "fonts").mkdir()
    lock = (workshop.house / "fonts" / "fonts.lock.json").read_text(encoding="utf-8")
    (tmp_path / "fonts" / "fonts.lock.json").write_text(lock, encoding="utf-8")

    findings = examine(Workshop(tmp_path, tmp_path / "output", tmp_path))

    missing = {name: (found, advice) for good, name, found, advice in findings.lines if not good}
    assert missing["icons"] == ("not installed", "run `make`")
    # Regular, italic, bold and bold italic.
    assert missing["Noto Sans"] == ("0 of 4 faces", "run `make`")
    assert "Python" not in missing


def test_an_engine_that_is_another_one_inside_is_told_by_the_first_name(workshop, inside):
    inside += [Finding(TABLE[0], "applies"), Finding(TABLE[1], "gone", "no attribute"), Finding(TABLE[2], "changed", "")]

    (line,) = (line for line in examine(workshop).lines if line[1] == "engine inside")

    assert line == (False, "engine inside", f"{TABLE[1].name} is gone, and 1 more", "run `make`")


def test_another_version_of_the_engine_is_not_well(workshop, monkeypatch):
    monkeypatch.setattr(doctor, "version", lambda name: "71.0" if name == "weasyprint" else "1.0")

    (line,) = (line for line in examine(workshop).lines if line[1] == "weasyprint")

    assert line == (False, "weasyprint", "71.0", "70.0 is wanted: run `make`")
