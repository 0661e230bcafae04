"""Every text that is printed in several languages, with its stable id, its place and what a translator must know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from press.content.scalars import Translatable
from press.content.yaml_faults import begins_with
from press.diagnostics import Diagnostic, FilePlace, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.yaml_source import Path, YamlFile

LEAF_KEYS = ("text", "note", "critical", "short", "same")
FLAG_KEYS = ("critical", "same")
NAME = r"^[a-z0-9_]+$"


@dataclass(frozen=True)
class SourceText:
    """One translatable text: its id (the msgctxt), its words in the source language, and their place.

    `short` is what the designer allows instead if a translation does not fit.
    """

    id: str
    words: str
    place: FilePlace
    path: Path = ()
    note: str = ""
    critical: bool = False
    same: bool = False
    short: SourceText | None = None


Wording = dict[str, "Wording | SourceText"]


def texts_of(record: BaseModel, prefix: str, source: YamlFile, path: Path) -> Iterator[SourceText]:
    """The texts of a record; ids are the keys that lead to them, joined by dots after the prefix."""
    for name, marked in fields_of(type(record)).items():
        value = getattr(record, name)
        if value is not None:
            yield from _texts_in(value, f"{prefix}.{name}", source, (*path, name), marked=marked)


@cache
def fields_of(model: type[BaseModel]) -> dict[str, bool]:
    """The names of a record's fields; True for those that are printed in every language."""
    return {
        name: any(isinstance(part, Translatable) for part in field.metadata) or _is_translatable(field.annotation)
        for name, field in model.model_fields.items()
    }


def _is_translatable(annotation: Any) -> bool:
    """True when the type of a field, or of what it holds, is marked to be printed in every language."""
    metadata = getattr(annotation, "__metadata__", ())
    if any(isinstance(part, Translatable) for part in metadata):
        return True
    return any(_is_translatable(inner) for inner in get_args(annotation))


def _texts_in(value: Any, prefix: str, source: YamlFile, path: Path, *, marked: bool) -> Iterator[SourceText]:
    if isinstance(value, BaseModel):
        yield from texts_of(value, prefix, source, path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts_in(inner, f"{prefix}.{key}", source, (*path, str(key)), marked=marked)
    elif isinstance(value, str) and marked:
        yield SourceText(prefix, value, source.place(path), path)


def wording_of(source: YamlFile, prefix: str) -> tuple[Wording, list[Diagnostic]]:
    """The tree of texts that a wording file holds, and what is wrong with it."""
    reader = _WordingReader(source)
    if not isinstance(source.value, dict):
        reader.report((), "content/wrong-type", "this file must be a group of named texts", "write `name: text`")
        return {}, reader.diagnostics
    return reader.tree(source.value, prefix, ()), reader.diagnostics


def texts_in(wording: Wording) -> Iterator[SourceText]:
    """The texts of a wording tree, in the order of the file."""
    for value in wording.values():
        if isinstance(value, SourceText):
            yield value
            if value.short:
                yield value.short
        else:
            yield from texts_in(value)


class _WordingReader:
    """Reads trees of texts: a leaf is a text, or a group with the key `text` and remarks."""

    def __init__(self, source: YamlFile) -> None:
        self.source = source
        self.diagnostics: list[Diagnostic] = []

    def tree(self, values: dict[str, Any], prefix: str, path: Path) -> Wording:
        tree: Wording = {}
        for key, value in values.items():
            inside = (*path, key)
            if not re.match(NAME, key):
                hint = "use lower-case letters, digits and underscores, such as `text_line`"
                self.report(inside, "content/wrong-form", f'"{key}" is not the name of a text', hint, on="key")
            if isinstance(value, dict) and "text" not in value and (remarks := [k for k in LEAF_KEYS if k in value]):
                hint = f'"{remarks[0]}" is a remark on a text: add `text:`, or use another name'
                self.report(inside, "content/missing-key", f'the key "text" is missing in {key}', hint, on="key")
            elif isinstance(value, dict) and "text" not in value:
                tree[key] = self.tree(value, f"{prefix}.{key}", inside)
            elif leaf := self._leaf(value, f"{prefix}.{key}", inside):
                tree[key] = leaf
        return tree

    def _leaf(self, value: Any, name: str, path: Path) -> SourceText | None:
        if isinstance(value, str) and value.strip():
            return SourceText(name, value.strip(), self.source.place(path), path)
        if isinstance(value, dict):
            return self._remarked(value, name, path)
        if isinstance(value, list):
            bracket = self.source.place(path).excerpt.rstrip().endswith("]")
            hint = begins_with("[") if bracket else "give each item its own name: `first: ...`"
            self.report(path, "content/wrong-type", f'"{path[-1]}" is a list; each text needs a name', hint)
        else:
            self.report(path, "content/empty", f'"{path[-1]}" has no text', "write it, or leave the key out")
        return None

    def _remarked(self, value: dict[str, Any], name: str, path: Path) -> SourceText | None:
        for key, inner in value.items():
            self._remark(key, inner, (*path, key))
        words = value["text"]
        if not isinstance(words, str) or not words.strip():
            self.report((*path, "text"), "content/empty", f'"{path[-1]}" has no text', "write it")
            return None
        note = str(value.get("note") or "")
        short = None
        if isinstance(value.get("short"), str) and value["short"].strip():
            short = self._text(f"{name}.short", value["short"], (*path, "short"), note)
        flags = {key: value.get(key) == "true" for key in FLAG_KEYS}
        return self._text(name, words, (*path, "text"), note, short=short, **flags)

    def _remark(self, key: str, value: Any, path: Path) -> None:
        """Reports what is wrong with a key beside the words of a text."""
        if key not in LEAF_KEYS:
            self.report(
                path, "content/unknown-key", f'the key "{key}" is not known here', did_you_mean(key, LEAF_KEYS), on="key"
            )
        elif key in FLAG_KEYS and value not in ("true", "false"):
            self.report(path, "content/wrong-value", f'"{key}" is neither true nor false', "write true, or leave the key out")
        elif key in ("note", "short") and not (isinstance(value, str) and value.strip()):
            self.report(path, "content/empty", f'"{key}" has no text', "write it, or leave the key out")

    def _text(self, name: str, words: str, path: Path, note: str, **marks: Any) -> SourceText:
        return SourceText(name, words.strip(), self.source.place(path), path, note, **marks)

    def report(self, path: Path, rule: str, message: str, hint: str, *, on: str = "value") -> None:
        self.diagnostics.append(Diagnostic(rule, message, self.source.place(path, on=on), hint))
