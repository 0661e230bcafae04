"""The stylesheets of the house as rules and declarations, for the tests of this folder."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import tinycss2

from press.workshop import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STYLES, TEMPLATES = HOUSE / "styles", HOUSE / "templates"
FILES = sorted(path.relative_to(STYLES).as_posix() for path in STYLES.rglob("*.css"))
DOCUMENTS = sorted(path.stem for path in (STYLES / "documents").glob("*.css"))
MADE = HOUSE / "press" / "render"  # Python that writes HTML

_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_CLASS = re.compile(r'class="((?:\{\{.*?\}\}|\{%.*?%\}|[^"])*)"')
_KIND = re.compile(r"block kind %\}([\w-]+)\{%")


@dataclass(frozen=True)
class Declaration:
    """A property and its value, and the line it stands on."""

    file: str
    line: int
    name: str
    value: tuple[Any, ...]

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.name}: {tinycss2.serialize(self.value).strip()}"


@dataclass(frozen=True)
class Sheet:
    """One file: what it declares, the classes its selectors name, the files it imports, and its selectors and
    declarations one after the other, a selector with its brace."""

    declarations: tuple[Declaration, ...]
    classes: frozenset[str]
    imports: tuple[str, ...]
    lines: tuple[str, ...]


@cache
def sheet(file: str) -> Sheet:
    """A stylesheet by its name below styles/."""
    text = (STYLES / file).read_text(encoding="utf-8")
    declarations, classes, imports, lines = [], set(), [], []
    for node in _nodes(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)):
        assert node.type != "error", f"{file}:{node.source_line}: {node.message}"
        if node.type == "declaration":
            declarations.append(Declaration(file, node.source_line, node.name, tuple(node.value)))
            lines.append(f"{node.name}: {tinycss2.serialize(node.value).strip()}")
        elif node.type == "qualified-rule":
            classes |= set(_classes(node.prelude))
            lines.append(f"{tinycss2.serialize(node.prelude).strip()} {{")
        elif node.at_keyword == "import":
            address = next(token.value for token in node.prelude if token.type in {"string", "url"})
            imports.append(((STYLES / file).parent / address).resolve().relative_to(STYLES).as_posix())
    return Sheet(tuple(declarations), frozenset(classes), tuple(imports), tuple(lines))


def _nodes(nodes: list[Any]) -> Iterator[Any]:
    """Every rule, at-rule and declaration, however deep."""
    for node in nodes:
        yield node
        if node.type == "qualified-rule" or (node.type == "at-rule" and node.content is not None):
            grouping = node.type == "at-rule" and node.at_keyword in {"layer", "media", "supports"}
            parse = tinycss2.parse_rule_list if grouping else tinycss2.parse_blocks_contents
            yield from _nodes(parse(node.content, skip_comments=True, skip_whitespace=True))


def tokens(values: Any) -> Iterator[Any]:
    """Every token of a value, those inside of functions and brackets too."""
    for token in values:
        yield token
        yield from tokens(getattr(token, "arguments", None) or getattr(token, "content", None) or ())


def _classes(prelude: list[Any]) -> Iterator[str]:
    flat = list(tokens(prelude))
    for before, token in itertools.pairwise(flat):
        if before.type == "literal" and before.value == "." and token.type == "ident":
            yield token.value


@cache
def whole(document: str) -> tuple[str, ...]:
    """The files of a document's stylesheet in the order in which their rules count: what a file imports, then itself."""
    return tuple(_read(f"documents/{document}.css"))


def _read(file: str) -> Iterator[str]:
    for other in sheet(file).imports:
        yield from _read(other)
    yield file


def shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The runs that two lists have in common, each as long as it goes."""
    starts = [(i, j) for i, one in enumerate(ours) for j, other in enumerate(theirs) if one == other]
    first = [(i, j) for i, j in starts if not (i and j and ours[i - 1] == theirs[j - 1])]
    return [tuple(_alike(ours[i:], theirs[j:])) for i, j in first]


def _alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[str]:
    pairs = zip(ours, theirs, strict=False)
    return (one for one, _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


def variables(declaration: Declaration) -> Iterator[tuple[str, bool]]:
    """The custom properties that a value reads, and whether each has something to fall back on."""
    for token in tokens(declaration.value):
        if token.type == "function" and token.lower_name == "var":
            names = [part for part in token.arguments if part.type not in {"whitespace", "comment"}]
            yield names[0].value, len(names) > 1


@cache
def classes_of_templates() -> dict[str, str]:
    """The classes that templates and the press write, each with one file that does."""
    found: dict[str, str] = {}
    for path in [*TEMPLATES.rglob("*.html"), *MADE.glob("*.py")]:
        if path.parent.name == "gallery" or path.name == "screen.html":  # pages for screens, with stylesheets of their own
            continue
        for name in _written(path):
            found.setdefault(name, path.relative_to(HOUSE).as_posix())
    return found


def _written(path: Path) -> Iterator[str]:
    """The classes of a file; those whose names are put together are left out, choices between two words are both there."""
    text = path.read_text(encoding="utf-8")
    yield from _KIND.findall(text)
    for value in _CLASS.findall(text):
        for expression in _EXPRESSION.findall(value):
            yield from re.findall(r"(?:\{\{|else) *['\"]([\w-]+)['\"]", expression)
        whole = _EXPRESSION.sub("\0", value).split()
        yield from (name for name in whole if "\0" not in name and "{" not in name)
