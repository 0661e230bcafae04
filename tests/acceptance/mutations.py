"""Systematic ways to break a YAML file, one key of each kind at a time, and the rule for what must be told of it.

What a key wants is read off its schema: whether it must be there, may hold nothing, is a list, a group, a number.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.content.schema import schemas
from press.content.texts import LEAF_KEYS
from tests.acceptance.copies import Broken, copies, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.yaml_source import Path, Span, YamlFile


@dataclass(frozen=True)
class Wish:
    """What a schema wants at a path: a key of a group, or an entry of a table with free names."""

    schema: dict[str, Any]
    required: bool
    nullable: bool
    entry: bool

    @property
    def shape(self) -> str:
        return {"object": "group", "array": "list"}.get(str(self.schema.get("type")), "value")


def wish(schema: dict[str, Any], path: Path) -> Wish:
    """What the schema wants at a path of its file."""
    node, required, entry = schema, True, False
    for step in path:
        node, fields = _plain(node, schema), _plain(node, schema).get("properties", {})
        if isinstance(step, int):
            node, entry = node["items"] if "items" in node else node["prefixItems"][step], True
        elif step in fields:
            required, entry = step in node.get("required", []), False
            node = fields[step]
        else:
            entry, inner = True, node.get("additionalProperties")
            node = inner if isinstance(inner, dict) else next(iter(node["patternProperties"].values()))
    return Wish(_plain(node, schema), required, {"type": "null"} in node.get("anyOf", []), entry)


def _plain(node: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """The node behind references and the alternative of nothing."""
    while "$ref" in node or "anyOf" in node:
        node = next(n for n in node["anyOf"] if n != {"type": "null"}) if "anyOf" in node else node
        node = root["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node
    return node


def structural() -> Iterator[Broken]:
    """Every kind of key of every kind of file, broken in every way that fits it."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for file in copies():
        kind = _kind(file)
        if kind is None:
            continue
        source, schema = parsed(file), json.loads(schemas()[f"{kind}.schema.json"])
        for path in source.keys:
            generic = (kind, _generic(schema, path))
            if generic not in seen:
                seen.add(generic)
                yield from _broken_key(source, path, wish(schema, path))


def _kind(file: str) -> str | None:
    """Which schema a file has; None for trees of words and for translations."""
    stem = file.removesuffix(".yaml").rsplit("/", 1)[-1]
    if file.startswith("briefs/"):
        return "brief"
    return stem if f"{stem}.schema.json" in schemas() and "/pieces/" not in file else None


def _generic(schema: dict[str, Any], path: Path) -> tuple[str, ...]:
    return tuple("*" if wish(schema, path[: n + 1]).entry else str(step) for n, step in enumerate(path))


def _broken_key(source: YamlFile, path: Path, wanted: Wish) -> Iterator[Broken]:
    key, value, field = source.keys[path], source.values[path], not wanted.entry
    yield _case(source, path, "dropped", _without(source.text, key, value), must=field and wanted.required)
    yield _case(source, path, "misspelled", _put(source.text, key, f"{path[-1]}q"), must=field)
    yield _case(source, path, "empty", _put(source.text, value, ""), must=not wanted.nullable)
    other = {"group": "[x]", "list": "{x: y}", "value": "[x]"}[wanted.shape]
    yield _case(source, path, f"holds {other}", _put(source.text, value, other))
    if wrong := _wrong_value(wanted.schema):
        yield _case(source, path, f"is {wrong}", _put(source.text, value, wrong))
    if (line := _own_line(source.text, key, value)) and len(path) <= 2:
        yield _case(source, path, "twice", source.text.replace(line, line + line, 1))


def _wrong_value(schema: dict[str, Any]) -> str | None:
    """A value that is of the right shape and wrong all the same."""
    if "enum" in schema:
        return "nothing-like-it"
    if schema.get("format") == "date":
        return "2026-02-30"
    if str(schema.get("type")) in {"integer", "number", "boolean"}:
        return "many"
    pattern = schema.get("pattern")
    return "'No <such> form!'" if pattern and not re.search(pattern, "No <such> form!") else None


def _own_line(text: str, key: Span, value: Span) -> str | None:
    """The whole line of a key and its value, if they have one to themselves."""
    start, end = text.rfind("\n", 0, key.start) + 1, text.find("\n", key.start) + 1
    alone = not text[start : key.start].strip() and value.end < end and text.count(text[start:end]) == 1
    return text[start:end] if alone else None


def _put(text: str, span: Span, words: str) -> str:
    """The text with other words in the place of a key or a value."""
    end = span.start + len(text[span.start : span.end].rstrip())
    return text[: span.start] + words + text[end:]


def _without(text: str, key: Span, value: Span) -> str:
    """The text without a key and its value, and without the comma that parted it from the next."""
    end = max(key.end + 1, value.start + len(text[value.start : value.end].rstrip()))
    before, after = text[: key.start], text[end:]
    if after.lstrip().startswith(","):
        return before + after.lstrip()[1:].lstrip()
    return (before.rstrip()[:-1] if before.rstrip().endswith(",") else before) + after


def wordings() -> Iterator[Broken]:
    """Every kind of place of a tree of words, broken in every way that fits it."""
    seen: set[tuple[object, ...]] = set()
    for file in [file for file in copies() if "/pieces/" in file or file.endswith("labels.yaml")]:
        source = parsed(file)
        for path, value in source.values.items():
            if path in source.keys and (kind := _place_of(source, path)) not in seen:
                seen.add(kind)
                yield from _broken_words(source, path, value, remark=kind[1] == "remark")


def _place_of(source: YamlFile, path: Path) -> tuple[object, ...]:
    """What kind of place this is: how deep, a branch, a text, a text with remarks, or one of the remarks."""
    siblings = _at(source.value, path[:-1])
    if "text" in siblings and path[-1] in LEAF_KEYS:
        return len(path), "remark", path[-1]
    return len(path), "branch" if isinstance(_at(source.value, path), dict) else "text", source.file.endswith("labels.yaml")


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _broken_words(source: YamlFile, path: Path, value: Span, *, remark: bool) -> Iterator[Broken]:
    key, branch = source.keys[path], isinstance(_at(source.value, path), dict)
    yield _case(source, path, "dropped", _without(source.text, key, value), must=remark and path[-1] == "text")
    yield _case(source, path, "misspelled", _put(source.text, key, f"{path[-1]}q"), must=remark)
    yield _case(source, path, "is no name", _put(source.text, key, "No Name"))
    for words in ("", "''", "[x]"):
        yield _case(source, path, f"holds {words or 'nothing'}", _put(source.text, value, words))
    if not branch and (line := _own_line(source.text, key, value)):
        yield _case(source, path, "twice", source.text.replace(line, line + line, 1))


def _case(source: YamlFile, path: Path, what: str, text: str, *, must: bool = True) -> Broken:
    return Broken(f"{source.file}: {'.'.join(map(str, path))} {what}", source.file, text.encode(), must)
