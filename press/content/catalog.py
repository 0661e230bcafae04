"""Translations: one gettext PO file per language -> the words for each text id, and the file's faults."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import polib

from press.content.invisible import SEPARATORS, told_of
from press.content.markup import same_words
from press.diagnostics import Diagnostic, FilePlace
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RULES = (
    Rule(
        code="translation/nameless",
        wants="Every entry has its `msgctxt`.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgid "Your pay"
msgstr "Su pago"
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
    Rule(
        code="translation/duplicate",
        wants="Each text once in a PO file.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"

msgctxt "notice.title"
msgid "Your pay"
msgstr "Su salario"
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
    Rule(
        code="translation/syntax",
        wants="The file is a PO file.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr Su pago""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
)

_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"\s*|#.*|(?:#[~|] ?)?(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?{_STRING}\s*")
_KEYWORD = re.compile(r"(?:msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+")


@dataclass(frozen=True)
class Entry:
    """One translation: the source words it was made from, its own words, whether it is fuzzy, its comment."""

    source: str
    words: str
    fuzzy: bool
    place: FilePlace
    remark: str = ""


@dataclass(frozen=True)
class Catalog:
    """The translations of one language, by text id."""

    tag: str
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def words(self, text_id: str, source: str) -> str | None:
        """The translation made from exactly these source words, or None."""
        entry = self.entries.get(text_id)
        if entry is None or entry.fuzzy or not same_words(entry.source, source):
            return None
        return entry.words or None


def in_force(house: Entry | None, own: Entry) -> Entry:
    """The project's own translation of a text; the house's where the project has none of the same words."""
    usable = own.words and not own.fuzzy
    if usable or house is None or house.fuzzy or not house.words or not same_words(own.source, house.source):
        return own
    return house


def read_catalog(text: str, file: str, tag: str) -> tuple[Catalog, list[Diagnostic]]:
    """The catalogue in a PO file's text, and a diagnostic for each line that is broken and each entry that cannot be used."""
    if broken := [*_separators(file, text)] or [
        _broken(file, number, line) for number, line in _lines(text) if not _LINE.fullmatch(line)
    ]:
        return Catalog(tag), broken
    try:
        entries = polib.pofile(text + "\n", check_for_duplicates=False)
    except (OSError, ValueError) as error:
        return Catalog(tag), [_unreadable(text, file, str(error))]
    found: dict[str, Entry] = {}
    diagnostics, lines = [], text.splitlines()
    for entry in entries:
        if entry.obsolete:
            continue
        place = _place(lines, file, entry.linenum or 1)
        if not entry.msgctxt:
            message = "this translation does not say which text it belongs to"
            diagnostics.append(Diagnostic("translation/nameless", message, place, "add its msgctxt"))
            continue
        if entry.msgctxt in found:
            message = f'the text "{entry.msgctxt}" is translated twice'
            first = found[entry.msgctxt].place
            diagnostics.append(Diagnostic("translation/duplicate", message, place, f"first at {first}; keep one"))
            continue
        found[entry.msgctxt] = Entry(entry.msgid, entry.msgstr, entry.fuzzy, place, entry.tcomment)
    return Catalog(tag, found), diagnostics


def _place(lines: list[str], file: str, start: int) -> FilePlace:
    """The first line of an entry that is not a comment; `start` is where its comments begin."""
    number = next((n for n in range(start, len(lines) + 1) if lines[n - 1].startswith("msg")), start)
    return FilePlace(file, number, 1, lines[number - 1], max(1, len(lines[number - 1])))


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.splitlines(), start=1))


def _separators(file: str, text: str) -> Iterator[Diagnostic]:
    """A diagnostic for each character that ends a line where nobody sees it."""
    for match in SEPARATORS.finditer(text):
        start, number = text.rfind("\n", 0, match.start()) + 1, text.count("\n", 0, match.start()) + 1
        line = text[start:].split("\n", 1)[0]
        message, at, hint = told_of(match[0], match.start())
        yield Diagnostic("translation/syntax", message, FilePlace(file, number, at - start + 1, line), hint)


def _broken(file: str, number: int, line: str) -> Diagnostic:
    """A diagnostic for a line that is not PO, at the column where it goes wrong."""
    keyword = _KEYWORD.match(line)
    start = keyword.end() if keyword else len(line) - len(line.lstrip())
    place = FilePlace(file, number, start + 1, line, max(1, len(line.rstrip()) - start))
    hint = 'a line is a comment (#), or a keyword such as msgstr and its text in "quotes"; write inner quotes as \\"'
    return Diagnostic("translation/syntax", "this is not a line of a PO file", place, hint)


def _unreadable(text: str, file: str, error: str) -> Diagnostic:
    """A diagnostic for lines that are valid one by one but do not form a PO file together."""
    match = re.search(r"line (\d+)", error)
    lines = text.splitlines() or [""]
    number = min(int(match[1]), len(lines)) if match else 1
    place = FilePlace(file, number, 1, lines[number - 1], max(1, len(lines[number - 1])))
    hint = "write an entry as msgctxt, msgid, msgstr, in this order"
    return Diagnostic("translation/syntax", "this line cannot follow the one before it", place, hint)
