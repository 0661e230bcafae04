"""Emphasis in texts as the press reads it: how many parts are strong, and how many stars would be printed."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt

_ESCAPED = re.compile(r"\\[*\\]")
_BULLET = re.compile(r"^\s*\*(?=\s)", re.MULTILINE)


class Emphasis(NamedTuple):
    """The strong parts of a text, and the stars that belong to no pair."""

    strong: int
    printed: int


def emphasis_in(text: str) -> Emphasis:
    """The emphasis of a text in the Markdown subset."""
    if "*" not in text:
        return Emphasis(0, 0)
    tokens = [token for part in _parser().parseInline(_ESCAPED.sub("", _BULLET.sub("", text))) for token in part.children or ()]
    strong = sum(token.type == "strong_open" for token in tokens)
    return Emphasis(strong, sum(token.content.count("*") for token in tokens if token.type == "text"))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable("emphasis")
