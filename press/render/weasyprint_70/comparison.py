"""Compares the table with the installed engine: what applies, what has changed, what is gone."""

from __future__ import annotations

import hashlib
import inspect
import re
from dataclasses import dataclass
from importlib import import_module
from textwrap import dedent
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.render.weasyprint_70.touch import Touch


@dataclass(frozen=True)
class Finding:
    """Whether a touch applies to the installed engine, and what differs."""

    touch: Touch
    state: Literal["applies", "changed", "gone"]
    words: str = ""


def compare(table: Iterable[Touch]) -> list[Finding]:
    """A finding for each touch, in the order of the table; to be called before the engine is patched."""
    return [_compared(touch) for touch in table]


def _compared(touch: Touch) -> Finding:
    try:
        found = resolve(touch.name)
    except (ImportError, AttributeError) as error:
        return Finding(touch, "gone", str(error))
    if missing := [name for name in touch.attributes if not _is_set(found, name, touch.where)]:
        return Finding(touch, "gone", f"without {', '.join(missing)}")
    if touch.signature != (signature := signature_of(found) if touch.signature else ""):
        return Finding(touch, "changed", f"{touch.signature} -> {signature}")
    if touch.checksum and touch.checksum != checksum_of(found):
        return Finding(touch, "changed", "its source differs")
    return Finding(touch, "applies")


def resolve(name: str) -> Any:
    """The object with a full name; raises ImportError or AttributeError."""
    parts = name.split(".")
    found: Any = import_module(parts[0])
    for number, part in enumerate(parts[1:], start=2):
        if not hasattr(found, part) and inspect.ismodule(found):
            _import_if_there(".".join(parts[:number]))
        found = getattr(found, part)
    return found


def _import_if_there(name: str) -> None:
    """Imports a module if it exists; if not, `getattr` will fail with a better message."""
    try:
        import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise


def signature_of(found: Any) -> str:
    """The signature of a function; empty for anything that is not callable."""
    return str(inspect.signature(found)) if callable(found) else ""


def checksum_of(found: Any) -> str:
    """The first 16 digits of the SHA-256 of a function's dedented source."""
    return hashlib.sha256(dedent(inspect.getsource(found)).encode()).hexdigest()[:16]


def _is_set(owner: type, name: str, where: Iterable[str]) -> bool:
    """True for an attribute of a class, or one that its modules or those in `where` set on an instance."""
    assigned = re.compile(rf"\.{name}(?:, [\w.]+)* = |__setattr__\(self, '{name}'")
    return hasattr(owner, name) or any(assigned.search(text) for text in _sources(owner, where))


def _sources(owner: type, where: Iterable[str]) -> Iterator[str]:
    for name in [*dict.fromkeys(base.__module__ for base in owner.__mro__ if base is not object), *where]:
        yield inspect.getsource(import_module(name))
