"""The flags of an entry that editors obey: how long a text may be, and what must stand in it as it is.

They are those of Weblate, which other programs leave alone: `max-length:41` and
`placeholders:"{{ contact.desk }}":"[@source]"`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 400  # a text that may be longer than this has all the room it needs
_ROOM = re.compile(r"^fits (\d+) characters", re.MULTILINE)
_KEPT = re.compile(r"\{\{[^{}]*\}\}|\[@[^\]\s]*\]")


def flags(words: str, comment: str) -> list[str]:
    """The flags of a text, by its words and by what the press remarks on it."""
    room = _ROOM.search(comment)
    found = [f"max-length:{room[1]}"] if room and int(room[1]) <= LONGEST else []
    kept = dict.fromkeys(_KEPT.findall(words))
    return [*found, "placeholders:" + ":".join(f'"{name}"' for name in kept)] if kept else found


def with_flags(known: Iterable[str], ours: Iterable[str]) -> list[str]:
    """The flags that an editor has set, and ours anew."""
    ours = list(ours)
    kinds = tuple(flag.partition(":")[0] + ":" for flag in ours)
    return [*(flag for flag in known if flag and not flag.startswith(kinds)), *ours] if kinds else [*filter(None, known)]
