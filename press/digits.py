"""Whether the digits of a typeface look like the digits they stand for.

A lock says that a file is the one that was locked, not that its 5 is a 5. Each digit is drawn and compared with the digits of a
typeface that is known; one that looks far more like another digit is not what it is read back as.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

DIGITS = "0123456789"
SIZE = 96  # pixels a type is drawn at
GRID = (24, 32)  # pixels in which digits are compared
NEARER = 0.75  # of the difference from its own digit, at which another one counts as nearer
# Faces of ours whose digits are right: a sans upright, slanted and bold, and a serif.
KNOWN = (
    "NotoSans_400Regular.ttf", "NotoSans_400Regular_Italic.ttf", "NotoSans_700Bold.ttf", "SourceSerif4_400Regular.ttf",
    "SourceSerif4_400Regular_Italic.ttf",
)  # fmt: skip


def exchanged(path: Path, known: Iterable[Path]) -> list[tuple[str, str]]:
    """The digits of a face that look like another digit, each with that one; empty where the face has no digits.

    `known` are the files of faces whose digits are right. Raises OSError for a file that is no typeface.
    """
    wanted, found = [_pictures(file) for file in known], _pictures(path)
    shaped = _shaped(path)
    return [
        (digit, other)
        for digit in DIGITS
        if digit in found and (other := shaped.get(digit) or _nearer(found[digit], digit, wanted))
    ]


def _nearer(picture: Any, digit: str, wanted: Sequence[dict[str, Any]]) -> str:
    """The other digit that a picture looks far more like; empty if there is none."""
    away = {name: min(_difference(picture, face[name]) for face in wanted) for name in DIGITS}
    nearest = min(away, key=away.__getitem__)
    return nearest if away[nearest] < NEARER * away[digit] else ""


def _difference(one: Any, two: Any) -> float:
    from PIL import ImageChops, ImageStat  # noqa: PLC0415 - only for faces that are not known yet

    return float(ImageStat.Stat(ImageChops.difference(one, two)).sum[0])


@cache
def _pictures(path: Path) -> dict[str, Any]:
    """A picture of each digit that a face has, all of one size: what matters is its form."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415

    font = ImageFont.truetype(str(path), SIZE, layout_engine=ImageFont.Layout.BASIC)
    found = {}
    for digit in _digits_of(path):
        picture = Image.new("L", (2 * SIZE, 2 * SIZE))
        ImageDraw.Draw(picture).text((SIZE // 2, SIZE // 3), digit, fill=255, font=font)
        if box := picture.getbbox():
            wide = max(box[2] - box[0], (box[3] - box[1]) // 2)  # a 1 stays narrow
            middle = (box[0] + box[2]) // 2
            found[digit] = picture.crop((middle - wide // 2, box[1], middle + wide - wide // 2, box[3])).resize(GRID)
    return found


def _digits_of(path: Path) -> list[str]:
    return [digit for digit in DIGITS if _font(path).get_nominal_glyph(ord(digit))]


@cache
def _font(path: Path) -> Any:
    import uharfbuzz  # noqa: PLC0415

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(path.read_bytes())))


def _shaped(path: Path) -> dict[str, str]:
    """The digits for which the shaping of a face sets the glyph of another one."""
    import uharfbuzz  # noqa: PLC0415

    own = {_font(path).get_nominal_glyph(ord(digit)): digit for digit in _digits_of(path)}
    found = {}
    for words in (*DIGITS, DIGITS, DIGITS[::-1], *(2 * digit for digit in DIGITS)):
        buffer = uharfbuzz.Buffer()
        buffer.add_str(words)
        buffer.guess_segment_properties()
        uharfbuzz.shape(_font(path), buffer)
        for info in buffer.glyph_infos:
            set_as = own.get(info.codepoint, words[info.cluster])
            if set_as != words[info.cluster]:
                found[words[info.cluster]] = set_as
    return found
