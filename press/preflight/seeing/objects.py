"""What stands on a page of a PDF, in the order of painting, and how each of its texts is set and clipped."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from enum import StrEnum
from math import atan2, degrees, hypot
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]  # left, bottom, right and top edge, in points

TEXT, FORM = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM
UNITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (-1e5, -1e5, 1e5, 1e5)
PAINTING_MODES = 2  # the text rendering modes up to this one fill or stroke; those above leave nothing on the paper
LEAST = 4.0  # points: smaller type is not read
SQUEEZE = 0.75  # width by height
SLANT, TURN = 25.0, 0.5  # degrees; degrees off a quarter turn
UPSIDE_DOWN = 135  # degrees


class Setting(StrEnum):
    """What may be wrong with how a text is set."""

    UNPAINTED = "not painted"
    SMALL = "too small"
    MIRRORED = "mirrored"
    SQUEEZED = "squeezed"
    SLANTED = "slanted"
    TURNED = "turned"
    UPSIDE_DOWN = "upside down"


@dataclass(frozen=True, eq=False)
class Thing:
    """Something that is painted: PDFium's handle, its kind, the matrix and the clip of the forms around it."""

    raw: Any
    kind: int
    outer: Matrix
    clip: Box


@dataclass(frozen=True, eq=False)
class Text:
    """A text: its matrix, its box and what its clips leave, on the page; and the run of marked content, which is one line."""

    raw: Any
    matrix: Matrix
    box: Box
    clip: Box
    run: int


def address(raw: Any) -> int:
    """What tells one of PDFium's objects from another."""
    return ctypes.addressof(raw.contents)


def around(boxes: Iterable[Box]) -> Box:
    """The box around boxes."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def meet(one: Box, two: Box) -> bool:
    """True if two boxes share an area."""
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def common(one: Box, two: Box) -> Box:
    """What two boxes share; its edges are in the wrong order where that is nothing."""
    return max(one[0], two[0]), max(one[1], two[1]), min(one[2], two[2]), min(one[3], two[3])


def things_on(page: Any) -> list[Thing]:
    """Everything painted on a page, in the order of painting, with what stands in forms."""
    return list(_things(pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, page.raw, UNITY, EVERYWHERE))


def _things(
    count: Callable[[Any], int], get: Callable[[Any, int], Any], holder: Any, outer: Matrix, clip: Box
) -> Iterator[Thing]:
    for number in range(count(holder)):
        raw = get(holder, number)
        kind = pdfium.FPDFPageObj_GetType(raw)
        yield Thing(raw, kind, outer, clip)
        if kind == FORM:
            inner = common(clip, _moved(clip_of(raw), outer))
            yield from _things(
                pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, raw, _matrix_of(raw, outer), inner
            )


def texts_among(things: Iterable[Thing]) -> Iterator[Text]:
    """The texts, in order."""
    edges = [ctypes.c_float() for _ in range(4)]
    last: Text | None = None
    for thing in things:
        if thing.kind != TEXT:
            continue
        pdfium.FPDFPageObj_GetBounds(thing.raw, *edges)
        left, bottom, right, top = (edge.value for edge in edges)
        box = _moved((left, bottom, right, top), thing.outer)
        matrix, run = _matrix_of(thing.raw, thing.outer), pdfium.FPDFPageObj_GetMarkedContentID(thing.raw)
        if run < 0:
            run = last.run if last and _goes_on(last, matrix, box) else -address(thing.raw)
        last = Text(thing.raw, matrix, box, common(thing.clip, _moved(clip_of(thing.raw), thing.outer)), run)
        yield last


def _goes_on(last: Text, matrix: Matrix, box: Box) -> bool:
    """True if a text that belongs to no marked content begins where the last one ended."""
    high = box[3] - box[1]
    return -high / 2 < matrix[4] - last.box[2] < high / 2 and abs(matrix[5] - last.matrix[5]) < high


def _matrix_of(raw: Any, outer: Matrix) -> Matrix:
    """The matrix of an object times that of the forms around it."""
    m, (a, b, c, d, e, f) = pdfium.FS_MATRIX(), outer
    pdfium.FPDFPageObj_GetMatrix(raw, m)
    x, y = m.e * a + m.f * c + e, m.e * b + m.f * d + f
    return m.a * a + m.b * c, m.a * b + m.b * d, m.c * a + m.d * c, m.c * b + m.d * d, x, y


def _moved(box: Box, matrix: Matrix) -> Box:
    """The box around a box that is moved by a matrix."""
    if matrix == UNITY:
        return box
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in box[::2] for y in box[1::2]]
    return around([(a * x + c * y + e, b * x + d * y + f) * 2 for x, y in corners])


def clip_of(raw: Any) -> Box:
    """What the clips of an object leave, in the space around it."""
    clip, x, y = pdfium.FPDFPageObj_GetClipPath(raw), ctypes.c_float(), ctypes.c_float()
    left = EVERYWHERE
    for path in range(pdfium.FPDFClipPath_CountPaths(clip) if clip else 0):
        points: list[Box] = []
        for number in range(pdfium.FPDFClipPath_CountPathSegments(clip, path)):
            pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, path, number), x, y)
            points.append((x.value, y.value, x.value, y.value))
        if points:
            left = common(left, around(points))
    return left


def unclip(raw: Any) -> bool:
    """Makes the clips of an object grow from their middle until they hold the page; False where they leave nothing."""
    left, bottom, right, top = clip_of(raw)
    if left >= right or bottom >= top:
        return False
    grow, x, y = 1e4 / min(right - left, top - bottom), (left + right) / 2, (bottom + top) / 2
    if grow > 1:
        pdfium.FPDFPageObj_TransformClipPath(raw, grow, 0, 0, grow, x - grow * x, y - grow * y)
    return True


def ill_set(text: Text) -> Setting | None:
    """What is wrong with how a text is set, or None. Quarter turns are fine: labels run up the edge of a sheet."""
    a, b, c, d = text.matrix[:4]
    size, wide, high, area = ctypes.c_float(), hypot(a, b), hypot(c, d), a * d - b * c
    pdfium.FPDFTextObj_GetFontSize(text.raw, size)
    turn = degrees(atan2(b, a))
    faults = (
        (Setting.UNPAINTED, pdfium.FPDFTextObj_GetTextRenderMode(text.raw) > PAINTING_MODES),
        (Setting.SMALL, size.value * min(wide, high) < LEAST),
        (Setting.MIRRORED, area < 0),
        (Setting.SQUEEZED, not SQUEEZE * high < wide < high / SQUEEZE),
        (Setting.SLANTED, abs(degrees(atan2(a * c + b * d, area))) > SLANT),
        (Setting.TURNED, abs((turn + 45) % 90 - 45) > TURN),
        (Setting.UPSIDE_DOWN, abs(turn) > UPSIDE_DOWN),
    )
    return next((fault for fault, holds in faults if holds), None)


def grey_of(raw: Any) -> int | None:
    """The grey of an object's fill, 0 to 255; None where it is not opaque."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(raw, red, green, blue, alpha)
    return (red.value * 30 + green.value * 59 + blue.value * 11) // 100 if alpha.value == 255 else None
