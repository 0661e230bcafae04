"""What is wrong with a file, where, how bad it is, and what to do about it.

A Diagnostic is a value: it is collected, sorted and shown, never raised. A PressError stops the run.

    Exception
      PressError            the run cannot go on; carries its own exit code
        SetupError          something that `make` installs is missing
        UsageError          the command line asks for something impossible
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How bad it is: an error stops the release of a piece, a warning should be looked at, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class FilePlace:
    """A place in a text file: line and column from 1 (0: unknown), the text of the line, and how many characters are meant."""

    file: str
    line: int = 0
    column: int = 0
    excerpt: str = field(default="", compare=False)
    length: int = field(default=1, compare=False)

    def __str__(self) -> str:
        """`file`, `file:line` or `file:line:column`, as far as known."""
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True, order=True)
class PagePlace:
    """A place in a finished piece: the PDF's name, the page from 1 (0: the whole piece) and the panel, if any."""

    pdf: str
    page: int = 0
    panel: str = ""

    def __str__(self) -> str:
        """`name.pdf`, or `name.pdf page 2`."""
        return f"{self.pdf} page {self.page}" if self.page else self.pdf


Place = FilePlace | PagePlace


@dataclass(frozen=True)
class Diagnostic:
    """One problem, in one sentence, at one place, with what to do about it."""

    rule: str
    message: str
    place: Place
    hint: str = ""
    severity: Severity = Severity.ERROR
    origin: FilePlace | None = None

    @property
    def sort_key(self) -> tuple[int, str, int, int, str, str]:
        """Files before pages, then by name, line, column and rule."""
        if isinstance(self.place, FilePlace):
            return (0, self.place.file, self.place.line, self.place.column, self.rule, self.message)
        return (1, self.place.pdf, self.place.page, 0, self.rule, self.message)


class PressError(Exception):
    """Stops the run with one sentence that says what to do."""

    exit_code = 1


class SetupError(PressError):
    """Something that `make` installs is missing or damaged."""


class UsageError(PressError):
    """The command line asks for something impossible."""

    exit_code = 2


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics without duplicates, sorted by place."""
    return sorted(set(diagnostics), key=lambda diagnostic: diagnostic.sort_key)


def has_errors(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> bool:
    """True when there are errors or, with `strict`, warnings."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(diagnostic.severity in failing for diagnostic in diagnostics)


# Characters that a terminal obeys, or that change the order of what it shows.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]")


def shown(words: str, *, lines: bool = False) -> str:
    """Words as they may go to a terminal: what it would obey is written out; with `lines`, the ends of lines stay."""
    return _OBEYED.sub(lambda found: found[0] if lines and found[0] == "\n" else _written_out(found[0]), words)


def _written_out(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or all known words if there are at most 20; otherwise empty."""
    words = sorted(set(known))
    if close := get_close_matches(word, words, n=1, cutoff=0.6):
        return f'did you mean "{close[0]}"?'
    if 0 < len(words) <= 20:
        return "known: " + ", ".join(words)
    return ""
