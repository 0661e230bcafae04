"""Why a text is not YAML, in words for people who write texts: what stands there, and how to quote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from press.rules import Rule, Team

if TYPE_CHECKING:
    import yaml

RULES = (
    Rule(
        code="yaml/syntax",
        wants="The file is YAML: quotes are closed, text with a colon is quoted.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="title: Your pay: what to ask",
        passes='title: "Your pay: what to ask"',
    ),
)


class Fault(NamedTuple):
    """What is wrong, the character offset where it is seen, what to do; the rule that it breaks."""

    message: str
    at: int
    hint: str
    rule: str = "yaml/syntax"


class Quoted(NamedTuple):
    """The last value that could be read before a fault: where it begins and ends, and its quotation mark or ""."""

    start: int
    end: int
    mark: str


# What a value may not begin with unless it stands between quotation marks, and what YAML takes it for.
TAKEN_FOR = {
    "*": "an alias", "&": "an anchor", "!": "a tag", "%": "a directive", "@": "something reserved", "`": "something reserved",
    "[": "a list", "{": "a group of keys", "]": "the end of a list", "}": "the end of a group", ",": "the end of an entry",
    "|": "a block of lines", ">": "a block of lines", "-": "an entry of a list", "?": "a key", ":": "the end of a key",
}  # fmt: skip
CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb"

_VALUE = re.compile(r"^\s*(?:-\s+)*(?P<key>[\w.-]+\s*:\s+)?(?P<value>\S.*)$")
_NO_SPACE = re.compile(r"^\s*(?:-\s+)*[A-Za-z][\w-]*:(?=[^\s:/])")
_KEY = re.compile(r"^\s*(?:-\s+)*[A-Za-z][\w-]*:(?:\s|$)")
_HASH = re.compile(r"(?<=\s)#(?=\S)")


def begins_with(mark: str) -> str:
    """The hint for a text that begins with a character that means something to YAML."""
    return f"put a text that begins with {mark} in quotes"


def fault_of(text: str, error: yaml.MarkedYAMLError, last: Quoted | None) -> Fault:
    """The cause of an error of the YAML parser, as far as it shows; `last` is the value that was read before it."""
    problem, context = str(error.problem or ""), str(error.context or "")
    index = min(_index(error.problem_mark, error.context_mark), len(text))
    opened = min(_index(error.context_mark, error.problem_mark), len(text))
    if text[index : index + 1] == "\t":
        return Fault("there is a tab here", index, "use spaces", "yaml/tab")
    if "escape" in problem:
        at = text.rfind("\\", 0, index + 1)
        hint = "write it twice, or put the text in single quotes"
        return Fault("a backslash means something else between double quotes", max(at, 0), hint)
    if "quoted scalar" in context:
        return _unclosed(text, opened)
    for find in (_after_quotes, _beginning, _colon, _no_key, _bracket, _indentation):
        if found := find(text, index, opened, problem, last):
            return found
    return Fault("this cannot be read as YAML", index, "look at the line above too; a text with marks in it needs quotes")


def _index(*marks: yaml.Mark | None) -> int:
    return next((int(mark.index) for mark in marks if mark), 0)


def _line(text: str, index: int) -> tuple[int, str]:
    """Where the line of a character begins, and its text."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    return start, text[start : len(text) if end < 0 else end].rstrip("\r")


def _lines_before(text: str, start: int) -> tuple[int, str] | None:
    """The nearest line above that holds something, and where it begins."""
    while start > 0:
        start, line = _line(text, start - 1)
        if line.strip():
            return start, line
    return None


def _unclosed(text: str, opened: int) -> Fault:
    mark = text[opened : opened + 1]
    rest = _line(text, opened)[1]
    message = f"the quotation mark {mark} that opens here is never closed"
    if curly := next((c for c in rest if c in CURLY), ""):
        return Fault(message, opened, f"{curly} does not close it: end the text with {mark}")
    if mark == "'":
        return Fault(message, opened, "close it; a text that begins with an apostrophe goes between double quotes")
    return Fault(message, opened, f"end the text with {mark}; if it is to be printed, put the whole text in single quotes")


def _after_quotes(text: str, index: int, _opened: int, _problem: str, last: Quoted | None) -> Fault | None:
    """A text that goes on after its closing quotation mark."""
    if last is None or not last.mark or text[last.end : index].strip(" "):
        return None
    inside = text[last.start + 1 : max(last.end - 1, last.start + 1)]
    if any(_KEY.match(line) for line in inside.split("\n")[1:]):
        hint = f"end that text with {last.mark} on its own line"
        return Fault(f"the quotation mark {last.mark} that opens here is closed too late", last.start, hint)
    if not inside:
        return Fault("two quotation marks are an empty text", last.start, "write one at each end")
    if last.mark == "'" and index == last.end:
        hint = "write it twice ('') or put the text in double quotes"
        return Fault("an apostrophe ends a text between single quotes", last.end - 1, hint)
    other = "single" if last.mark == '"' else "double"
    hint = f"put the whole text in {other} quotes if these marks are to be printed"
    return Fault("the text goes on after its closing quotation mark", index, hint)


