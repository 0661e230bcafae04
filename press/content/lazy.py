"""Content that is read when it is first asked for: one piece needs few of a campaign's files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from press.content.content import Content
    from press.content.texts import SourceText

Value = TypeVar("Value")


class Table(Mapping[str, Value], Generic[Value]):
    """Records by id; all of them are read when one is asked for."""

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
    """What files hold, by a name that is known beforehand; each is read when it is asked for.

    With `order` they are listed by it, for which all of them are read.
    """

    def __init__(self, names: list[str], read: Callable[[str], Value], order: Callable[[Value], int] | None = None) -> None:
        self._names, self._read, self._order = dict.fromkeys(names), read, order
        self._known: dict[str, Value] = {}

    def known(self) -> dict[str, Value]:
        """What was read so far, listed as all would be."""
        names, order = [name for name in self._names if name in self._known], self._order
        if order is not None:
            names.sort(key=lambda name: (order(self._known[name]), name))
        return {name: self._known[name] for name in names}

    def __contains__(self, key: object) -> bool:
        return key in self._names

    def __getitem__(self, key: str) -> Value:
        if key not in self._names:
            raise KeyError(key)
        if key not in self._known:
            self._known[key] = self._read(key)
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        order = self._order
        return iter(self._names if order is None else sorted(self._names, key=lambda name: (order(self[name]), name)))

    def __len__(self) -> int:
        return len(self._names)


class Texts(Mapping[str, "SourceText"]):
    """Texts by id. One that is not known yet is looked for in the records that its id names; all are read to list them."""

    def __init__(
        self, known: dict[str, SourceText], tables: Mapping[str, Mapping[str, Any]], *files: Mapping[str, Any]
    ) -> None:
        self._known, self._tables, self._files = known, tables, files

    def __getitem__(self, key: str) -> SourceText:
        if key not in self._known:
            self._read(key.partition(".")[0])
        return self._known[key]

    def _read(self, first: str) -> None:
        """Reads the table, or the file, whose texts have ids that begin so; that collects its texts."""
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
        """The ids of the texts that were read so far."""
        return frozenset(self._known)


def texts_read(texts: Mapping[str, SourceText]) -> frozenset[str]:
    """The ids of the texts that were read so far; all of them, where they are not read on demand."""
    return texts.known() if isinstance(texts, Texts) else frozenset(texts)


def settled(content: Content) -> Content:
    """The content as plain values, to be sent on: tables whole, of files and translations those that were read."""
    values = {field.name: getattr(content, field.name) for field in fields(content)}
    plain: dict[str, Any] = {name: dict(value) for name, value in values.items() if isinstance(value, Table)}
    plain |= {name: value.known() for name, value in values.items() if isinstance(value, Files)}
    return replace(content, **plain, texts={name: content.texts[name] for name in sorted(texts_read(content.texts))})
