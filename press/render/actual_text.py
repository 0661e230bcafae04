"""Which words need ActualText (ISO 32000-1, 14.9.4), so that readers get them as they were written."""

from __future__ import annotations

# Characters that only control line breaking and direction, and are not part of the text.
INVISIBLE = dict.fromkeys([0x200B, 0x2060, *range(0x2066, 0x206A), 0x00AD])


def needs_actual_text(words: str) -> bool:
    """True for scripts whose glyphs are not painted in the order of their letters, and for spaces alone, which are not painted.

    The caller decides for right-to-left text, where brackets and full stops are painted out of order in any script.
    """
    return words.isspace() or any(
        0x0590 <= ord(c) < 0x1100 or 0x1780 <= ord(c) < 0x1800 or 0xFB1D <= ord(c) < 0xFF00 for c in words
    )
