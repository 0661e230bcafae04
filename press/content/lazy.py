"""Content that is read when it is first asked for: one piece needs few of a campaign's files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
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
    """What files hold, by a name that is known beforehand; each is read when it is asked for."""

    def __init__(self, names: list[str], read: Callable[[str], Value]) -> None:
        self._names, self._read = dict.fromkeys(names), read
        self._known: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._names:
            raise KeyError(key)
        if key not in self._known:
            self._known[key] = self._read(key)
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Texts(Mapping[str, "SourceText"]):
    """Texts by id. One that is not known yet is looked for in the records that its id names; all are read to list them."""

    def __init__(
        self, known: dict[str, SourceText], tables: Mapping[str, Mapping[str, object]], files: Mapping[str, object]
    ) -> None:
        self._known, self._tables, self._files = known, tables, files

    def __getitem__(self, key: str) -> SourceText:
        if key not in self._known:
            len(self._tables.get(key.partition(".")[0], ()))  # reads the table, and collects its texts
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        for table in self._tables.values():
            len(table)
        for name in self._files:
            self._files[name]
        return iter(self._known)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def read(self) -> frozenset[str]:
        """The ids of the texts that were read so far."""
        return frozenset(self._known)
