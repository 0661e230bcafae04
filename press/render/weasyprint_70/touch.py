"""One use of the engine's private names: a row of the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# replaced: by a function of ours. called: by ours. read: read or set. trusted: not named in our code, but relied upon.
Kind = Literal["replaced", "called", "read", "trusted"]


@dataclass(frozen=True)
class Touch:
    """A private name of the engine, or attributes of one of its classes, and how we use it.

    Attributes:
        name: the full name, such as `weasyprint.pdf.stream.Stream.marked`.
        kind: how it is used.
        by: the modules of this folder that use it.
        why: why it is used; for a patch, the fault that it fixes or the work that it saves.
        test: the test that fails when it changes; for a patch, the test that fails without the patch. In
            `tests/render/weasyprint_70/` unless it names a folder.
        signature: its signature in 70.0; empty for anything that is not called.
        checksum: the first 16 digits of the SHA-256 of its dedented source; empty for data and classes.
        attributes: for a class, the attributes that are used.
        where: other modules that set its attributes.
        upstream: the URL of the issue about the fault, if there is one.
    """

    name: str
    kind: Kind
    by: tuple[str, ...]
    why: str
    test: str
    signature: str = ""
    checksum: str = ""
    attributes: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    upstream: str = ""

    @property
    def test_id(self) -> str:
        """The pytest id of the test, relative to the checkout."""
        return self.test if "/" in self.test else f"tests/render/weasyprint_70/{self.test}"
