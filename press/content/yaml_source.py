"""YAML text -> plain values, and the line and column of every key and value.

Every scalar stays the text its author typed (`no`, `on`, `9:30` and `0123` too); the models decide what
is a number. Aliases, tags, duplicate keys and tab indentation are diagnostics. Never touches the disk.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml
from yaml import events

from press.content.invisible import SEPARATORS, invisible_in, told_of
from press.content.yaml_faults import Quoted, begins_with, fault_of
from press.content.yaml_lint import Scalar, lint
from press.diagnostics import Diagnostic, FilePlace, Severity
from press.rules import Rule, Team

RULES = (
    Rule(
        code="yaml/empty",
        wants="No file is empty.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="# The words of the pocket card.",
        passes="title: Your pay",
    ),
    Rule(
        code="yaml/character",
        wants="No characters that YAML forbids, and none that nobody sees: zero-width spaces, direction marks, soft hyphens.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails='title: "Your\\u200B pay"',
        passes="title: Your pay",
    ),
    Rule(
        code="yaml/tab",
        wants="Spaces for indentation, never tabs.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="""lead:
	text: You can ask about your pay.""",
        passes="""lead:
  text: You can ask about your pay.""",
    ),
    Rule(
        code="yaml/documents",
        wants="One document per file.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="""title: Your pay
---
title: Your hours""",
        passes="""title: Your pay
hours: Your hours""",
    ),
    Rule(
        code="yaml/alias",
        wants="No anchors and aliases: write the value out.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="title: &title Your pay",
        passes="title: Your pay",
    ),
    Rule(
        code="yaml/depth",
        wants="No more than 32 levels of keys.",
        for_whom=Team.WRITERS,
        fails="A text inside 33 groups of keys.",
        passes="A text inside three.",
    ),
    Rule(
        code="yaml/key",
        wants="Keys are plain words; a text that starts with braces is in quotes.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="number: {{ contact.desk }}",
        passes='number: "{{ contact.desk }}"',
    ),
    Rule(
        code="yaml/duplicate-key",
        wants="Each key appears once in a group.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="""title: Your pay
title: Your hours""",
        passes="""title: Your pay
hours: Your hours""",
    ),
    Rule(
        code="yaml/tag",
        wants="No YAML tags such as `!!int`.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="title: !!str 2026",
        passes="title: 2026",
    ),
)

Path = tuple[str | int, ...]

MAX_DEPTH = 32
NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True)
class Span:
    """The place of a key or a value: line and column from 1, and the characters of the file it covers."""

    line: int
    column: int
    start: int
    end: int


@dataclass
class YamlFile:
    """The values of one YAML file, and the place of each."""

    file: str
    text: str
    value: Any = None
    keys: dict[Path, Span] = field(default_factory=dict)
    values: dict[Path, Span] = field(default_factory=dict)

    def place(self, path: Path, *, on: str = "value", find: str = "") -> FilePlace:
        """The place of a value (or its key), or of the words `find` inside it; the nearest parent if unknown."""
        while path not in self.values and path:
            path = path[:-1]
        span = self.keys.get(path) if on == "key" else None
        span = span or self.values.get(path) or Span(1, 1, 0, 0)
        if find and (at := self.text.find(find, span.start, span.end)) >= 0:
            return self.place_at(at, len(find))
        return self.place_at(span.start, min(span.end, self._line_end(span.start)) - span.start)

    def place_at(self, index: int, length: int = 1) -> FilePlace:
        """The place of a character offset, counted from 0."""
        line = bisect_right(self._line_starts, index)
        start = self._line_starts[line - 1]
        excerpt = self.text[start : self._line_end(index)]
        return FilePlace(self.file, line, index - start + 1, excerpt.rstrip("\r"), max(1, length))

    @cached_property
    def _line_starts(self) -> list[int]:
        """The offset of each line's first character."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def _line_end(self, index: int) -> int:
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end


