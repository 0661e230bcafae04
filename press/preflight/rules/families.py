"""Every typeface that a style names is installed.

The engine takes another one where a family is not there, and says nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, did_you_mean
from press.preflight.rules.traps import place_in
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="style/unknown-family",
        wants="Every typeface that a style names is installed.",
        for_whom=Team.DESIGNERS,
        where="styles/documents/leaflet.css",
        fails="p { font-family: Arial, sans-serif }",
        passes='p { font-family: "Noto Sans" }',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT

GENERIC = frozenset(
    {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded", "math", "emoji", "fangsong"}
)  # fmt: skip
KEPT = frozenset({"inherit", "initial", "unset", "revert", "none", ""})
HINT = 'use var(--font-text), or another typeface that is installed; a campaign may bring its own, see "lock-faces"'

_COMMENTS = re.compile(r"/\*.*?\*/|\{#.*?#\}|<!--.*?-->", re.DOTALL)
_FAMILIES = re.compile(r"""(?<![\w-])(?:font-family|--font-[\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|&quot;|[^;}"'<>])*)""")
# What follows the size in the shorthand: `font: bold 9pt/1.2 "Noto Sans", serif`.
_SHORT = re.compile(
    r"""(?<![\w-])font\s*:[^;}"'<>]*?[\d.](?:[a-z]+|%)(?:\s*/\s*[\w.%-]+|\s*/\s*(?:var|calc)\([^()]*(?:\([^()]*\)[^()]*)*\))?\s+((?:"[^"]*"|'[^']*'|[^;}"'<>])+)"""
)
_NAME = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|&quot;(.*?)&quot;|((?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^,(])+))\s*(?:,|$)""")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each family in the styles of a piece that is not installed, at its line."""
    installed = subject.faces.families
    for path, there in subject.rendering.files.items() if installed else ():
        if not there or path.suffix not in {".css", ".html"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        for at, family in _unknown(text, installed):
            known = did_you_mean(family, installed) if len(installed) > 20 else ""
            message = f'the typeface "{family}" is not installed'
            yield Diagnostic("style/unknown-family", message, place_in(path, text, at, len(family)), known or HINT)


@lru_cache(maxsize=512)
def _unknown(text: str, installed: frozenset[str]) -> list[tuple[int, str]]:
    """The families in a text that are not installed, each with its place; a generic name counts where nothing comes before it."""
    bare = _COMMENTS.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    found = []
    for match in [*_FAMILIES.finditer(bare), *_SHORT.finditer(bare)]:
        settled = False
        for at, name in _names(match[1]):
            if "(" in name or "{{" in name or name in installed:
                settled = True
            elif name.lower() not in KEPT and not (settled and name.lower() in GENERIC):
                found.append((match.start(1) + at, name))
                settled = True
    return sorted(found)


def _names(stack: str) -> Iterator[tuple[int, str]]:
    """The names of a stack, each with its place in it."""
    for match in _NAME.finditer(stack.split("!important", maxsplit=1)[0].rstrip()):
        group = next((number for number in (1, 2, 3, 4) if match[number] is not None), 4)
        name = (match[group] or "").strip()
        yield match.start(group) + len(match[group] or "") - len((match[group] or "").lstrip()), " ".join(name.split())
