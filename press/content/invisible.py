"""Characters that nobody sees in an editor, and that change what is printed, copied or read aloud."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What YAML and PO files would take for the end of a line; word processors put it into texts that are copied.
SEPARATORS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
BREAKING = "\u00ad\u200b\u2060"
# Fillers, joiners of no script, signs for what could not be copied, tags. A joiner is a letter's between letters that join.
_OTHERS = (
    "\x0b\x0c\x1c-\x1e\x7f-\x9f\u034f\u115f\u1160\u17b4\u17b5\u180e\u2028\u2029\u2061-\u2065\u206a-\u206f\u2800\u3164"
    "\ufeff\uffa0\ufff9-\ufffd\U000e0000-\U000e0fff"
)
_JOINER = "(?<![\u0600-\u1fff\u2600-\u27bf\ua800-\uabff\ufe0f\U00010a00-\U0001faff])[\u200c\u200d]"
_INVISIBLE = re.compile(f"[{DIRECTIONS}{BREAKING}{_OTHERS}]|{_JOINER}")
_NAMES = {0x85: "next line", 0xFFFD: "replacement character: the letter that was here is lost"}


def invisible_in(text: str) -> Iterator[re.Match[str]]:
    """Each invisible character of a text, in order."""
    if not text.isascii() or "\x7f" in text or SEPARATORS.search(text):
        yield from _INVISIBLE.finditer(text)


def named(character: str) -> str:
    """A character by its code and its name in words: `U+200B, zero width space`."""
    name = _NAMES.get(ord(character)) or unicodedata.name(character, "control character").lower()
    return f"U+{ord(character):04X}, {name}"


def told_of(character: str, index: int) -> tuple[str, int, str]:
    """The message about an invisible character, its place, and what to do about it."""
    return f"there is an invisible character here: {named(character)}", index, cure_for(character)


def cure_for(character: str) -> str:
    """What to do about an invisible character."""
    if SEPARATORS.match(character):
        return "put a space in its place, or start a new line"
    if re.match(f"[{DIRECTIONS}]", character):
        return "remove it; the press sets directions itself"
    if re.match(f"[{BREAKING}]", character):
        return "remove it; the press adds what line breaking needs"
    return "remove it"
