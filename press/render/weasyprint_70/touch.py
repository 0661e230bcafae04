"""One touch of the engine's private parts: a row of the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# replaced: ours takes its place. called: ours calls it. read: looked at or set. trusted: not named, but relied upon.
Kind = Literal["replaced", "called", "read", "trusted"]


@dataclass(frozen=True)
class Touch:
    """A private name of the engine, or attributes of one of its classes, and what we have to do with it.

    Attributes:
        name: the full name, such as `weasyprint.pdf.stream.Stream.marked`.
        kind: what is done with it.
        by: the modules of this room that do it.
        why: what for.
        test: the test that fails when it is no longer what it was; of a patch, the one that fails without it. In
            `tests/render/weasyprint_70/` where it names no folder.
        signature: its parameters in 70.0; empty for what is not called.
        checksum: the first 16 digits of the SHA-256 of its source, indented as at the margin; empty for data and classes.
        attributes: of a class, the attributes that are touched.
        where: modules that set attributes of it, besides its own.
        upstream: the address of the issue about the fault that is cured, if there is one.
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
        """The test, as pytest is told of it from the folder of the house."""
        return self.test if "/" in self.test else f"tests/render/weasyprint_70/{self.test}"
