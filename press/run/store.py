"""Content as workers find it: in parts, each under the digest of its bytes, so that none travels or is written twice."""

from __future__ import annotations

import copyreg
import hashlib
import io
import json
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from press.content.catalog import Catalog
from press.content.lazy import settled
from press.diagnostics import PressError
from press.files import Batch, holds, remove

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from press.content.content import Content

HERE = "here"
FOLDER = "content"
CORE = "content"
GIVEN = "__pydantic_fields_set__"


@dataclass(frozen=True)
class InMemory:
    """The content of this process, for workers that are this process."""

    content: Content

    def __call__(self, digest: str) -> Content:
        """The content; there is but one."""
        assert digest == HERE
        return self.content


@dataclass(frozen=True)
class InFolder:
    """A folder of parts: all but the translations, and each language's translations, which are read on demand."""

    folder: Path

    def __call__(self, digest: str) -> Content:
        """The content whose index has that digest; raises PressError where a part is not what it was."""
        index: dict[str, str] = json.loads(self.bytes_of(digest))
        core: Content = self.part(index.pop(CORE))
        return replace(core, catalogs=_Catalogs(self, index))

    def part(self, digest: str) -> Any:
        """A part; only bytes that we have written ourselves have a digest that we name."""
        return pickle.loads(self.bytes_of(digest))  # noqa: S301 - see above

    def bytes_of(self, digest: str) -> bytes:
        """The bytes under a digest; raises PressError where they are gone or others."""
        try:
            data = (self.folder / digest).read_bytes()
        except OSError:
            data = b""
        if _digest(data) != digest:
            raise PressError(f"{self.folder / digest} was removed or altered while the press was at work; start it again")
        return data


class _Catalogs(Mapping[str, Catalog]):
    """The translations in a folder, by language; each is read when it is first asked for."""

    def __init__(self, store: InFolder, index: Mapping[str, str]) -> None:
        self._store, self._index = store, index
        self._known: dict[str, Catalog] = {}

    def __getitem__(self, tag: str) -> Catalog:
        if tag not in self._known:
            self._known[tag] = self._store.part(self._index[tag])
        return self._known[tag]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


def parts_of(content: Content) -> tuple[str, dict[str, bytes]]:
    """The digest of content, and its parts by their digests. Of its YAML files only those that plans ask for places stay."""
    content = settled(content)
    reviews = content.path_of("reviews")
    files = {name: file for name, file in content.files.items() if name == reviews}
    named = {CORE: _pickled(replace(content, files=files, catalogs={}))}
    named |= {tag: _pickled(catalog) for tag, catalog in content.catalogs.items()}
    index = json.dumps({name: _digest(data) for name, data in named.items()}, sort_keys=True).encode()
    return _digest(index), {_digest(data): data for data in (index, *named.values())}


def put(content: Content, folder: Path) -> str:
    """Writes content into a folder, in parts; its digest. What is there already, and whole, stays; what nobody names any more goes."""
    digest, parts = parts_of(content)
    batch = Batch()
    for name, data in parts.items():
        if not holds(folder / name, data):
            batch.add(folder / name, data)
    batch.commit()
    for path in folder.iterdir():
        if path.name not in parts:
            remove(path)
    return digest


class _InOrder:
    """A set that is pickled in the order of its members, which would else depend on the process."""

    def __init__(self, members: Iterable[str]) -> None:
        self.members = sorted(members)

    def __reduce__(self) -> tuple[type[set[str]], tuple[list[str]]]:
        return set, (self.members,)


class _Pickler(pickle.Pickler):
    """Pickles the same content as the same bytes, in whatever process."""

    def reducer_override(self, value: Any) -> Any:
        """A record with the set of the fields that were given in order; anything else as it is."""
        if not isinstance(value, BaseModel):
            return NotImplemented
        state = value.__getstate__()
        state[GIVEN] = _InOrder(state[GIVEN])
        return copyreg.__newobj__, (type(value),), state  # type: ignore[attr-defined] # what every pickle of an object names


def _pickled(value: Any) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
