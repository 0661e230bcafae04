"""What templates may not do: ask which language it is, compute, or leave a document without its frame."""

from __future__ import annotations

import pytest
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from tests.templates.components import TEMPLATES

FILES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
DOCUMENTS = [file for file in FILES if file.startswith("documents/")]
# What a language is, rather than what it needs; templates ask for the second: locale.say_english, locale.draft.
LANGUAGE = {"tag", "language", "lang", "english", "endonym", "script", "direction"}
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg, nodes.Pos)
COUNTING = {"round", "sum", "abs", "int", "float", "min", "max", "filesizeformat"}


def parsed(file: str) -> nodes.Template:
    return ImmutableSandboxedEnvironment().parse((TEMPLATES / file).read_text(encoding="utf-8"))


def decisions(tree: nodes.Template) -> list[nodes.Node]:
    """Every condition: of `if`, of a choice inside of an expression, of a loop that leaves some out."""
    asked = [node.test for node in tree.find_all((nodes.If, nodes.CondExpr))]
    asked += [node.test for node in tree.find_all(nodes.For) if node.test is not None]
    filters = [node for node in tree.find_all(nodes.Filter) if node.name in {"select", "reject", "selectattr", "rejectattr"}]
    return asked + filters


def names(node: nodes.Node) -> set[str]:
    """The names, attributes and words that an expression mentions."""
    found = {inner.attr for inner in node.find_all(nodes.Getattr)} | {inner.name for inner in node.find_all(nodes.Name)}
    found |= {inner.value for inner in node.find_all(nodes.Const) if isinstance(inner.value, str)}
    if isinstance(node, nodes.Getattr):
        found.add(node.attr)
    if isinstance(node, nodes.Name):
        found.add(node.name)
    return found


@pytest.mark.parametrize("file", FILES)
def test_no_template_asks_which_language_it_is(file):
    assert [f"{file}:{node.lineno}" for node in decisions(parsed(file)) if names(node) & LANGUAGE] == []


@pytest.mark.parametrize("file", FILES)
def test_no_template_computes(file):
    tree = parsed(file)

    computed = [f"{file}:{node.lineno}" for node in tree.find_all(ARITHMETIC)]
    counted = [f"{file}:{node.lineno} {node.name}" for node in tree.find_all(nodes.Filter) if node.name in COUNTING]
    assert computed + counted == []


@pytest.mark.parametrize("file", FILES)
def test_no_template_switches_escaping_off(file):
    tree = parsed(file)

    assert [node.lineno for node in tree.find_all(nodes.Filter) if node.name == "safe"] == []
    assert list(tree.find_all(nodes.ScopedEvalContextModifier)) == []


@pytest.mark.parametrize("file", DOCUMENTS)
def test_a_document_stands_in_the_frame_and_names_its_kind(file):
    tree = parsed(file)

    assert [node.template.value for node in tree.find_all(nodes.Extends)] == ["layouts/document.html"]
    assert {block.name for block in tree.find_all(nodes.Block)} >= {"kind", "body"}


@pytest.mark.parametrize("file", DOCUMENTS)
def test_a_document_imports_what_it_uses_and_uses_what_it_imports(file):
    tree = parsed(file)
    imported = {name if isinstance(name, str) else name[1] for node in tree.find_all(nodes.FromImport) for name in node.names}
    called = {node.node.name for node in tree.find_all(nodes.Call) if isinstance(node.node, nodes.Name)}

    assert imported - called == set()


@pytest.mark.parametrize("file", FILES)
def test_a_template_holds_no_inline_styles_but_values_of_custom_properties(file):
    text = (TEMPLATES / file).read_text(encoding="utf-8")

    written = [part.partition('"')[0] for part in text.split('style="')[1:]]
    assert [style for style in written if not style.startswith(("--", "{{"))] == []


@pytest.mark.parametrize("file", FILES)
def test_every_table_heading_says_what_it_heads(file):
    text = (TEMPLATES / file).read_text(encoding="utf-8")

    assert text.count("<th>") == text.count("<th ") - text.count("<th scope=") == 0
