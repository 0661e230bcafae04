"""Every letter is on the page, and the text on it can be read back whole and in order.

Compared three times: the HTML, the layout, and the text that PDFium extracts from the finished file.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.placed import Rendering
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/text-lost",
        wants="Every letter of the text is laid out.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p>You can ask for help.</p><p style="display: none">You can leave.</p>',
        passes="<p>You can ask for help.</p><p>You can leave.</p>",
    ),
    Rule(
        code="preflight/text-layer",
        wants="At least 99 in 100 letters can be copied in words that are whole, in their order, without control characters.",
        for_whom=Team.PROGRAMMERS,
        fails="A PDF from which the letter T is copied as the control character 1.",
        passes="A PDF from which every word is copied as it is printed.",
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF

RECOVERED = 0.99
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2010\u2060\u2066-\u2069\ufffe\ufeff-]+")
_NO_WORDS = re.compile(r"<!--.*?-->|<(head|style|svg)\b.*?</\1>|<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", re.DOTALL)
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]+[^\W\d_]*)*|\d+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic if letters of the HTML are not laid out, or cannot be read from the file."""
    laid_out = letters("".join(run.text for run in subject.rendering.runs))
    if lost := letters_lost(subject.rendering):
        message = f"{lost.total()} letters of the text were not laid out ({_sample(lost)})"
        yield subject.problem("text-lost", message, "something is cut off: look at the panels")
    extracted = "".join(subject.pdf.texts)
    yield from _copied(subject, laid_out, letters(extracted))
    if match := _CONTROLS.search(extracted):
        yield subject.problem("text-layer", f"the text of the file contains the control character {match[0]!r}")


def _copied(subject: Subject, laid_out: Counter[str], extracted: Counter[str]) -> Iterator[Diagnostic]:
    """A diagnostic if letters are missing from what is extracted, or stand in it in another order than on the page."""
    wanted = laid_out.total()
    if wanted and (share := (laid_out & extracted).total() / wanted) < RECOVERED:
        yield subject.problem(
            "text-layer", f"{share:.1%} of the text can be copied or searched; it must be at least {RECOVERED:.0%}"
        )
        return
    broken = list(broken_words(subject))
    if wanted and (share := 1 - sum(len(word) for _, word in broken) / wanted) < RECOVERED:
        page, word = broken[0]
        message = (
            f'{share:.1%} of the text can be copied in order; it must be at least {RECOVERED:.0%}: "{word}" is not among it'
        )
        yield subject.problem("text-layer", message, page=page)


def broken_words(subject: Subject) -> Iterator[tuple[int, str]]:
    """The page and the letters of each stretch of text that is not found whole and in order in what PDFium extracts.

    A stretch is a run of text on a line. On pages with text from right to left it is a word: there PDFium guesses the order
    of words, since lines have Latin names and numbers among them, but not that of letters.
    """
    pages = [_in_a_row(text) for text in subject.pdf.texts]
    from_right = {run.page for run in subject.rendering.runs if _FROM_RIGHT.search(run.text)}
    for run in subject.rendering.runs:
        parts = _WORD.findall(run.text) if run.page in from_right else [run.text]
        for part in map(_in_a_row, parts):
            if part and not any(part in page for page in pages[run.page - 1 : run.page]):
                yield run.page, part


def _in_a_row(text: str) -> str:
    """The visible characters of a text in their order, normalised."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()


def letters_lost(rendering: Rendering) -> Counter[str]:
    """The letters of the HTML that were not laid out: how often each."""
    return _letters_of(rendering.html) - letters("".join(run.text for run in rendering.runs))


def _letters_of(html: str) -> Counter[str]:
    """The letters of an HTML document: what is neither a tag nor in a drawing."""
    return letters(unescape(_NO_WORDS.sub("", html)))


@lru_cache(maxsize=8)
def letters(text: str) -> Counter[str]:
    """How often each visible character occurs in a text, normalised; a cached result, not to be changed."""
    return Counter(_in_a_row(text))


def _sample(lost: Counter[str]) -> str:
    return "".join(character for character, _ in lost.most_common(8))
