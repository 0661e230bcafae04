"""Every code that the press gives is declared once, beside the function that gives it; and the reference shows them all."""

from __future__ import annotations

import ast
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest

from press.workshop import HOUSE

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("content", "preflight", "press", "release", "style", "template", "translation", "yaml")
CODE = re.compile(rf"(?:{'|'.join(KINDS)})/[a-z]+(?:-[a-z]+)*")
BEGINNING = re.compile(rf"(?:{'|'.join(KINDS)})/[a-z-]*")
# Functions of the press that put the word they are given first behind the beginning of a code.
SHORTENED = {"problem": "preflight/", "unknown": "content/unknown-"}

TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted((HOUSE / "press").rglob("*.py"))}

# Rules whose examples are told in words: no short text can hold them, or they are of a file that is damaged, of a run or
# of a machine. Of each, the tests that try it. Those of press/preflight/rules/ are tried in tests/preflight/test_examples.py.
TOLD_IN_WORDS = {
    "content/encoding": "content/test_read.py",
    "content/missing-label": "content/test_load.py",
    "content/moved-key": "content/test_contacts.py",
    "content/notice-missing": "plan/test_notices.py",
    "content/notice-number": "content/test_notices.py",
    "content/old-contact": "acceptance/test_print.py",
    "content/profile": "cases/test_pictures.py",
    "content/order": "content/test_briefs.py",
    "content/too-large": "content/test_read.py",
    "content/unknown-family": "languages/faults.py",
    "content/unknown-notice": "content/test_notices.py",
    "content/unreadable": "content/test_read.py",
    "press/limit": "cases/test_hostile.py",
    "press/orphan": "acceptance/test_output_folder.py",
    "style/picture": "cases/test_hostile.py",
    "template/outside": "cases/test_hostile.py",
    "content/verified-before": "cases/test_contacts.py",
    "content/verified-later": "cases/test_contacts.py",
    "preflight/copies": "preflight/test_copies.py",
    "press/bug": "acceptance/test_bugs.py",
    "press/worker": "run/test_workers.py",
    "release/changed-contact": "cases/test_contacts.py",
    "release/old-contact": "make/test_release.py",
    "release/unrecorded-contact": "make/test_release.py",
    "release/untried-contact": "make/test_release.py",
    "style/encoding": "acceptance/test_broken_looks.py",
    "translation/controls": "content/test_translation_rules.py",
    "translation/form": "content/test_translation_rules.py",
    "translation/lapsed": "make/test_release.py",
    "translation/times": "content/test_translation_rules.py",
    "template/one-line": "cases/test_lossless.py",
    "translation/order": "content/test_translation_rules.py",
    "translation/neighbor": "content/test_translation_rules.py",
    "translation/term": "content/test_translation_rules.py",
    "translation/unsigned": "make/test_release.py",
    "yaml/depth": "content/test_yaml_source.py",
}


class Declared(NamedTuple):
    """A rule as its file declares it."""

    code: str
    file: Path
    values: dict[str, object]


def declarations() -> list[Declared]:
    """Every `Rule(...)` of the press, read from its source."""
    found = []
    for path, tree in TREES.items():
        for call in (node for node in ast.walk(tree) if is_rule(node)):
            values = {word.arg: getattr(word.value, "value", None) for word in call.keywords}
            found.append(Declared(str(values["code"]), path, values))
    return found


def is_rule(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule"


def given_in(path: Path) -> set[str]:
    """The codes that a file gives: those it names whole, those it puts together, those it returns to be put together."""
    declared = {id(inner) for node in ast.walk(TREES[path]) if is_rule(node) for inner in ast.walk(node)}
    found: set[str] = set()
    for node in ast.walk(TREES[path]):
        if id(node) in declared:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
            found.add(node.value)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found |= {f"{SHORTENED[name]}{node.args[0].value}"} if name in SHORTENED else set()
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and path.parent.name == "rules":
            first = node.value.elts[0]
            found |= {f"preflight/{first.value}"} if isinstance(first, ast.Constant) and isinstance(first.value, str) else set()
    return found


DECLARED = declarations()
GIVEN = sorted(set().union(*map(given_in, TREES)))


@pytest.mark.parametrize("code", GIVEN)
def test_a_code_that_is_given_is_declared_in_a_file_that_gives_it(code):
    (declared,) = [one for one in DECLARED if one.code == code]

    assert code in given_in(declared.file)


def test_no_rule_is_declared_twice_and_none_that_is_gone():
    assert Counter(one.code for one in DECLARED) == Counter(GIVEN)


def test_rules_of_every_kind_are_found():
    assert {code.partition("/")[0] for code in GIVEN} == set(KINDS)


@pytest.mark.parametrize("rule", DECLARED, ids=lambda rule: rule.code)
def test_a_rule_says_in_a_sentence_what_it_wants_and_shows_two_examples(rule):
    assert str(rule.values["wants"]).endswith(".")
    assert rule.values["fails"]
    assert rule.values["passes"]
    assert rule.values["fails"] != rule.values["passes"]


def test_codes_are_put_together_only_where_they_are_looked_for_here():
    written = [node.values[0] for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    begun = {part.value for part in written if isinstance(part, ast.Constant) and BEGINNING.fullmatch(str(part.value))}

    assert begun == set(SHORTENED.values())


def test_rules_told_in_words_are_few_and_named_here():
    rules = HOUSE / "press" / "preflight" / "rules"

    assert {one.code for one in DECLARED if "where" not in one.values and one.file.parent != rules} == set(TOLD_IN_WORDS)


@pytest.mark.parametrize("code", TOLD_IN_WORDS)
def test_a_rule_told_in_words_is_tried_by_tests_of_its_own(code):
    assert code in (HOUSE / "tests" / TOLD_IN_WORDS[code]).read_text(encoding="utf-8")


def test_the_reference_is_what_the_rules_declare(workshop):
    # `workshop` has chosen the fonts: some rules stand in modules that import the engine.
    from docs.rules import PAGE, reference

    assert PAGE.read_text(encoding="utf-8") == reference()
