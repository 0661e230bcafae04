"""Small pictures of the pages of a plain piece, for those who choose what to print."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2

from press.pieces import PLAIN, picture_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.pieces import Job

WIDEST = 420  # pixels of the longer side
MOST_PAGES = 4  # of a book the first will do
QUALITY = 62


def pictures_of(job: Job, pdf: bytes) -> dict[str, bytes]:
    """WebP pictures of the first pages of a plain piece, by their paths below the output folder; none of other editions."""
    return dict(_pictures(job, pdf)) if job.edition == PLAIN else {}


def _pictures(job: Job, pdf: bytes) -> Iterator[tuple[str, bytes]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(min(len(document), MOST_PAGES)):
            page, data = document[number], io.BytesIO()
            picture = page.render(scale=WIDEST / max(page.get_size())).to_pil().convert("RGB")
            picture.save(data, "WEBP", quality=QUALITY, method=2)
            yield picture_path(job.document, job.language, number + 1), data.getvalue()
    finally:
        document.close()
