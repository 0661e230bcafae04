"""The HTML parser's cache of the patterns it reads up to, by their end characters; lookups in its own cache always miss."""

from __future__ import annotations

import re
from typing import Any

import tinyhtml5.inputstream


def apply() -> None:
    """Patches the engine."""
    tinyhtml5.inputstream.characters_until_regex = _Patterns()


class _Patterns(dict[tuple[Any, bool], "re.Pattern[str]"]):
    """The patterns that match a run of certain characters, or of all others."""

    def __missing__(self, key: tuple[Any, bool]) -> re.Pattern[str]:
        characters, opposite = key
        ends = "".join(f"\\x{ord(character):02x}" for character in characters)
        self[key] = re.compile(f"[{'' if opposite else '^'}{ends}]+")
        return self[key]
