"""What is wrong with text that is not YAML, in the words of somebody who writes: the cause at this place, and its cure."""

from __future__ import annotations

import re
from typing import NamedTuple

QUOTE = 'put the whole text in quotes: "..."'
_VALUE = re.compile(r"^(?P<before>\s*(?:- +)*(?:[^\s:#'\"][^:#]*:\s+|- +)?)(?P<value>\S.*)$")
# What a text may not begin with outside of quotes, and what the parser would take it for.
FIRST = {
    "*": "a text that begins with * must stand between quotes, since YAML takes it for an alias",
    "&": "a text that begins with & must stand between quotes, since YAML takes it for an anchor",
    "!": "a text that begins with ! must stand between quotes, since YAML takes it for a tag",
    "%": "a text that begins with % must stand between quotes",
    "@": "a text that begins with @ must stand between quotes",
    "`": "a text that begins with ` must stand between quotes",
    "|": "after | a text begins on the next line; a text that begins with | must stand between quotes",
    ">": "after > a text begins on the next line; a text that begins with > must stand between quotes",
    "[": "a text that begins with [ must stand between quotes; a list ends with ]",
    "{": "a text that begins with { must stand between quotes; a group in braces ends with }",
    "}": "a text that begins with } must stand between quotes",
    "]": "a text that begins with ] must stand between quotes",
    ",": "a text that begins with a comma must stand between quotes",
    "?": "a text that begins with ? must stand between quotes",
}
OPENED = ("while scanning a quoted scalar", "unexpected end of stream")


class Fault(NamedTuple):
    """What is wrong, where in the text, counted from 0, and what to do."""

    message: str
    at: int
    hint: str


def fault_in(text: str, index: int, problem: str, context: str, began: int) -> Fault:
    """The fault at a place where the parser gave up, which says so in `problem` and `context`; `began` is where that began."""
    if any(words in f"{problem} {context}" for words in OPENED):
        quote = text[began : began + 1]
        return Fault(
            "a quotation mark is opened here and never closed", began, f"close it with {quote}, or write it twice inside"
        )
    if "document start" in problem and text[index : index + 3] in ("---", "..."):
        return Fault("a second document starts here", index, "keep one document per file")
    start = text.rfind("\n", 0, index) + 1
    line = text[start : (text.find("\n", index) + 1 or len(text) + 1) - 1]
    written = _VALUE.match(line)
    if written and (fault := _of_value(written["value"], start + written.start("value"), index)):
        return fault
    if "mapping values are not allowed" in problem:
        return Fault("a second colon makes this line ambiguous", index, QUOTE)
    if "cannot start any token" in problem:
        return Fault("a value cannot start with this character", index, QUOTE)
    if "could not find expected ':'" in problem or "expected <block end>" in problem or "simple key" in problem:
        return _of_layout(text, start, line, index)
    return Fault("this is not YAML", index, "look at the line above too: a colon, a quote, or where the line begins")


def _of_value(value: str, at: int, index: int) -> Fault | None:
    """The fault of a value that begins with something that YAML takes for its own, or goes on after a closing quote."""
    if value[0] in FIRST:
        return Fault(FIRST[value[0]], at, QUOTE)
    quote = value[0]
    if quote in "'\"" and (end := _closed(value, quote)) and value[end:].strip() and index >= at + end - 1:
        hint = f"write {chr(92) + quote if quote == chr(34) else quote * 2} for a quotation mark inside, or end the text there"
        return Fault("the text goes on after its closing quotation mark", at + end, hint)
    return None


def _closed(value: str, quote: str) -> int:
    """Where a quoted value ends, the quotation mark included; 0 where it does not."""
    inside = r'"(?:[^"\\]|\\.)*"' if quote == '"' else r"'(?:[^']|'')*'"
    found = re.match(inside, value)
    return found.end() if found else 0


def _of_layout(text: str, start: int, line: str, index: int) -> Fault:
    """The fault of a line that has no key, or begins where no line of its group does."""
    above = text[:start].rstrip("\n").rsplit("\n", 1)[-1]
    if ":" not in line:
        message = "this line has no key: it is neither `key: text` nor part of the text above"
        return Fault(
            message, start + len(line) - len(line.lstrip()), "begin it further right than the key above, or write its key"
        )
    if len(line) - len(line.lstrip()) != len(above) - len(above.lstrip()):
        message = "this line begins further left or right than the others of its group"
        return Fault(message, start + len(line) - len(line.lstrip()), "begin it where the line above begins")
    return Fault("this is not YAML", index, "look at the line above too: a colon, a quote, or where the line begins")
