"""The rules together: every file of the folder is found, has a test, and sees of a piece what it says that it needs."""

from __future__ import annotations

import ast
import inspect
from dataclasses import replace
from pathlib import Path

import pytest

from press.preflight import rules
from press.preflight.check import CHECKS, check
from press.preflight.subject import FileKind, Needs
from press.rules import Rule
from tests.preflight.conftest import seen
from tests.render.pieces import run

FOLDER = Path(rules.__path__[0])
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
FILES = {file.__name__.rpartition(".")[2]: file for files in CHECKS.values() for file in files}
TESTS = Path(__file__).parent / "rules"
UNPAINTED = [name for name in NAMES if FILES[name].NEEDS is Needs.LAYOUT]
# The rules that run on each kind of file, as a person would list them; of the rest see the files.
SOME = {
    FileKind.READ: {"contacts", "contrast", "tree", "overflow", "notice"},
    FileKind.SHOP: {"contacts", "contrast", "bleed", "inks", "overflow", "notice"},
    FileKind.SHEETS: {"contacts", "fonts"},
    FileKind.NOTES: {"fonts", "coverage", "overflow", "page_count"},
}


def names(kind: FileKind) -> list[str]:
    return [file.__name__.rpartition(".")[2] for file in CHECKS[kind]]


def test_every_rule_of_the_folder_looks_at_some_kind_of_file():
    assert sorted(FILES) == NAMES


@pytest.mark.parametrize("kind", FileKind)
def test_the_rules_that_look_at_a_kind_of_file_are_found_once_each(kind):
    assert set(names(kind)) >= SOME[kind]
    assert len(names(kind)) == len(set(names(kind)))


def test_rules_for_tags_do_not_look_at_files_that_have_none():
    tagged = {"claim", "tree", "headings", "tables", "pictures", "links"}

    assert not any(tagged & set(names(kind)) for kind in FileKind if kind is not FileKind.READ)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_the_folder_declares_what_is_asked_of_it(name):
    file = FILES[name]

    assert all(isinstance(rule, Rule) for rule in file.RULES)
    assert file.RULES
    assert file.LOOKS_AT.issubset(FileKind)
    assert file.NEEDS in Needs
    assert list(inspect.signature(file.check).parameters) == ["subject"]


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_a_test_file_of_its_name(name):
    assert (TESTS / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", UNPAINTED)
def test_a_rule_that_needs_only_the_layout_runs_before_anything_is_painted(plain, name):
    assert list(FILES[name].check(replace(plain, pdf=None))) == []


@pytest.mark.parametrize("name", UNPAINTED)
def test_a_rule_that_needs_only_the_layout_never_names_the_finished_file(name):
    tree = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))

    assert "pdf" not in {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_a_plain_piece_passes_every_rule(plain):
    assert check(plain) == []


def test_everything_that_is_wrong_is_said_in_one_go(plain):
    faint = run("Title", x=0, ink=(0.9, 0.9, 0.9))

    bad = seen(plain, pages=3, runs=(faint,), html="", job={"pages": (1, 2), "sources": plain.job.sources})

    assert [found.rule for found in check(bad)] == ["preflight/contrast", "preflight/page-count", "preflight/safe-area"]


def test_a_problem_is_placed_on_the_page_and_the_panel_of_the_piece(plain):
    found = plain.problem("x", "sentence", "hint", page=2, panel="front")

    assert (found.rule, found.hint, str(found.place), found.place.panel) == (
        "preflight/x",
        "hint",
        "en/piece.pdf page 2",
        "front",
    )
