"""Whatever YAML is written, in whatever style: every key and every value is found where it stands.

The YAML is written here by hand, letter by letter, so that the place of each part is known without a parser.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from press.content.invisible import invisible_in
from press.content.yaml_source import NULLS, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.content.yaml_source import Path

STEP = 2
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*( [A-Za-z0-9_]+)*")

# Every letter that may stand in a YAML file as it is, line breaks and the byte-order mark left out.
# What nobody sees is refused, and curly quotes around a text are warned about; see test_yaml_faults.py.
LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Pi", "Pf"], exclude_characters="\ufffe\uffff").filter(
    lambda letter: not list(invisible_in(letter))
)
WORDS = st.text("abnoxyzNO019_", min_size=1, max_size=6)
LINES = st.one_of(WORDS, st.text(LETTERS, max_size=12))
PARAGRAPHS = st.lists(WORDS, min_size=2, max_size=4).map("\n".join)
KEYS = st.one_of(WORDS, st.text(LETTERS, min_size=1, max_size=8))
TREES = st.recursive(
    st.one_of(LINES, PARAGRAPHS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=25,
)


class Writer:
    """Writes values as YAML in styles that `choose` picks, and notes where each key and value begins."""

    def __init__(self, choose: Callable[[list[str]], str]) -> None:
        self.choose = choose
        self.text = ""
        self.keys: dict[Path, int] = {}
        self.values: dict[Path, int] = {}

    def key(self, key: str, path: Path) -> None:
        self.keys[path] = len(self.text)
        self.text += self.quoted(key) + ":"

    def quoted(self, words: str) -> str:
        styles = ["double", "single"] if "\n" not in words else ["double"]
        styles += ["plain"] if PLAIN.fullmatch(words) and words not in NULLS else []
        style = self.choose(styles)
        return {"double": json.dumps(words, ensure_ascii=False), "single": "'" + words.replace("'", "''") + "'"}.get(
            style, words
        )

    def value(self, value: Any, path: Path, indent: int, *, beside: bool = False) -> None:
        """The value after a key, a dash or nothing; `beside`: right after a dash, where a group may begin at once."""
        collection = isinstance(value, (dict, list))
        if not path:
            lead = ""
        elif collection and value and self.choose(["block", "flow"]) == "block":
            self.block(value, path, indent, beside=beside)
            return
        else:
            lead = " "
        self.text += lead
        self.values[path] = len(self.text)
        if isinstance(value, str) and "\n" in value and self.choose(["literal", "quoted"]) == "literal":
            self.text += "|-" + "".join(f"\n{' ' * (indent or STEP)}{line}" for line in value.split("\n"))
        else:
            self.flow(value, path)

    def flow(self, value: Any, path: Path) -> None:
        self.values[path] = len(self.text)
        if isinstance(value, str):
            self.text += self.quoted(value)
            return
        self.text += "{" if isinstance(value, dict) else "["
        for number, step in enumerate(value):
            self.text += ", " if number else ""
            inside = (*path, step if isinstance(value, dict) else number)
            if isinstance(value, dict):
                self.key(step, inside)
                self.text += " "
            self.flow(value[step] if isinstance(value, dict) else step, inside)
        self.text += "}" if isinstance(value, dict) else "]"

    def block(self, value: Any, path: Path, indent: int, *, beside: bool = False) -> None:
        for number, step in enumerate(value):
            if not number and beside and self.choose(["beside", "below"]) == "beside":
                self.text += " "
            elif self.text:
                self.text += f"\n{' ' * indent}"
            self.values.setdefault(path, len(self.text))
            inside = (*path, step if isinstance(value, dict) else number)
            if isinstance(value, dict):
                self.key(step, inside)
                self.value(value[step], inside, indent + STEP)
            else:
                self.text += "-"
                self.value(step, inside, indent + STEP, beside=True)


@st.composite
def documents(draw):
    """A tree and the writer that wrote it."""
    tree = draw(TREES)
    writer = Writer(lambda styles: draw(st.sampled_from(styles)))
    if isinstance(tree, str) or not tree:
        writer.value(tree, (), 0)
    else:
        writer.block(tree, (), 0)
    writer.text += draw(st.sampled_from(["", "\n", " # a remark\n"])) if "|-" not in writer.text else "\n"
    return tree, writer


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    before = text[:index].split("\n")
    return len(before), len(before[-1]) + 1


@settings(deadline=None)
@given(documents())
def test_every_value_is_read_as_it_was_written(document):
    tree, writer = document

    source, faults = parse_yaml(writer.text, "a.yaml")

    assert faults == []
    assert source.value == tree


@settings(deadline=None)
@given(documents())
def test_every_key_and_value_is_found_where_it_stands(document):
    _, writer = document

    source, _ = parse_yaml(writer.text, "a.yaml")

    keys = {path: source.place(path, on="key") for path in source.keys}
    values = {path: source.place(path) for path in source.values}
    assert {p: (f.line, f.column) for p, f in keys.items()} == {p: place(writer.text, n) for p, n in writer.keys.items()}
    assert {p: (f.line, f.column) for p, f in values.items()} == {p: place(writer.text, n) for p, n in writer.values.items()}


@settings(deadline=None)
@given(documents())
def test_spans_and_places_agree(document):
    source, _ = parse_yaml(document[1].text, "a.yaml")

    for spans, on in ((source.keys, "key"), (source.values, "value")):
        for path, span in spans.items():
            found = source.place(path, on=on)
            assert (span.line, span.column) == (found.line, found.column)
            assert found.excerpt == source.text.split("\n")[span.line - 1]
