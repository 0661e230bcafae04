"""The job ticket: what a print shop needs to know about the file that it accompanies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.finish.imposition.marks import fold_places
from press.units import MM_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.pieces import ForShop, Job
    from press.placed import Rendering
    from press.preflight.images import Image
    from press.units import Size

WIDTH = 15
SPACES = {"/DeviceCMYK": "CMYK", "/DeviceGray": "grey", "/DeviceRGB": "RGB", "": "one ink"}


def ticket(job: Job, shop: ForShop, rendering: Rendering, images: Sequence[Image] = ()) -> str:
    """The ticket of a print-shop file, as text; the quantity is left blank. `images` are the pictures on its pages."""
    page, spare = job.page, 2 * shop.bleed
    lines = {
        "Piece": f"{job.staff_name}, {_languages(job)}",
        "File": job.path.rpartition("/")[2],
        "Quantity": "____________",
        "Finished size": _both(page),
        "Bleed": f"{_inches(shop.bleed)} in on every side; with it the page is {_both(_grown(page, spare))}",
        "Sides": _sides(rendering.pages),
        "Colors": _colours(shop),
        "Text": "black ink only; please do not convert it to four colors",
        "Images": f"{_images(images)}; all fonts are embedded",
        "Folds": _folds(job),
        "Paper, finish": shop.ticket or "____________",
        "Before printing": _proof(rendering),
        "Not claimed": "the file was not made to PDF/X; please run your own preflight",
    }
    return "".join(f"{name:{WIDTH}}  {words}\n" for name, words in lines.items() if words)


def _images(images: Sequence[Image]) -> str:
    """What was measured of the pictures of pixels; drawings and type have no pixels."""
    if not images:
        return "none; drawings and type are vector"
    coarsest = min(images, key=lambda image: image.ppi)
    spaces = sorted({SPACES.get(image.space, image.space.lstrip("/")) for image in images})
    number = f"{len(images)}, the coarsest" if len(images) > 1 else "1,"
    return (
        f"{number} with {coarsest.ppi:.0f} ppi on page {coarsest.page}, in {' and '.join(spaces)}; drawings and type are vector"
    )


def _languages(job: Job) -> str:
    return " and ".join(locale.english for locale in job.locales)


def _colours(shop: ForShop) -> str:
    marks = "crop marks stand outside of the bleed" if shop.marks else "no marks"
    profile = "; the profile you gave is embedded" if shop.profile else ""
    return f"CMYK, no spot colors{profile}; {marks}"


def _sides(pages: int) -> str:
    if pages == 1:
        return "one"
    return "two: page 1 is the front, page 2 the back, head to head" if pages == 2 else f"{pages} pages"


def _folds(job: Job) -> str:
    """The positions of the folds, from the start edge of the outer side."""
    if len(job.folds) < 2:
        return "none"
    edge = "right" if job.locale.direction == "rtl" else "left"
    places = ", ".join(f"{_inches(place)} in" for place in fold_places(job.folds))
    return f"page 1, from its {edge} edge, at {places}"


def _proof(rendering: Rendering) -> str:
    """The contacts that somebody must compare on the proof."""
    shown = ", ".join(rendering.contacts.values())
    return f"send a proof; we compare these digit by digit: {shown}" if shown else "send a proof"


def _grown(size: Size, spare: float) -> Size:
    return type(size)(size.width + spare, size.height + spare)


def _both(size: Size) -> str:
    return f"{_inches(size.width)} x {_inches(size.height)} in ({size.width:.1f} x {size.height:.1f} mm)"


def _inches(length: float) -> str:
    return f"{length / MM_PER_INCH:.4f}".rstrip("0").rstrip(".")