def parse_yaml(text: str, file: str) -> tuple[YamlFile, list[Diagnostic]]:
    """The values of a YAML text with their places, and everything that is wrong with it as YAML."""
    source = YamlFile(file, text)
    if not text.strip():
        return source, [_problem(source, "yaml/empty", "this file is empty", 0, "add its keys")]
    if tabs := _tabs(source):
        return source, tabs
    hidden = _hidden(source)
    if SEPARATORS.search(text):
        return source, hidden
    builder = _Builder(source)
    try:
        builder.build(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        _syntax(source, error, builder)
    except yaml.reader.ReaderError as error:
        message = f"the character U+{error.character:04X} is not allowed in a YAML file"
        index = len(text.encode()[: error.position].decode(errors="ignore"))  # the parser counts bytes here
        builder.diagnostics.append(_problem(source, "yaml/character", message, index, "remove it"))
    else:
        builder.diagnostics += [*hidden, *_escaped(source, builder), *_lint(source, builder)]
    if source.value is None and not builder.diagnostics:
        builder.diagnostics.append(_problem(source, "yaml/empty", "this file has no content", 0, "add its keys"))
    return source, builder.diagnostics


def _tabs(source: YamlFile) -> list[Diagnostic]:
    """One diagnostic per line that is indented with a tab."""
    found = re.finditer(r"^( *\t+)(?=[^\s#])", source.text, re.MULTILINE)
    hint = "indent with spaces, two for each level"
    return [_problem(source, "yaml/tab", "this line is indented with a tab", m.end() - 1, hint) for m in found]


def _hidden(source: YamlFile) -> list[Diagnostic]:
    """One diagnostic for each invisible character outside of remarks."""
    found = [m for m in invisible_in(source.text) if m.start() and not _is_remark(source.text, m.start())]
    return [_problem(source, "yaml/character", *told_of(match[0], match.start())) for match in found]


def _is_remark(text: str, index: int) -> bool:
    return text[text.rfind("\n", 0, index) + 1 : index].lstrip().startswith("#")


def _escaped(source: YamlFile, builder: _Builder) -> list[Diagnostic]:
    """One diagnostic for each text in double quotes that writes an invisible character as an escape."""
    if "\\" not in source.text:
        return []
    double = [scalar for scalar in builder.scalars if scalar.style == '"' and "\\" in source.text[scalar.start : scalar.end]]
    found = [(scalar, match) for scalar in double for match in invisible_in(scalar.value)]
    return [_problem(source, "yaml/character", *told_of(match[0], scalar.start)) for scalar, match in found]


def _lint(source: YamlFile, builder: _Builder) -> list[Diagnostic]:
    """The warnings about marks that YAML reads otherwise than they are meant."""
    return [
        Diagnostic(found.rule, found.message, source.place_at(found.at, found.length), found.hint, Severity.WARNING)
        for found in lint(source.text, builder.scalars)
    ]


def _problem(source: YamlFile, rule: str, message: str, index: int, hint: str = "", length: int = 1) -> Diagnostic:
    return Diagnostic(rule, message, source.place_at(index, length), hint)


def _syntax(source: YamlFile, error: yaml.MarkedYAMLError, builder: _Builder) -> None:
    """Adds the diagnostic for text that is not YAML, in the place of what was said of its beginning."""
    fault = fault_of(source.text, error, builder.last)
    found = _problem(source, fault.rule, fault.message, fault.at, fault.hint)
    assert isinstance(found.place, FilePlace)
    line = found.place.line
    earlier = [d for d in builder.diagnostics if isinstance(d.place, FilePlace) and d.place.line == line]
    if any(d.hint.startswith("put a text") for d in earlier):
        return
    builder.diagnostics[:] = [d for d in builder.diagnostics if d not in earlier] + [found]


class _Builder:
    """Turns the parser's events into values and places."""

    def __init__(self, source: YamlFile) -> None:
        self.source = source
        self.diagnostics: list[Diagnostic] = []
        self.scalars: list[Scalar] = []
        self._events: Any = None

    @property
    def last(self) -> Quoted | None:
        """The last value or key that was read."""
        if not self.scalars:
            return None
        start, end, style, _ = self.scalars[-1]
        return Quoted(start, end, style if style in ("'", '"') else "")

    def build(self, stream: Any) -> None:
        self._events = iter(stream)
        for event in self._events:
            if isinstance(event, events.DocumentStartEvent):
                if self.source.values:
                    self._report("yaml/documents", "a second document starts here", event, "keep one document per file")
                    return
                self.source.value = self._node(next(self._events), ())

    def _node(self, event: Any, path: Path) -> Any:
        if isinstance(event, events.AliasEvent):
            self._report(
                "yaml/alias", f'the alias "*{event.anchor}" is not allowed', event, f"{begins_with('*')}; write a value out"
            )
            return None
        self._check_properties(event)
        if len(path) > MAX_DEPTH:
            self._report("yaml/depth", f"this is nested more than {MAX_DEPTH} levels deep", event, "flatten it")
            self._skip(event)
            return None
        if isinstance(event, events.ScalarEvent):
            self._note(path, event, event)
            self._keep(event)
            plain_null = not event.style and event.value in NULLS
            return None if plain_null else event.value
        if isinstance(event, events.SequenceStartEvent):
            return self._sequence(event, path)
        return self._mapping(event, path)

    def _sequence(self, start: Any, path: Path) -> list[Any]:
        items: list[Any] = []
        self._note(path, start, start)
        for event in self._events:
            if isinstance(event, events.SequenceEndEvent):
                self._note(path, start, event)
                break
            items.append(self._node(event, (*path, len(items))))
        return items

    def _mapping(self, start: Any, path: Path) -> dict[str, Any]:
        items: dict[str, Any] = {}
        self._note(path, start, start)
        for event in self._events:
            if isinstance(event, events.MappingEndEvent):
                self._note(path, start, event)
                break
            self._pair(event, path, items)
        return items

    def _pair(self, event: Any, path: Path, items: dict[str, Any]) -> None:
        if not isinstance(event, events.ScalarEvent):
            braces = self.source.text.startswith("{", event.start_mark.index)
            hint = "put a text that starts with {{ in quotes" if braces else "write `key: value`"
            self._report("yaml/key", "a key must be a plain word", event, hint)
            self._skip(event)
            self._skip(next(self._events))
            return
        self._check_properties(event)
        key, inside = event.value, (*path, event.value)
        if key in items:
            first = self.source.place(inside, on="key")
            message = f'the key "{key}" is given twice'
            self._report("yaml/duplicate-key", message, event, f"first at {first}; keep one of the two")
            self._skip(next(self._events))
            return
        self.source.keys[inside] = _span(event, event)
        self._keep(event)
        value = next(self._events)
        if isinstance(value, events.ScalarEvent) and self._has_no_colon(event, value):
            hint = "a comma ends a text between { and }: put a text with a comma in quotes"
            self._report("yaml/key", f'"{key}" has no value', event, hint)
            return
        items[key] = self._node(value, inside)

    def _has_no_colon(self, key: Any, value: Any) -> bool:
        """True for a word between braces that stands alone, such as the second in `{label: men, women}`."""
        return (
            not value.value and not value.style and ":" not in self.source.text[key.end_mark.index : value.end_mark.index + 1]
        )

    def _keep(self, event: Any) -> None:
        self.scalars.append(Scalar(event.start_mark.index, event.end_mark.index, event.style or "", event.value))

    def _check_properties(self, event: Any) -> None:
        if getattr(event, "tag", None):
            self._report("yaml/tag", f'the tag "{event.tag}" is not allowed', event, f"{begins_with('!')}; remove a tag")
        if getattr(event, "anchor", None) and not isinstance(event, events.AliasEvent):
            self._report(
                "yaml/alias", f'the anchor "&{event.anchor}" is not allowed', event, f"{begins_with('&')}; remove an anchor"
            )

    def _skip(self, event: Any) -> None:
        """Skips a node that cannot be used, with everything inside it."""
        depth = int(isinstance(event, events.CollectionStartEvent))
        while depth:
            inner = next(self._events)
            depth += isinstance(inner, events.CollectionStartEvent) - isinstance(inner, events.CollectionEndEvent)

    def _note(self, path: Path, start: Any, end: Any) -> None:
        self.source.values[path] = _span(start, end)

    def _report(self, rule: str, message: str, event: Any, hint: str) -> None:
        length = max(1, event.end_mark.index - event.start_mark.index)
        self.diagnostics.append(_problem(self.source, rule, message, event.start_mark.index, hint, length))


def _span(start: Any, end: Any) -> Span:
    mark = start.start_mark
    return Span(mark.line + 1, mark.column + 1, mark.index, end.end_mark.index)
