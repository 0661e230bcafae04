"""No number is printed or read aloud but contacts, and nothing stands beside a contact that would be dialed with it.

Looks at all that is laid out, whether it is from a text, a template or a style, in a line, over two lines or in the cells
of a table; at descriptions, labels and titles that are read aloud; at bookmarks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from press.content.neighbours import strange_neighbours
from press.content.phones.found import numbers_in
from press.content.waivers import is_waived
from press.diagnostics import Diagnostic
from press.pieces import contacts_in
from press.preflight.rules.traps import typed_at
from press.preflight.said import APART, Line, bookmarks, digits_in_cells, lines_laid_out, passages, read_aloud
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.placed import TextRun
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/typed-number",
        wants="Every phone number that is printed or read aloud is a contact.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails="<p>Call 1-415-555-0100.</p>",
        passes='<p>Call <a class="contact" href="tel:+14155550100">1-415-555-0100</a>.</p>',
    ),
    Rule(
        code="preflight/beside-contact",
        wants="Nothing stands beside a contact that would be dialed with it: no digit, no sign, no letter O or l.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p>Call 9 <a class="contact" href="tel:+14155550100">1-415-555-0100</a>.</p>',
        passes='<p>Call <a class="contact" href="tel:+14155550100">1-415-555-0100</a>.</p>',
    ),
    Rule(
        code="preflight/extension",
        wants="An extension is said in the language of the piece.",
        for_whom=Team.OUTREACH,
        fails="A number with an extension on a piece in Somali, whose row in content/languages.yaml has no `extension`.",
        passes="The same number, and a row with the word before an extension.",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.PDF

HERE = "\x02"  # in the place of a contact
LEAST_DIGITS = 7  # of a contact that is no short code
GROUPS = ([3, 3, 4], [1, 3, 3, 4], [3, 7], [6, 4])  # the digits of a number in cells
SINGLE = {7, 10, 11}  # so many cells of one digit each
YEAR = re.compile(r"(?:19|20)\d\d")
NAME_IT = "enter it in content/contacts.yaml and name the contact; if it is no phone number, content/waivers.yaml says why"


class Known(NamedTuple):
    """What may be printed: contacts as they are shown, and the words that a statute prescribes."""

    displays: frozenset[str]
    prescribed: tuple[str, ...]
    pattern: re.Pattern[str]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each number that is no contact, and for each figure beside one that is."""
    known, lines = _known(subject), list(lines_laid_out(subject.rendering.runs))
    aloud = [Line(words, 0) for words in (*read_aloud(subject.rendering.html), *bookmarks(subject.pdf.root))]
    told: set[str] = set()
    for line in (*passages(_masked(lines, known)), *_masked(aloud, known)):
        for number in numbers_in(line.text):
            if _bare(number) not in told and not _may_stand(subject, number, known):
                told.add(_bare(number))
                yield _typed(subject, number, line)
    for number, page in _in_cells(subject.rendering.runs):
        if _bare(number) not in told and not _may_stand(subject, number, known):
            told.add(_bare(number))
            yield _typed(subject, number, Line("", page))
    for line in (*lines, *aloud):
        yield from _beside(subject, line, known)
    yield from _unsaid(subject)


def _bare(number: str) -> str:
    """A number without what parts its digits: it is told once, however it is written."""
    return re.sub(r"[\W_]", "", number)


def _known(subject: Subject) -> Known:
    shown = {str(contact["display"]) for contact in contacts_in([subject.job.view, subject.job.locales]).values()}
    displays = frozenset({*shown, *subject.rendering.contacts.values()})
    notices = tuple(panel["notice"]["whole"] for panel in subject.job.view.panels if "whole" in panel.get("notice", {}))
    shapes = [_shape(display) for display in sorted(displays, key=len, reverse=True) if any(map(str.isdigit, display))]
    return Known(displays, notices, re.compile("|".join(shapes) or r"(?!)"))


