"""One page drawn by two renderers, PDFium and Poppler, and what one of them draws where the other has nothing.

Their greys differ at the edges of letters; so the core of what one draws is looked for in all that the other draws, a
pixel to every side. A letter that stands elsewhere is not found there.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

if TYPE_CHECKING:
    from pathlib import Path

DPI = 150
CORE, TRACE = 96, 200  # of 255: darker is certainly ink, lighter is certainly paper
# Pixels on a page where the two may disagree. Thin strokes differ by ten at most; one letter moved by half its width is
# a hundred.
ALLOWED = 24


def by_pdfium(pdf: bytes) -> list[Image.Image]:
    """The pages as Chrome, Edge and Android draw them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in document]
    finally:
        document.close()


def by_poppler(pdf: bytes, size: tuple[int, int], folder: Path) -> list[Image.Image]:
    """The pages as Evince and Okular draw them, as large as those of PDFium."""
    file, width, height = folder / "page.pdf", *map(str, size)
    file.write_bytes(pdf)
    command = ["pdftoppm", "-gray", "-scale-to-x", width, "-scale-to-y", height, str(file), str(folder / "page")]
    subprocess.run(command, check=True, capture_output=True)
    pictures = [Image.open(path).convert("L") for path in sorted(folder.glob("page-*.pgm"))]
    for path in folder.glob("page*"):
        path.unlink()
    return pictures


def strays(one: Image.Image, other: Image.Image) -> int:
    """How many pixels of ink one picture has where the other has none, a pixel to every side."""
    return _beyond(one, other) + _beyond(other, one)


def differences(pdf: bytes, folder: Path) -> list[int]:
    """For each page of a file the pixels that only one of the renderers draws."""
    ours = by_pdfium(pdf)
    theirs = by_poppler(pdf, ours[0].size, folder)
    return [strays(one, other) for one, other in zip(ours, theirs, strict=True)]


def sides(picture: Image.Image, below: float = 0) -> tuple[float, float]:
    """Where the ink of a picture begins and ends, from its left side, in millimetres; of what stands below a height only."""
    millimetre = DPI / 25.4
    part = picture.crop((0, round(below * millimetre), *picture.size))
    left, _, right, _ = part.point(lambda value: 255 if value < TRACE else 0).getbbox()
    return left / millimetre, right / millimetre


def _beyond(one: Image.Image, other: Image.Image) -> int:
    core = one.point(lambda value: 255 if value < CORE else 0)
    near = other.point(lambda value: 255 if value < TRACE else 0).filter(ImageFilter.MaxFilter(3))
    return ImageChops.subtract(core, near).histogram()[255]
