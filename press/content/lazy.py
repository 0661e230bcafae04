"""Content that is read on first access: one piece needs few of a campaign's files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from press.content.content import Content
    from press.content.texts import SourceText

Value = TypeVar("Value")


class Table(Mapping[str, Value], Generic[Value]):
    """Records by id; all of them are read on first access."""

    def __init__(self, read: Callable[[], Mapping[str, Value] | None]) -> None:
        self._read = read
        self._known: Mapping[str, Value] | None = None

    def _records(self) -> Mapping[str, Value]:
        if self._known is None:
            self._known = self._read() or {}
        return self._known

    def __getitem__(self, key: str) -> Value:
        return self._records()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records())

    def __len__(self) -> int:
        return len(self._records())


class Files(Mapping[str, Value], Generic[Value]):
    """What files hold, by a name that is known beforehand; each file is read on first access.

    With `order`, iteration sorts by it, which reads all of them.
    """

    def __init__(
        self, names: list[str], read: Callable[[str], Value | None], order: Callable[[Value], int] | None = None
    ) -> None:
        self._names, self._read, self._order = dict.fromkeys(names), read, order
        self._known: dict[str, Value | None] = {}

    def take(self, name: str, value: Value) -> None:
        """Takes what a file holds, which somebody else has read already."""
        self._known.setdefault(name, value)

    def known(self) -> dict[str, Value]:
        """What has been read so far, in the order of iteration."""
        found = {name: value for name in self._names if (value := self._known.get(name)) is not None}
        order = self._order
        return found if order is None else dict(sorted(found.items(), key=lambda item: (order(item[1]), item[0])))

    def __contains__(self, key: object) -> bool:
        return key in self._names

    def __getitem__(self, key: str) -> Value:
        value = self._value(key) if key in self._names else None
        if value is None:
            raise KeyError(key)
        return value

    def _value(self, key: str) -> Value | None:
        """What a file holds; None if it cannot be read, which its diagnostics say."""
        if key not in self._known:
            self._known[key] = self._read(key)
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        if self._order is None:
            return iter(self._names)
        for name in self._names:
            self._value(name)
        return iter(self.known())

    def __len__(self) -> int:
        return len(self._names)


class Texts(Mapping[str, "SourceText"]):
    """Texts by id. An id that is not known yet reads the records it names; iteration reads everything."""

    def __init__(
        self, known: dict[str, SourceText], tables: Mapping[str, Mapping[str, Any]], *files: Mapping[str, Any]
    ) -> None:
        self._known, self._tables, self._files = known, tables, files

    def __getitem__(self, key: str) -> SourceText:
        if key not in self._known:
            self._read(key.partition(".")[0])
        return self._known[key]

    def _read(self, first: str) -> None:
        """Reads the table or file whose text ids start with `first`, which collects its texts."""
        len(self._tables.get(first, ()))
        for files in self._files:
            if first in files:
                files[first]

    def __iter__(self) -> Iterator[str]:
        for records in (*self._tables.values(), *self._files):
            for name in records:
                records[name]
        return iter(self._known)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def known(self) -> frozenset[str]:
        """The ids of the texts that have been read so far."""
        return frozenset(self._known)


def texts_read(texts: Mapping[str, SourceText]) -> frozenset[str]:
    """The ids of the texts that have been read so far; all ids if texts are not read on demand."""
    return texts.known() if isinstance(texts, Texts) else frozenset(texts)


def settled(content: Content) -> Content:
    """The content in plain mappings, to be sent to workers: whole tables, and the files and translations read so far."""
    values = {field.name: getattr(content, field.name) for field in fields(content)}
    plain: dict[str, Any] = {name: dict(value) for name, value in values.items() if isinstance(value, Table)}
    plain |= {name: value.known() for name, value in values.items() if isinstance(value, Files)}
    plain["others"] = {name: dict(table) for name, table in content.others.items()}
    return replace(content, **plain, texts={name: content.texts[name] for name in sorted(texts_read(content.texts))})
