"""Adds composite glyphs to a TrueType font: each is made of glyphs that the font has, at given places.

The tables are written directly (OpenType, `glyf` and its neighbours): a font library would parse and write the whole font.
"""

from __future__ import annotations

from struct import iter_unpack, pack, unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.render.weasyprint_70.clusters import Composite

Box = tuple[int, int, int, int]
Tables = dict[bytes, bytes]

# Flags of a component (OpenType, `glyf`).
ARGUMENTS_ARE_WORDS, ARGUMENTS_ARE_OFFSETS, MORE_COMPONENTS, OVERLAPS = 0x0001, 0x0002, 0x0020, 0x0400
FURTHEST = 0x7FFF  # units of the face that a glyph may be away from its place
VERTICAL = (b"vhea", b"vmtx", b"VORG")  # each has an entry for every glyph; a PDF has no use for them
LARGEST = 0xFFFF


class Unpaintable(ValueError):
    """Text that no font can hold as it is set, in words that end a sentence about the piece."""


def with_composites(font: bytes, first: int, composites: Sequence[Composite]) -> bytes:
    """The font with the composites as its glyphs from number `first` on; those between its own and `first` are blank."""
    tables = {tag: body for tag, body in _tables_of(font).items() if tag not in VERTICAL}
    own: int = unpack_from(">H", tables[b"maxp"], 4)[0]
    outlines, widths = _Outlines(tables), _widths_of(tables, own)
    added = [outlines.composite(composite) for composite in composites]
    for composite, (_, left) in zip(composites, added, strict=True):
        width = widths[composite.parts[0][0]][0] if composite.width is None else composite.width
        widths.append((width, left))
    widths[own:own] = [(0, 0)] * (first - own)
    _set_outlines(tables, outlines, [b""] * (first - own) + [body for body, _ in added])
    _set_widths(tables, widths)
    _count(tables, first + len(composites), outlines.depth, max(len(composite.parts) for composite in composites))
    return _font_of(font[:4], tables)


class _Outlines:
    """The outlines of a font's glyphs."""

    def __init__(self, tables: Tables) -> None:
        self.glyf = tables[b"glyf"]
        self.long = bool(unpack_from(">h", tables[b"head"], 50)[0])
        loca = tables[b"loca"]
        self.starts = (
            [start for (start,) in iter_unpack(">I", loca)] if self.long else [2 * n for (n,) in iter_unpack(">H", loca)]
        )
        self.depth = 1

    def composite(self, composite: Composite) -> tuple[bytes, int]:
        """The outline of a composite, and its left edge; empty where none of its glyphs has an outline."""
        parts = [(number, x, y, box) for number, x, y in composite.parts if (box := self._box(number))]
        if not parts:
            return b"", 0
        edges = [(box[0] + x, box[1] + y, box[2] + x, box[3] + y) for _, x, y, box in parts]
        if max(abs(number) for box in (*edges, *((x, y) for _, x, y, _ in parts)) for number in box) > FURTHEST:
            raise Unpaintable("the marks of a letter stand so far from it that no font can hold them")
        left, bottom, right, top = zip(*edges, strict=True)
        body = pack(">hhhhh", -1, min(left), min(bottom), max(right), max(top))
        for place, (number, x, y, _) in enumerate(parts, start=1):
            flags = ARGUMENTS_ARE_OFFSETS | ARGUMENTS_ARE_WORDS | (MORE_COMPONENTS if place < len(parts) else 0)
            body += pack(">HHhh", flags | (OVERLAPS if place == 1 else 0), number, x, y)
        return body, min(left)

    def _box(self, number: int) -> Box | None:
        """The box around a glyph, or None for one without outline."""
        if self.starts[number] == self.starts[number + 1]:
            return None
        contours, *box = unpack_from(">hhhhh", self.glyf, self.starts[number])
        if contours < 0:
            self.depth = 2
        return box[0], box[1], box[2], box[3]


