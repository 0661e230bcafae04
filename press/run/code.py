"""Which of our code decides what bytes a piece has, and the digest of it: of what it does, not of what is remarked beside it.

A comment, a docstring, an example of a rule or a command changes no piece; so it makes none anew.
"""

from __future__ import annotations

import ast
import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from press.files import read_json, write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.workshop import Workshop

CODE = "press"
MAKES_BYTES = ("content", "plan", "render", "finish", "preflight", "make")
SPEAKS_OF_THE_ENGINE = {f"render/weasyprint_70/{name}.py" for name in ("comparison", "table", "touch")}  # and makes no byte
MEMORY = "code.json"


def code_digests(workshop: Workshop) -> dict[str, str]:
    """The digest of each module that takes part in making a piece, by its path below the house."""
    memory = workshop.state / MEMORY
    kept = read_json(memory)
    known: dict[str, list[str]] = kept if isinstance(kept, dict) else {}
    found: dict[str, list[str]] = {}
    for path in _modules(workshop.house / CODE):
        name, source = path.relative_to(workshop.house).as_posix(), path.read_bytes()
        written = hashlib.sha256(source).hexdigest()
        before = known.get(name)
        found[name] = before if before and before[0] == written else [written, digest_of_code(source)]
    if found != known:
        with suppress(OSError):  # whoever may not write there does without
            write_if_changed(memory, json.dumps(found, indent=1, sort_keys=True).encode())
    return {name: entry[1] for name, entry in found.items()}


def _modules(folder: Path) -> Iterator[Path]:
    """The files of code, in the order of their names."""
    yield from sorted(folder.glob("*.py"))
    for name in MAKES_BYTES:
        found = sorted((folder / name).rglob("*.py"))
        yield from (path for path in found if path.relative_to(folder).as_posix() not in SPEAKS_OF_THE_ENGINE)


def digest_of_code(source: bytes) -> str:
    """A digest of what a module does; that of its bytes where it is not Python."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return hashlib.sha256(source).hexdigest()
    for node in ast.walk(tree):
        _silence(node)
    return hashlib.sha256(ast.dump(tree).encode()).hexdigest()


def _silence(node: Any) -> None:
    """Takes the docstring from what can have one, and the rules that a module declares."""
    if (
        isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and ast.get_docstring(node) is not None
    ):
        node.body = node.body[1:] or [ast.Pass()]
    if isinstance(node, ast.Module):
        node.body = [inner for inner in node.body if not _declares_rules(inner)]


def _declares_rules(node: ast.stmt) -> bool:
    """True for the `RULES` of a module: what they say is for the reference alone."""
    return isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "RULES"
