"""An order: what is sent to a worker. It names pieces; the worker plans them itself."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Order:
    """The files of one piece in one language that are to be made.

    Attributes:
        content: the digest of the content that they are planned from.
        names: of each file `document:language:edition`, a pack last.
        release: the day of the release, as ISO 8601 writes it; empty where it is for none.
        finished: the bytes of files that need not be made and that a pack among them holds, by path.
    """

    content: str
    names: tuple[str, ...]
    release: str = ""
    finished: dict[str, bytes] = field(default_factory=dict)
