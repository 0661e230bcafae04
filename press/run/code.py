"""Which of our code decides what bytes a piece has, and the digest of it: of what it does, not of what is remarked beside it.

A comment, a docstring, an example of a rule or a command changes no piece; so it makes none anew.
"""

from __future__ import annotations

import ast
import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeGuard

from press.diagnostics import PressError
from press.files import read_json, write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.workshop import Workshop

CODE = "press"
MAKES_BYTES = ("content", "plan", "render", "finish", "preflight", "make")
SPEAKS_OF_THE_ENGINE = {f"render/weasyprint_70/{name}.py" for name in ("comparison", "table", "touch")}  # and makes no byte
# What looks at a layout that is chosen, or makes something of it; but not what says whether letters are lost.
AFTER_LAYOUT = ("press/finish/", "press/make/", "press/preflight/", "press/render/screen/")
DECIDES_FIT = {
    "press/make/fit.py",
    "press/make/proofs.py",
    "press/make/styled.py",
    "press/preflight/subject.py",
    "press/preflight/rules/text_kept.py",
}
MEMORY = "code.json"


@dataclass(frozen=True)
class Module:
    """One of our modules.

    Attributes:
        written: the SHA-256 of its file.
        digest: that of what it does.
        looks_at: of a rule of preflight the kinds of files that it looks at; empty for what takes part in every file.
    """

    written: str
    digest: str
    looks_at: tuple[str, ...] = ()


def lays_out(name: str) -> bool:
    """True for a module, named by its path below the house, that takes part in laying out and in fitting."""
    return name in DECIDES_FIT or name.endswith("__init__.py") or not name.startswith(AFTER_LAYOUT)


def modules(workshop: Workshop) -> dict[str, Module]:
    """Each module that takes part in making a piece, by its path below the house."""
    memory = workshop.memory / MEMORY
    known, found = _remembered(memory), dict[str, Module]()
    for path in _files(workshop.house / CODE):
        name, source = path.relative_to(workshop.house).as_posix(), path.read_bytes()
        written = hashlib.sha256(source).hexdigest()
        before = known.get(name)
        found[name] = before if before and before.written == written else module_of(source)
    if found != known:
        with suppress(PressError):  # whoever may not write there does without
            plain = {name: vars(module) for name, module in found.items()}
            write_if_changed(memory, json.dumps(plain, indent=1, sort_keys=True).encode())
    return found


def _remembered(memory: Path) -> dict[str, Module]:
    kept = read_json(memory)
    try:
        return {name: Module(**entry | {"looks_at": tuple(entry["looks_at"])}) for name, entry in kept.items()}
    except (AttributeError, KeyError, TypeError):
        return {}


def _files(folder: Path) -> Iterator[Path]:
    """The files of code, in the order of their names."""
    yield from sorted(folder.glob("*.py"))
    for name in MAKES_BYTES:
        found = sorted((folder / name).rglob("*.py"))
        yield from (path for path in found if path.relative_to(folder).as_posix() not in SPEAKS_OF_THE_ENGINE)


def module_of(source: bytes) -> Module:
    """What a module does; all of its bytes count where it is not Python."""
    written = hashlib.sha256(source).hexdigest()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return Module(written, written)
    for node in ast.walk(tree):
        _silence(node)
    return Module(written, hashlib.sha256(ast.dump(tree).encode()).hexdigest(), _looks_at(tree))


def _looks_at(tree: ast.Module) -> tuple[str, ...]:
    """The kinds of files that a rule says it looks at: `LOOKS_AT = frozenset({FileKind.SHOP})` gives SHOP."""
    said = [node.value for node in tree.body if _sets(node, "LOOKS_AT")]
    return tuple(sorted(inner.attr for value in said for inner in ast.walk(value) if isinstance(inner, ast.Attribute)))


def _silence(node: Any) -> None:
    """Takes the docstring from what can have one, and the rules that a module declares."""
    if (
        isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and ast.get_docstring(node) is not None
    ):
        node.body = node.body[1:] or [ast.Pass()]
    if isinstance(node, ast.Module):
        node.body = [inner for inner in node.body if not _sets(inner, "RULES")]  # they are for the reference alone


def _sets(node: ast.stmt, name: str) -> TypeGuard[ast.Assign]:
    """True for the statement that gives a module's name its value."""
    return isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == name
