"""A run of glyphs, cluster by cluster: what is painted for each stretch of text, and which text readers get for it.

A cluster is the least piece of text that a shaper keeps apart: a letter, a ligature, or a syllable with its vowels and marks.
Nothing here knows a document or a face: only numbers of glyphs, their positions and their text.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Glyph = tuple[int, int, int, int]  # as Pango gives it: number, width, and offsets to the right and down; 1024 to a pixel
PANGO_UNITS = 1024
EMPTY = 0x0FFFFFFF  # Pango's number for what is not painted
UNKNOWN = 0x10000000  # Pango's flag for a character that no face has
NO_TEXT = "\u200b"  # for glyphs without text; an empty entry would be extracted as a control character

_JOINERS = frozenset("\u200c\u200d")
_UNSEEN = dict.fromkeys([0x00AD, 0x200B, 0x2060, *range(0x2066, 0x206A)])
_FIRST_MARK = "\u0300"


class Composite(NamedTuple):
    """Glyphs that become one glyph of the subset: its width, and of each glyph the number and the place; in units of the face.

    Without a width of its own it is as wide as its first glyph.
    """

    width: int | None
    parts: tuple[tuple[int, int, int], ...]


BLANK = Composite(0, ())


class Sign(NamedTuple):
    """What is painted for a cluster.

    Attributes:
        drawing: the number of a glyph of the face, or a composite; None where nothing is painted.
        lead: how far to the right of the pen it is painted, in thousandths of the type size.
        advance: how far the pen moves, in thousandths of the type size.
        text: what readers get for the drawing.
        more: what they get for the blanks after it (before it from right to left).
    """

    drawing: int | Composite | None
    lead: float
    advance: float
    text: str
    more: tuple[str, ...]


class Cluster(NamedTuple):
    """A stretch of text and its glyphs, in the order in which they are painted."""

    text: str
    glyphs: tuple[Glyph, ...]


def clusters_of(glyphs: Sequence[Glyph], starts: Sequence[int], text: bytes, *, leftwards: bool) -> list[Cluster]:
    """The clusters of a run, from left to right; marks that the shaper keeps apart are with the letter before them.

    `starts` gives for each glyph where in `text` its cluster begins.
    """
    found: list[Cluster] = []
    for words, group in _in_order_of_text(glyphs, starts, text, leftwards=leftwards):
        if found and _joins(words, group):
            before, letter = found.pop()
            found.append(Cluster(before + words, group + letter if leftwards else letter + group))
        else:
            found.append(Cluster(words, group))
    return found[::-1] if leftwards else found


def _in_order_of_text(
    glyphs: Sequence[Glyph], starts: Sequence[int], text: bytes, *, leftwards: bool
) -> Iterator[tuple[str, tuple[Glyph, ...]]]:
    groups: list[tuple[int, list[Glyph]]] = []
    last = -1
    for start, glyph in zip(starts, glyphs, strict=True):
        if start == last:
            groups[-1][1].append(glyph)
        else:
            groups.append((start, [glyph]))
            last = start
    if leftwards:
        groups.reverse()
    ends = [start for start, _ in groups[1:]]
    for (start, group), end in zip(groups, [*ends, len(text)], strict=True):
        yield text[start:end].decode(), tuple(group)


def _joins(words: str, group: Sequence[Glyph]) -> bool:
    """True for a mark that is painted on, over or under the letter before it, and for a joiner, which is not painted."""
    if words[:1] < _FIRST_MARK:
        return False
    if words in _JOINERS:
        return True
    return unicodedata.category(words[0])[0] == "M" and any(
        not number & UNKNOWN and (not width or x or y) for number, width, x, y in group
    )


@lru_cache(maxsize=10_000)
def sign_of(cluster: Cluster, size: float, units_per_em: int, *, leftwards: bool) -> Sign:
    """What is painted for a cluster in a type size in pixels; kept between pieces, since it depends on nothing else."""
    pen, placed = 0, []
    for number, width, x, y in cluster.glyphs:
        if number != EMPTY:
            placed.append((number, width, pen + x, -y))
        pen += width
    text, *more = _in_pieces(cluster.text, leftwards=leftwards)
    scale = 1000 / PANGO_UNITS / size
    if not placed:
        return Sign(None, 0, pen * scale, text, ())
    lead = next((x for _, width, x, _ in placed if width), placed[0][2])
    drawing = _drawing(placed, lead, pen, units_per_em / PANGO_UNITS / size)
    return Sign(drawing, lead * scale, pen * scale, text, tuple(more))


def _drawing(placed: Sequence[Glyph], lead: int, pen: int, scale: float) -> int | Composite:
    """A glyph as it is where it stands on the base line; glyphs put together where there are several, or it is raised."""
    if len(placed) == 1 and not placed[0][3]:
        return placed[0][0]
    parts = tuple((number, round((x - lead) * scale), round(y * scale)) for number, _, x, y in placed)
    return Composite(max(0, round((pen - lead) * scale)), parts)


def _in_pieces(words: str, *, leftwards: bool) -> Iterator[str]:
    """A text up to its first mark, what is left of it, and a joiner at its end: each has to be on a glyph of its own.

    pdf.js takes a glyph with a mark in its text for one without width, and passes over one whose text ends in a joiner. From
    right to left readers turn round what they find, so that a text of several letters is stored the other way round.
    """
    words = words.translate(_UNSEEN) if len(words) > 1 or words in _UNSEEN_ALONE else words
    pieces = [words] if len(words) < 2 else _cut(words)
    if leftwards:
        pieces = [pieces[0][::-1], *(piece[::-1] for piece in reversed(pieces[1:]))]
    yield pieces[0] or NO_TEXT
    yield from pieces[1:]


_UNSEEN_ALONE = frozenset(map(chr, _UNSEEN))


def _cut(words: str) -> list[str]:
    end = len(words.rstrip("\u200c\u200d")) or 1
    mark = next((at for at in range(1, end) if unicodedata.category(words[at]) == "Mn"), end)
    return [words[:mark], *(piece for piece in (words[mark:end], words[end:]) if piece)]
