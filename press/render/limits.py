"""What a layout may hold at most: letters, pages, paper. Each is looked at as soon as it is known."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from press.content.scalars import LONGEST_MM
from press.diagnostics import Diagnostic, FilePlace, PagePlace
from press.render.html import TemplateFault
from press.render.weasyprint_70.composites import Unpaintable
from press.rules import Rule, Team
from press.units import MM_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.limits import Limits
    from press.pieces import Job
    from press.render.richtext import PrintedContent

RULES = (
    Rule(
        code="press/limit",
        wants="A piece keeps to `limits` in content.yaml: time, memory, letters, pages, sheets, pixels of a picture.",
        for_whom=Team.DESIGNERS,
        fails="A template with a loop that never ends.",
        passes="A loop over the texts that are printed.",
    ),
)

PX_PER_MM = 96 / MM_PER_INCH
MARKUP = 20  # characters of HTML that one letter of a text may take on average
LONGEST_WORD = 5000  # letters; no paragraph of a script without spaces has so many


def limit_fault(job: Job, message: str, hint: str, place: FilePlace | None = None) -> TemplateFault:
    """The fault of a piece that holds more than it may."""
    return TemplateFault(Diagnostic("press/limit", f"{job.name}: {message}", place or PagePlace(job.path), hint))


@contextmanager
def paintable(job: Job) -> Iterator[None]:
    """Raises TemplateFault for a piece with text that no font can hold."""
    try:
        yield
    except Unpaintable as error:
        hint = "look for a letter with very many marks, or for spacing of very many letters' width; a very long piece needs two parts"
        raise limit_fault(job, str(error), hint) from error


def check_words(job: Job, html: str, printed: PrintedContent, limits: Limits) -> None:
    """Raises TemplateFault for a piece of too many letters, and for a word that no line holds, at its text."""
    letters = sum(map(len, printed.texts.values()))
    if letters > limits.letters or len(html) > limits.letters * MARKUP:
        count = (
            f"its texts have {letters} letters" if letters > limits.letters else f"its template makes {len(html)} characters"
        )
        raise limit_fault(job, f"{count}; at most {limits.letters} are allowed", "shorten it, or raise `letters` in `limits`")
    for name, words in printed.texts.items():
        if len(words) > LONGEST_WORD and (longest := max(map(len, words.split()), default=0)) > LONGEST_WORD:
            message = f'a word of "{name.partition(":")[2]}" has {longest} letters; at most {LONGEST_WORD} are allowed'
            raise limit_fault(job, message, "put spaces where its words end", job.origin_of(name))


def check_pages(job: Job, pages: list[Any], limits: Limits) -> None:
    """Raises TemplateFault for too many pages, and for one larger than any paper."""
    if len(pages) > limits.pages:
        message = f"the piece has {len(pages)} pages; at most {limits.pages} are allowed"
        raise limit_fault(job, message, "shorten it, or raise `pages` in `limits`")
    for number, page in enumerate(pages, start=1):
        longest = max(page.width, page.height) / PX_PER_MM
        if not longest <= LONGEST_MM * 1.1:
            message = f"page {number} is {longest:.0f} mm long; no sheet is longer than {LONGEST_MM:.0f} mm"
            raise limit_fault(job, message, "take `size` of @page out of its stylesheet; `page` in content.yaml gives the size")
