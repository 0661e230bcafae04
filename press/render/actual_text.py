"""Which words have to stand beside their glyphs, so that they are read as they were written."""

from __future__ import annotations

# Characters that only steer line breaking and direction: not part of what is read.
INVISIBLE = dict.fromkeys([0x200B, 0x2060, *range(0x2066, 0x206A), 0x00AD])


def needs_actual_text(words: str) -> bool:
    """True for scripts whose glyphs are not painted one letter after the other, and for a lone space, which never is.

    Where the direction is from right to left, brackets and stops are not painted in order either, whatever the script.
    """
    return words.isspace() or any(
        0x0590 <= ord(c) < 0x1100 or 0x1780 <= ord(c) < 0x1800 or 0xFB1D <= ord(c) < 0xFF00 for c in words
    )
