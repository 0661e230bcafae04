"""What is kept between pieces: every cache is known, and no piece can change what another is given."""

from __future__ import annotations

import ast
import re

import pytest

from press.workshop import HOUSE

FOLDERS = ("render", "preflight", "make", "finish", "plan", "content")
CACHES = {"cache", "lru_cache"}
UNCHANGEABLE = re.compile(
    r"(str|int|bool|float|Markup|Path|date|None|re\.Pattern\[str\]|frozenset\[.*\]|tuple\[.*\])( \| (str|None))?"
)
# Caches whose results could be changed, and why no piece does.
NOT_HANDED_OUT = {
    "content/emphasis.py:_parser": "a parser, which keeps nothing of what it parses",
    "preflight/picture_files.py:_looked_at": "a frozen record",
    "render/weasyprint_70/clusters.py:sign_of": "a named tuple of tuples and numbers",
    "preflight/faces.py:_face": "HarfBuzz reads it",
    "preflight/faces.py:_font": "HarfBuzz reads it; its settings are never touched",
    "preflight/rules/families.py:_unknown": "read in one place, which lists it",
    "preflight/rules/text_kept.py:letters": "counted from, never into",
    "preflight/rules/traps.py:_traps_in": "read in one place, which lists it",
    "content/texts.py:fields_of": "read by the walk over texts",
    "plan/numbers.py:cldr": "Babel's locale, which it keeps itself",
    "render/icons.py:_nodes": "read by `icon`, which makes text of it",
    "render/richtext.py:_markdown": "a parser, which keeps nothing of what it parses",
    "render/richtext.py:_tokens": "read by RichText, which makes HTML of them",
    "render/weasyprint_70/styles.py:_known_colour": "copied before anybody is given it",
}
STATE = {
    "render/weasyprint_70/stylesheet_names.py": {"_reading"},  # a stack, emptied again whatever happens
    "render/weasyprint_70/patches.py": {"_applied"},  # which patches are in force
    "render/weasyprint_70/lengths.py": {"_in_flow"},  # an answer for each float and position; there are few
}


def functions():
    """Every function of the rooms that make pieces, with the name of its file."""
    for folder in FOLDERS:
        for path in sorted((HOUSE / "press" / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef):
                    yield path.relative_to(HOUSE / "press").as_posix(), node


def is_kept(function: ast.FunctionDef) -> bool:
    """True where the results of a function are kept for the life of the process."""
    called = [decorator.func if isinstance(decorator, ast.Call) else decorator for decorator in function.decorator_list]
    return any((node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")) in CACHES for node in called)


KEPT = {f"{file}:{function.name}": ast.unparse(function.returns) for file, function in functions() if is_kept(function)}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_cannot_be_changed_or_is_not_handed_out(name):
    assert UNCHANGEABLE.fullmatch(KEPT[name]) or name in NOT_HANDED_OUT, KEPT[name]


def test_every_exception_is_a_cache_that_is_there():
    assert NOT_HANDED_OUT.keys() - KEPT.keys() == set()
    assert [name for name in NOT_HANDED_OUT if UNCHANGEABLE.fullmatch(KEPT[name])] == []


@pytest.mark.parametrize("path", sorted((HOUSE / "press" / "render").rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_of_rendering_has_state_but_what_is_known(path):
    name = path.relative_to(HOUSE / "press").as_posix()
    made = {ast.Set, ast.Dict, ast.List, ast.Call, ast.DictComp, ast.ListComp, ast.SetComp}
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and type(node.value) in made and target.id.islower():
            found.add(target.id)

    assert found == STATE.get(name, set())
