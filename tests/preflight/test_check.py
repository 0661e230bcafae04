"""The rules together: every file of the folder runs, has a test, and names in its docstring what it can say."""

from __future__ import annotations

import ast
import pkgutil
import re
from pathlib import Path

import pytest

from press.preflight import rules
from press.preflight.check import NOTE_RULES, RULES, SHEET_RULES, SHOP_RULES, check
from tests.preflight.conftest import seen
from tests.render.pieces import run

NAMES = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
TESTS = Path(__file__).parent / "rules"


def source(name: str) -> ast.Module:
    return ast.parse((Path(rules.__path__[0]) / f"{name}.py").read_text(encoding="utf-8"))


def codes(tree: ast.Module) -> set[str]:
    """The codes that the rule of a file gives to its problems, whether it names them there or returns them to be given."""
    returned = [node.value for node in ast.walk(tree) if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple)]
    found = {f"preflight/{pair.elts[0].value}" for pair in returned if isinstance(pair.elts[0], ast.Constant)}
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        first = call.args[0]
        if isinstance(first, ast.Constant) and name in {"problem", "Diagnostic"}:
            found.add(f"preflight/{first.value}" if name == "problem" else first.value)
    return found


def test_every_rule_of_the_folder_looks_at_some_kind_of_file():
    looked = {rule.__name__.rpartition(".")[2] for rules in (RULES, SHOP_RULES, SHEET_RULES, NOTE_RULES) for rule in rules}

    assert sorted(looked) == NAMES


@pytest.mark.parametrize("rules", [RULES, SHOP_RULES, SHEET_RULES, NOTE_RULES], ids=["read", "shop", "sheets", "notes"])
def test_no_rule_looks_at_a_file_twice(rules):
    assert len(rules) == len(set(rules))


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_a_test_file_of_its_name(name):
    assert (TESTS / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_the_docstring_of_a_rule_names_every_code_that_it_gives(name):
    tree = source(name)

    written = set(re.findall(r"\b(?:preflight|style|translation)/[a-z-]+", ast.get_docstring(tree) or ""))
    assert codes(tree)
    assert written == codes(tree)


def test_no_two_rules_give_the_same_code():
    given = [code for name in NAMES for code in codes(source(name))]

    assert sorted(given) == sorted(set(given))


def test_a_plain_piece_passes_every_rule(plain):
    assert check(plain) == []


def test_everything_that_is_wrong_is_said_in_one_go(plain):
    faint = run("Title", x=0, ink=(0.9, 0.9, 0.9))

    bad = seen(plain, pages=3, runs=(faint,), html="", job={"pages": (1, 2)})

    assert [found.rule for found in check(bad)] == ["preflight/page-count", "preflight/contrast", "preflight/safe-area"]


def test_a_problem_is_placed_on_the_page_and_the_panel_of_the_piece(plain):
    found = plain.problem("x", "sentence", "hint", page=2, panel="front")

    assert (found.rule, found.hint, str(found.place), found.place.panel) == (
        "preflight/x",
        "hint",
        "en/piece.pdf page 2",
        "front",
    )
