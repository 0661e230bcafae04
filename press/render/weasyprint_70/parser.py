"""What the parser of HTML reads up to, by the characters that end it; its own table never finds what is in it."""

from __future__ import annotations

import re
from typing import Any

import tinyhtml5.inputstream


def apply() -> None:
    """Patches the engine."""
    tinyhtml5.inputstream.characters_until_regex = _Patterns()


class _Patterns(dict[tuple[Any, bool], "re.Pattern[str]"]):
    """The pattern for some characters, or for all others."""

    def __missing__(self, key: tuple[Any, bool]) -> re.Pattern[str]:
        characters, opposite = key
        ends = "".join(f"\\x{ord(character):02x}" for character in characters)
        self[key] = re.compile(f"[{'' if opposite else '^'}{ends}]+")
        return self[key]
