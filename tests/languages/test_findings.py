"""The table of findings in this folder's docstring is complete, and every test that it names is there."""

from __future__ import annotations

import ast
import re

import pytest

import tests.languages
from press.workshop import HOUSE

TABLE = tests.languages.__doc__ or ""
NAMED = sorted(set(re.findall(r"(tests/[\w/]+\.py)::(\w+)", TABLE)))


def entries() -> dict[str, list[str]]:
    """Each finding with the tests below it."""
    found: dict[str, list[str]] = {}
    for line in TABLE.splitlines():
        if re.match(r"  \S", line):
            found[line.strip()] = []
        elif line.startswith("      "):
            found[[*found][-1]].append(line.strip())
    return found


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_a_test_that_is_named_is_there(file, name):
    tree = ast.parse((HOUSE / file).read_text(encoding="utf-8"))

    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_each_of_the_nine_things_has_its_tests():
    numbered = [name.split()[0] for name, tests_of_it in entries().items() if re.match(r"0\.\d ", name) and tests_of_it]

    assert numbered == [f"0.{number}" for number in range(1, 10)]


def test_every_finding_has_a_test_or_leads_to_one_that_has():
    assert [name for name, tests_of_it in entries().items() if not tests_of_it and not re.search(r": 0\.\d$", name)] == []


def test_every_line_of_the_table_is_read():
    assert len(re.findall("::", TABLE)) == sum(len(tests_of_it) for tests_of_it in entries().values())