def _set_outlines(tables: Tables, outlines: _Outlines, added: Iterable[bytes]) -> None:
    glyf, starts = bytearray(outlines.glyf[: outlines.starts[-1]]), outlines.starts[:]
    for body in added:
        glyf += body + bytes(len(body) % 2)
        starts.append(len(glyf))
    tables[b"glyf"] = bytes(glyf)
    long = outlines.long or starts[-1] > 2 * LARGEST
    tables[b"loca"] = pack(f">{len(starts)}I", *starts) if long else pack(f">{len(starts)}H", *(n // 2 for n in starts))
    head = tables[b"head"]
    tables[b"head"] = head[:50] + pack(">h", long) + head[52:]


def _widths_of(tables: Tables, glyphs: int) -> list[tuple[int, int]]:
    """The width and the left edge of each glyph; the last ones may share a width."""
    full: int = unpack_from(">H", tables[b"hhea"], 34)[0]
    hmtx = tables[b"hmtx"]
    widths = list(iter_unpack(">Hh", hmtx[: 4 * full]))
    lefts = unpack_from(f">{glyphs - full}h", hmtx, 4 * full)
    return widths + [(widths[-1][0], left) for left in lefts]


def _set_widths(tables: Tables, widths: Sequence[tuple[int, int]]) -> None:
    tables[b"hmtx"] = b"".join(pack(">Hh", min(width, LARGEST), left) for width, left in widths)
    tables[b"hhea"] = tables[b"hhea"][:34] + pack(">H", len(widths))


def _count(tables: Tables, glyphs: int, depth: int, parts: int) -> None:
    """Sets the number of glyphs, and bounds for what a glyph is made of."""
    maxp = bytearray(tables[b"maxp"])
    points, contours, deep_points, deep_contours = unpack_from(">HHHH", maxp, 6)
    most = [min(LARGEST, max(2, parts) * max(pair)) for pair in ((points, deep_points), (contours, deep_contours))]
    elements, old_depth = unpack_from(">HH", maxp, 28)
    maxp[4:6] = pack(">H", glyphs)
    maxp[10:14] = pack(">HH", *most)
    maxp[28:32] = pack(">HH", max(elements, parts), max(old_depth, depth))
    tables[b"maxp"] = bytes(maxp)
    if tables.get(b"post", b"")[:4] == b"\x00\x02\x00\x00":  # it names each glyph; a PDF has no use for that
        tables[b"post"] = b"\x00\x03\x00\x00" + tables[b"post"][4:32]


def _tables_of(font: bytes) -> Tables:
    count: int = unpack_from(">H", font, 4)[0]
    found = {}
    for number in range(count):
        tag, _, start, length = unpack_from(">4sIII", font, 12 + 16 * number)
        found[tag] = font[start : start + length]
    return found


def _font_of(version: bytes, tables: Tables) -> bytes:
    """The tables as one file, with their checksums."""
    head = tables[b"head"]
    tables = dict(sorted(tables.items())) | {b"head": head[:8] + bytes(4) + head[12:]}
    power = len(tables).bit_length() - 1
    directory = version + pack(">HHHH", len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    start, bodies = len(directory) + 16 * len(tables), b""
    for tag, body in tables.items():
        directory += pack(">4sIII", tag, _checksum(body), start + len(bodies), len(body))
        bodies += body + bytes(-len(body) % 4)
    at = unpack_from(">I", directory, directory.index(b"head") + 8)[0]
    font = bytearray(directory + bodies)
    font[at + 8 : at + 12] = pack(">I", (0xB1B0AFBA - _checksum(font)) & 0xFFFFFFFF)
    return bytes(font)


def _checksum(body: bytes | bytearray) -> int:
    body = bytes(body) + bytes(-len(body) % 4)
    total: int = sum(number for (number,) in iter_unpack(">I", body))
    return total & 0xFFFFFFFF
