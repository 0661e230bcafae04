"""CONTRIBUTING.md says of every rule, in one line, what it wants; of no other."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from press.work.setup import HOUSE

KINDS = ("content", "preflight", "press", "release", "style", "template", "translation", "yaml")
CODE = re.compile(rf"(?:{'|'.join(KINDS)})/[a-z]+(?:-[a-z]+)*")
RULES = "press/preflight/rules/"
# Functions of the press that put the first word they are given behind the beginning of a code.
SHORTENED = {"problem": "preflight/", "_unknown": "content/unknown-"}


def codes_in(path: Path) -> set[str]:
    """The codes in a file of the press: those it names whole, those it puts together, those its rule says it can give."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set(CODE.findall((ast.get_docstring(tree) or "").partition(":")[0])) if RULES in path.as_posix() else set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
            found.add(node.value)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in SHORTENED:
                found.add(f"{SHORTENED[name]}{node.args[0].value}")
    return found


GIVEN = sorted(set().union(*(codes_in(path) for path in (HOUSE / "press").rglob("*.py"))))


def reference() -> dict[str, str]:
    """What CONTRIBUTING.md says of each rule: rows such as | `preflight/fonts` | ... |."""
    rows = re.findall(r"^\| `([a-z]+/[a-z-]+)` \| (.+) \|$", (HOUSE / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) == len(dict(rows)), "a rule is explained twice"
    return dict(rows)


@pytest.mark.parametrize("code", GIVEN)
def test_a_rule_is_explained_in_one_line(code):
    assert reference().get(code, "").endswith(".")


def test_no_rule_is_explained_that_is_gone():
    assert reference().keys() - set(GIVEN) == set()


def test_rules_of_every_kind_are_found():
    assert {code.partition("/")[0] for code in GIVEN} == set(KINDS)
