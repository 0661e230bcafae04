"""A module of the room as it is written: which names of the engine it imports and follows, and which attributes it touches."""

from __future__ import annotations

import ast
from functools import cache, cached_property
from typing import TYPE_CHECKING

from press.workshop import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENGINE = ("weasyprint", "tinyhtml5")


class Reading:
    """One module, parsed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))

    @cached_property
    def imported(self) -> dict[str, str]:
        """What names of the module mean, of those that come from the engine: `boxes`, `Stream`, `weasyprint` itself."""
        found = {}
        for node in self.nodes:
            if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in ENGINE:
                found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
            if isinstance(node, ast.Import):
                found |= {name: name for alias in node.names if (name := alias.name.partition(".")[0]) in ENGINE}
        return found

    @cached_property
    def names(self) -> set[str]:
        """Full names of the engine that the module imports or follows, without Python's own at their end."""
        imported = {name for name in self.imported.values() if "." in name}
        return imported | {name for node in self.nodes if (name := self._full_name(node))}

    def _full_name(self, node: ast.AST) -> str:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or node.id not in self.imported or not parts:
            return ""
        return ".".join([self.imported[node.id], *parts]).removesuffix(".__new__")

    @cached_property
    def attributes(self) -> set[str]:
        """The names of all attributes that are read or set on anything but a module."""
        return {
            node.attr
            for node in self.nodes
            if isinstance(node, ast.Attribute) and not (isinstance(node.value, ast.Name) and node.value.id in MODULES)
        }

    @cached_property
    def words(self) -> set[str]:
        """Those, what is imported, and texts, as `getattr` takes them."""
        texts = {node.value for node in self.nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
        last = {name.rpartition(".")[2] for name in self.imported.values()}
        return {node.attr for node in self.nodes if isinstance(node, ast.Attribute)} | texts | last

    @property
    def replaced(self) -> set[str]:
        """The full names of the engine that are set to something of ours."""
        targets = [target for node in self.nodes if isinstance(node, ast.Assign) for target in node.targets]
        return {name for target in targets if (name := self._full_name(target))}


MODULES = {"logging", "re", "time", "ast", "inspect", "hashlib", "unicodedata"}


@cache
def names_of_the_press() -> frozenset[str]:
    """The names of all functions, classes, fields and attributes of the press itself."""
    files = (HOUSE / "press").rglob("*.py")
    return frozenset(name for path in files for name in _defined(ast.parse(path.read_text(encoding="utf-8"))))


def _defined(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and _is_self(node.value):
            yield node.attr


def _is_self(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"
