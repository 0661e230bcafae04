"""PDF bytes -> pictures of the pages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator


def pictures(pdf: bytes, *, dpi: int) -> Iterator[bytes]:
    """A PNG of each page, at `dpi` dots per inch."""
    for image in images(pdf, dpi=dpi):
        out = io.BytesIO()
        image.save(out, "PNG", optimize=True)
        yield out.getvalue()


def images(pdf: bytes, *, dpi: int) -> Iterator[Any]:
    """A Pillow image of each page, RGB on white, at `dpi` dots per inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()
