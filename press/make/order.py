"""An order, as it is sent to a worker: it names files, and the worker plans their jobs itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from press.make.proofs import Proof


@dataclass(frozen=True)
class Order:
    """The files to make of one piece in one language.

    Attributes:
        content: the digest of the content from which they are planned.
        names: the name of each file, `document:language:edition`; a pack comes last.
        release: the date of the release, in ISO 8601; empty outside a release.
        finished: the bytes of finished files that go into a pack among them, by path.
        proofs: at which fit step pieces were set before, by the names of their jobs.
        code: the digest of the engine and of our code that lays out; empty where no proof is to be believed.
    """

    content: str
    names: tuple[str, ...]
    release: str = ""
    finished: dict[str, bytes] = field(default_factory=dict)
    proofs: dict[str, Proof] = field(default_factory=dict)
    code: str = ""
