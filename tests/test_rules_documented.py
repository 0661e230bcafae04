"""CONTRIBUTING.md says of every rule, in one line, what it wants; and of none that is gone."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from press.workshop import HOUSE

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("content", "preflight", "press", "release", "style", "template", "translation", "yaml")
CODE = re.compile(rf"(?:{'|'.join(KINDS)})/[a-z]+(?:-[a-z]+)*")
BEGINNING = re.compile(rf"(?:{'|'.join(KINDS)})/[a-z-]*")
ROW = re.compile(r"^\| `([a-z]+/[a-z-]+)` \| (.+) \|$", re.MULTILINE)
RULES = HOUSE / "press" / "preflight" / "rules"
# Functions of the press that put the word they are given first behind the beginning of a code.
SHORTENED = {"problem": "preflight/", "_unknown": "content/unknown-"}

TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted((HOUSE / "press").rglob("*.py"))}


def codes_in(path: Path) -> set[str]:
    """The codes in a file of the press: those it names whole, those it puts together, those its rule says it can give."""
    announced = (ast.get_docstring(TREES[path]) or "").partition(":")[0] if path.parent == RULES else ""
    found = set(CODE.findall(announced))
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
            found.add(node.value)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found |= {f"{SHORTENED[name]}{node.args[0].value}"} if name in SHORTENED else set()
    return found


GIVEN = sorted(set().union(*map(codes_in, TREES)))


@cache
def rows() -> list[tuple[str, str]]:
    """The rules of the reference and what it says of each: rows such as | `preflight/fonts` | Only ours. |."""
    return ROW.findall((HOUSE / "CONTRIBUTING.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", GIVEN)
def test_a_rule_is_explained_in_one_line(code):
    (words,) = [words for name, words in rows() if name == code]

    assert words.endswith(".")


def test_no_rule_is_explained_that_is_gone():
    assert {name for name, _ in rows()} - set(GIVEN) == set()


def test_rules_of_every_kind_are_found():
    assert {code.partition("/")[0] for code in GIVEN} == set(KINDS)


def test_codes_are_put_together_only_where_they_are_looked_for_here():
    written = [node.values[0] for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    begun = {part.value for part in written if isinstance(part, ast.Constant) and BEGINNING.fullmatch(str(part.value))}

    assert begun == set(SHORTENED.values())