def _shape(display: str) -> str:
    """Finds a contact; a code only where it is not a part of another figure, as 911 is of 2,911."""
    digits = sum(map(str.isdigit, display))
    bare = re.escape(display)
    return bare if digits >= LEAST_DIGITS else rf"(?<![\w.,$/-]){bare}(?!\d|[.,/-]\d)"


def _masked(lines: Sequence[Line], known: Known) -> Iterator[Line]:
    """The lines without the contacts that may be on them; what is far apart on a line is not read together."""
    for line in lines:
        text = known.pattern.sub(HERE, line.text)
        yield Line(
            APART.join(HERE if part.strip() in known.displays else part for part in text.split(APART)), line.page, line.sources
        )


def _may_stand(subject: Subject, number: str, known: Known) -> bool:
    """True for a contact, for what a statute prescribes, and for what a waiver lets pass."""
    if number in known.displays or any(number in words for words in known.prescribed):
        return True
    texts = {source.partition(":")[2] for source in subject.rendering.texts}
    return is_waived(subject.job.waivers, number, subject.job.document, subject.job.template, *texts)


def _typed(subject: Subject, number: str, line: Line) -> Diagnostic:
    message = (
        f'the number "{number}" is printed but is not a contact'
        if line.page
        else f'the number "{number}" is read aloud but is not a contact'
    )
    origin = typed_at(subject, number) or next(
        filter(None, map(subject.job.origin_of, sorted(line.sources) if line.page else ())), None
    )
    return Diagnostic("preflight/typed-number", message, subject.place(line.page), NAME_IT, origin=origin)


def _in_cells(runs: Sequence[TextRun]) -> Iterator[tuple[str, int]]:
    """Each number whose digits stand in cells of their own, and its page."""
    for row in digits_in_cells(runs):
        cells, used = [re.sub(r"\D", "", run.text) for run in row], set[int]()
        for size in (4, 3, 2):
            for at in range(len(cells) - size + 1):
                part, places = cells[at : at + size], set(range(at, at + size))
                if [len(cell) for cell in part] in GROUPS and not used & places and not any(map(YEAR.fullmatch, part)):
                    used |= places
                    yield " ".join(part), row[at].page
        if len(cells) in SINGLE and all(len(cell) == 1 for cell in cells) and cells != sorted(cells):
            yield " ".join(cells), row[0].page


def _beside(subject: Subject, line: Line, known: Known) -> Iterator[Diagnostic]:
    """A diagnostic for what stands beside a contact on one line; its own extension may."""
    extended = _extended(subject)
    for part in line.text.split(APART):
        for match in known.pattern.finditer(part):
            behind = extended[match[0]].sub("", part[match.end() :]) if match[0] in extended else part[match.end() :]
            before, after = (known.pattern.sub(HERE, side) for side in (part[: match.start()], behind))
            for strange in strange_neighbours(before, after):
                message = f'"{strange}" stands beside "{match[0]}" and would be dialed with it'
                hint = "put a word or a comma between them; an extension goes into content/contacts.yaml, as `extension:`"
                yield Diagnostic("preflight/beside-contact", message, subject.place(line.page), hint)


def _extended(subject: Subject) -> dict[str, re.Pattern[str]]:
    """For each number that is printed with its extension, what stands behind it: the word for it and the digits."""
    words = "|".join(re.escape(locale.extension_word) for locale in subject.job.locales)
    return {
        subject.rendering.contacts[form]: re.compile(rf"^\s*(?:{words})\s*{extension}(?!\d)")
        for form, extension in subject.rendering.extensions.items()
        if form in subject.rendering.contacts
    }


def _unsaid(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each language that has no word for the extensions that are printed in it."""
    for locale in subject.job.locales if subject.rendering.extensions else ():
        if not locale.extension_word:
            message = f"there is no word for an extension in {locale.english}"
            hint = f"add `extension:` to {locale.tag} in content/languages.yaml"
            yield subject.problem("extension", message, hint)
