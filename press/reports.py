"""Diagnostics for people and machines: as text with the line of the file, as JSON, or as annotations for GitHub."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from press.diagnostics import Diagnostic, FilePlace, Severity, in_order, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMATS = ("human", "json", "github")
WIDTH = 160
LONGEST = 1000  # characters of a message; of more, the beginning and the end are shown
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(diagnostics: Iterable[Diagnostic], form: str) -> str:
    """The diagnostics without duplicates, sorted by place, in one of FORMATS."""
    ordered = in_order(diagnostics)
    if form == "json":
        return json.dumps([_plain(diagnostic) for diagnostic in ordered], indent=1, ensure_ascii=False)
    if form == "github":
        return "\n".join(_annotation(diagnostic) for diagnostic in ordered)
    return "\n".join(_words(diagnostic) for diagnostic in ordered)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """The number of diagnostics of each severity: `2 errors, 1 warning`."""
    counts = Counter(diagnostic.severity for diagnostic in in_order(diagnostics))
    return ", ".join(f"{counts[s]} {s}{'s' if counts[s] != 1 else ''}" for s in Severity if counts[s]) or "nothing wrong"


def _words(diagnostic: Diagnostic) -> str:
    lines = [f"{shown(str(diagnostic.place))}: {diagnostic.severity}: {_message(diagnostic)} [{diagnostic.rule}]"]
    if isinstance(diagnostic.place, FilePlace):
        lines += _excerpt(diagnostic.place)
    if diagnostic.origin:
        lines.append(f"  from {shown(str(diagnostic.origin))}")
        lines += _excerpt(diagnostic.origin)
    if diagnostic.hint:
        lines.append(f"  {shown(_cut(diagnostic.hint))}")
    return "\n".join(lines)


def _message(diagnostic: Diagnostic) -> str:
    """The message as a terminal may show it."""
    return shown(_cut(diagnostic.message))


def _cut(words: str) -> str:
    """Words, or the beginning and the end of very many."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} ... {words[-LONGEST // 4 :]}"


def _excerpt(place: FilePlace) -> list[str]:
    """The line of the file, and carets under the part that is meant."""
    if not place.excerpt.strip() or not place.line:
        return []
    cut = max(0, place.column - WIDTH // 2) if len(place.excerpt) > WIDTH < place.column + place.length else 0
    line = "".join(letter if letter.isprintable() else " " for letter in place.excerpt[cut : cut + WIDTH])
    before = max(0, place.column - 1 - cut)
    room = max(1, min(place.length, len(line) - before))
    return [f"{place.line:5} | {line}", f"{'':5} | {' ' * before}{'^' * room}"]


def _plain(diagnostic: Diagnostic) -> dict[str, Any]:
    place = diagnostic.place
    where = {"file": place.file, "line": place.line, "column": place.column} if isinstance(place, FilePlace) else {
        "pdf": place.pdf, "page": place.page, "panel": place.panel
    }  # fmt: skip
    origin = {"origin": str(diagnostic.origin)} if diagnostic.origin else {}
    plain = {
        "severity": str(diagnostic.severity), "rule": diagnostic.rule, "message": _cut(diagnostic.message),
        "hint": _cut(diagnostic.hint), **where, **origin,
    }  # fmt: skip
    return {key: shown(value, lines=True) if isinstance(value, str) else value for key, value in plain.items()}


def _annotation(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    file = _escaped(shown(place.file) if isinstance(place, FilePlace) else shown(place.pdf), "%\r\n:,")
    where = f"file={file},line={place.line},col={place.column}" if isinstance(place, FilePlace) else f"file={file}"
    words = _escaped(shown(_cut(f"{diagnostic.message} {diagnostic.hint}".strip()), lines=True), "%\r\n")
    return f"::{_GITHUB[diagnostic.severity]} {where},title={diagnostic.rule}::{words}"


def _escaped(words: str, special: str) -> str:
    """The words with every character of `special` percent-encoded."""
    return "".join(f"%{ord(letter):02X}" if letter in special else letter for letter in words)