def _beginning(text: str, index: int, _opened: int, problem: str, _last: Quoted | None) -> Fault | None:
    """A text whose first character means something to YAML."""
    start, line = _line(text, index)
    if "cannot start any token" in problem and text[index : index + 1] in TAKEN_FOR:
        return _begun(text, index - (text[index - 1 : index + 1] == "[@"))  # a citation
    if "alphabetic or numeric" in problem and text[index - 1 : index] in ("*", "&"):
        return _begun(text, index - 1)
    found = _VALUE.match(line)
    if not found or start + found.start("value") > index:
        return None
    at, value = start + found.start("value"), found["value"]
    listed = value[0] in "-?" and (not found["key"] or not value[1:2].isspace())
    bracketed = value[0] in "[{" and ("',' or" in problem or (value[0] == "[" and "]" not in value))
    if value[0] not in TAKEN_FOR or listed or bracketed:
        return None
    return _begun(text, at)


def _begun(text: str, at: int) -> Fault:
    mark = text[at]
    return Fault(f'a text cannot begin with "{mark}": it is read as {TAKEN_FOR[mark]}', at, begins_with(mark))


def _colon(text: str, index: int, _opened: int, problem: str, _last: Quoted | None) -> Fault | None:
    """A second colon, or one without its space on the line before."""
    if "mapping values are not allowed" not in problem:
        return None
    start, line = _line(text, index)
    before = _lines_before(text, start)
    if before and (close := _NO_SPACE.match(before[1])) and _KEY.match(line):
        return _closer(before[0] + close.end() - 1)
    value = _VALUE.match(line)
    if value and value["value"][0] in CURLY:
        hint = f'{value["value"][0]} quotes nothing in YAML: begin and end the text with "'
        return Fault("a second colon makes this line ambiguous", index, hint)
    if before and _KEY.match(line) and line[: index - start].count(":") == 0 and len(line) - len(line.lstrip()) > 0:
        hint = "put a text of several lines in quotes if it holds a colon; set a key in the column of the key above"
        return Fault("a colon makes this line ambiguous: it stands below a text and is indented", index, hint)
    return Fault("a second colon makes this line ambiguous", index, "put the whole text in quotes")


def _closer(index: int) -> Fault:
    return Fault("there is no space after this colon", index, "write `name: text`; a text with colons goes between quotes")


def _no_key(text: str, _index: int, opened: int, problem: str, _last: Quoted | None) -> Fault | None:
    """A line that is no key and belongs to no text."""
    if "could not find expected ':'" not in problem:
        return None
    start, line = _line(text, opened)
    if close := _NO_SPACE.match(line):
        return _closer(start + close.end() - 1)
    before = _lines_before(text, start)
    if before and (cut := _HASH.search(before[1])):
        return _cut(before[0] + cut.start())
    hint = "indent it if it belongs to the text above; otherwise write `name: text`"
    return Fault("this line has no key and is not indented", start + len(line) - len(line.lstrip()), hint)


def _cut(index: int) -> Fault:
    return Fault('" #" ends the text here: what follows is a comment', index, "put the whole text in quotes")


def _bracket(text: str, index: int, opened: int, problem: str, _last: Quoted | None) -> Fault | None:
    """A list or a group that is not closed, or lacks a comma."""
    if "',' or" not in problem:
        return None
    mark = text[opened : opened + 1]
    close = "]" if mark == "[" else "}"
    rest = _line(text, opened)[1]
    if close in rest and _line(text, opened) == _line(text, index):
        return Fault("a comma is missing here", index, f"part entries with commas; put a text with {mark} or {close} in quotes")
    return Fault(
        f'the bracket "{mark}" that opens here is not closed', opened, f"close it with {close}, or {begins_with(mark)}"
    )


def _indentation(text: str, index: int, _opened: int, problem: str, _last: Quoted | None) -> Fault | None:
    """A line that begins in a column where no group of keys begins."""
    if "did not find expected" not in problem:
        return None
    start, line = _line(text, index)
    if "document start" in problem:
        return Fault("a line above ends the file: `...` or `%` at its beginning", index, "indent that line, or remove it")
    before = _lines_before(text, start)
    if before and (cut := _HASH.search(before[1])) and not _KEY.match(line):
        return _cut(before[0] + cut.start())
    at = start + len(line) - len(line.lstrip())
    return Fault("this line begins in a column where nothing above it does", at, "keys of one group begin in the same column")
