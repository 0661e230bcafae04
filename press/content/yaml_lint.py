"""Marks in YAML that are read otherwise than they are meant: " #" in a text, curly quotes in place of straight ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from press.diagnostics import Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RULES = (
    Rule(
        code="yaml/comment",
        wants='No " #" in a text without quotes: all that follows would be a comment, and not printed.',
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="title: Your pay in room #4",
        passes='title: "Your pay in room #4"',
        severity=Severity.WARNING,
    ),
    Rule(
        code="yaml/quotes",
        wants="Quotation marks around a whole text are straight; curly ones would be printed.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="title: “Your pay”",
        passes='title: "Your pay"',
        severity=Severity.WARNING,
    ),
)

PLAIN = ""
PAIRS = {"\u201c": '\u201d"', "\u201e": '\u201c\u201d"', "\u201d": '\u201d"', "\u2018": "\u2019'", "\u201a": "\u2018\u2019'", "\u00ab": "\u00bb", "\u00bb": "\u00ab"}  # fmt: skip

# A remark begins with "# "; a number after it is more likely one of the text. `#!` and `##` are left alone.
_HASH = re.compile(r"(?:(?<=[ \t])|^)#(?=[^\s#!]|[ \t]\d)", re.MULTILINE)
_WORDS = re.compile(r"[^\n]*")


class Scalar(NamedTuple):
    """A key or a value: the character offsets where it begins and ends, its quotation mark or sign, what it says."""

    start: int
    end: int
    style: str
    value: str


class Warned(NamedTuple):
    """A mark that is read otherwise than meant: the rule, the sentence, place and length, what to do."""

    rule: str
    message: str
    at: int
    length: int
    hint: str


def lint(text: str, scalars: Sequence[Scalar]) -> Iterator[Warned]:
    """Each mark of a file that YAML reads otherwise than it is meant; the scalars in their order."""
    yield from _comments(text, scalars)
    if not text.isascii():
        yield from _curly(scalars)


def _comments(text: str, scalars: Sequence[Scalar]) -> Iterator[Warned]:
    """A warning for each comment that looks like the rest of a text."""
    starts: list[int] = []
    for match in _HASH.finditer(text):
        starts = starts or [scalar.start for scalar in scalars]
        at = bisect_right(starts, match.start()) - 1
        before = scalars[at] if at >= 0 else None
        if before and before.end > match.start() and before.style != PLAIN:
            continue  # inside of quotes or of a block
        if _goes_on(text, match.start(), before):
            words = _WORDS.match(text, match.start())
            assert words
            hint = "put the whole text in quotes if this belongs to it; write a remark as `# remark`"
            message = f'" #" begins a comment: "{_cut(words[0])}" is not printed'
            yield Warned("yaml/comment", message, match.start(), len(words[0].rstrip()), hint)


def _goes_on(text: str, index: int, before: Scalar | None) -> bool:
    """True for a comment that may be the rest of the text before it: on its line, or on the next and indented like it."""
    line = text.rfind("\n", 0, index) + 1
    if text[line:index].strip():
        return True
    if before is None or before.style != PLAIN or not before.value or text[before.end : index].strip():
        return False
    key = text.rfind("\n", 0, before.start) + 1
    indent = len(text[key : before.start]) - len(text[key : before.start].lstrip())
    return text.count("\n", before.end, index) == 1 and index - line > indent and text[index + 1].isalnum()


def _curly(scalars: Sequence[Scalar]) -> Iterator[Warned]:
    """A warning for each text without quotes that stands between curly ones."""
    for scalar in scalars:
        if scalar.style == PLAIN and scalar.value[:1] in PAIRS and _wraps(scalar.value):
            mark = scalar.value[0]
            message = f"{mark} and {scalar.value[-1]} do not quote a text in YAML: they are printed"
            hint = f'write " and " instead; if they are meant to be printed, write "{mark}...{scalar.value[-1]}"'
            yield Warned("yaml/quotes", message, scalar.start, scalar.end - scalar.start, hint)


def _wraps(value: str) -> bool:
    """True where the first character opens a quotation that the last one closes, and no other does."""
    close = PAIRS[value[0]]
    return len(value) > 1 and value[-1] in close and not any(mark in value[1:-1] for mark in (*close, value[0]))


def _cut(words: str) -> str:
    return words.strip() if len(words) <= 40 else words[:37].strip() + "..."
