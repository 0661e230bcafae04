"""In text from right to left, what stands from left to right reads so on the page: codes, times, sums, addresses.

The stretches are looked for twice: as the page isolates them, and in the words of each text, where every word with a digit or a
sign counts. So one that was not isolated, or in two pieces, is seen, too.
"""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from press.content.markup import CITATION, REFERENCE
from press.diagnostics import Diagnostic
from press.preflight.reading import lines_on
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/stretches",
        wants="In text from right to left, numbers, codes, times, sums and addresses read from left to right.",
        for_whom=Team.PROGRAMMERS,
        where="templates/documents/leaflet.html",
        fails='<p lang="ar" dir="rtl">كلمة <span dir="ltr"><span dir="rtl">300-C</span></span> كلمة</p>',
        passes='<p lang="ar" dir="rtl">كلمة <span dir="ltr">300-C</span> كلمة</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.PDF

INLINE = frozenset({"span", "a", "b", "strong", "em", "bdi"})  # blocks have lines of their own
SHORTEST = 2  # characters whose order can be told
_SIGNS = "-\u2013./:?=#@%+&_~\u00b0$\u00a3\u20ac\u00a5()"
_WORD = re.compile(rf"[A-Za-z0-9{re.escape(_SIGNS)}]+")
_TELLS = re.compile(r"\d|[@/?=#]|\w\.\w")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*\\]")
_UNSEEN = re.compile(r"[\s\u00a0\u202f\u200b\u2060\u2066-\u2069\u200e\u200f]+")
_ALIKE = str.maketrans("\u2019)]}>", "'([{<")
_MAY_BREAK = re.compile(r"(?<=[-/ .\u2013])")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each stretch that cannot be read from left to right on any page."""
    tags = {locale.tag for locale in subject.job.locales if locale.direction == "rtl"}
    if not tags and 'dir="rtl"' not in subject.rendering.html:
        return
    wanted = _isolated(subject.rendering.html) | _written(subject, tags)
    if not wanted:
        return
    lines = [_squeezed(line) for line in lines_on(subject.pdf.text_pages, _worth)]
    for stretch, source in wanted.items():
        if not _reads(stretch, lines):
            language, _, text = source.partition(":")
            where = f' in "{text}" ({language})' if text else ""
            message = f'"{stretch}"{where} does not read from left to right on any page'
            hint = "isolate it in the template with isolated(); in a text, that is a bug of the press"
            yield Diagnostic("preflight/stretches", message, subject.place(), hint, origin=subject.job.origin_of(source))


def _worth(letters: str) -> bool:
    return any(letter.isascii() and letter.isalnum() for letter in letters)


def _squeezed(words: str) -> str:
    """Words without spaces; brackets of both sides are alike, since PDFium turns them round in lines from right to left."""
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", words)).translate(_ALIKE)


def _reads(stretch: str, lines: list[str]) -> bool:
    """True if a line has it, or if it is broken: its head stands at an edge of one line, the rest at an edge of others."""
    whole = _squeezed(stretch)
    return any(whole in line for line in lines) or _reads_on([_squeezed(part) for part in _MAY_BREAK.split(stretch)], lines)


def _reads_on(parts: list[str], lines: list[str]) -> bool:
    if not parts:
        return True
    for number in range(len(parts), 0, -1):
        head = "".join(parts[:number])
        for at, line in enumerate(lines):
            if line.startswith(head) or line.endswith(head):
                return _reads_on(parts[number:], [*lines[:at], *lines[at + 1 :]])
    return False


def _written(subject: Subject, tags: set[str]) -> dict[str, str]:
    """The words with digits or signs in the texts of these languages, each with its text."""
    found: dict[str, str] = {}
    for source, words in subject.rendering.texts.items():
        if source.partition(":")[0] in tags:
            plain = _MARKS.sub("", _LINK.sub(r"\1", CITATION.sub(" ", REFERENCE.sub(" \u0640 ", words))))
            for match in _WORD.finditer(plain):
                word = match[0].strip(".:?-\u2013(") if not match[0].endswith(")") else match[0].strip(".:?-\u2013")
                if _tells(word) and "--" not in word and ".." not in word and word.count("(") == word.count(")"):
                    found.setdefault(word, source)
    return found


def _tells(word: str) -> bool:
    return len(word) >= SHORTEST and bool(_TELLS.search(word)) and any(letter.isalnum() for letter in word)


def _isolated(html: str) -> dict[str, str]:
    reader = _Isolates()
    reader.feed(html)
    return {" ".join(words.split()): "" for words in reader.found if _tells(_squeezed(words))}


class _Isolates(HTMLParser):
    """The words of elements that run from left to right within others that run from right to left."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Notes where a stretch begins."""
        if tag in {"br", "img", "hr", "wbr", "meta", "link", "input", "col"}:
            return
        self._silent += tag in {"style", "svg"}
        outer = self._open[-1][1] if self._open else ""
        given = dict(attributes).get("dir")
        self._open.append(
            (
                tag,
                "stretch"
                if given == "ltr" and outer == "rtl" and tag in INLINE
                else outer
                if outer == "stretch"
                else given or outer,
            )
        )

    def handle_endtag(self, tag: str) -> None:
        """Notes where one ends."""
        opened = [index for index, (name, _) in enumerate(self._open) if name == tag]
        if not opened:
            return
        was = self._open[-1][1]
        self._silent -= tag in {"style", "svg"}
        del self._open[opened[-1] :]
        if was == "stretch" and (not self._open or self._open[-1][1] != "stretch"):
            self.found.append("".join(self._words))
            self._words = []

    def handle_data(self, data: str) -> None:
        """Keeps the words of a stretch."""
        if self._open and self._open[-1][1] == "stretch" and not self._silent:
            self._words.append(data)
