"""Every number, code and address can be read from the finished file, digit by digit.

Characters are read by their place on the page, left to right, not in the order in which they are stored. One good copy
does not excuse a bad one: a number that is laid out three times is read three times.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.markup import parts_of_address
from press.pieces import OnSheets
from press.preflight.reading import lines_on
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/contacts",
        wants="Every number, code and address can be read from the page, left to right, digit by digit.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p>Call <a class="contact" href="tel:+14155550100">1-415-<br>555-0100</a>.</p>',
        passes='<p>Call <a class="contact" href="tel:+14155550100">1-415-555-0100</a>.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.SHEETS})
NEEDS = Needs.PDF

ENDS = (str.startswith, str.endswith)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each printed contact that cannot be read off the page wherever it is laid out."""
    contacts = subject.rendering.contacts
    displays = [_letters(part) for display in contacts.values() for part in _parts(display)]
    lines = lines_on(subject.pdf.text_pages, lambda letters: any(display.issubset(letters) for display in displays))
    directions = {locale.direction for locale in subject.job.locales}
    for name, display in contacts.items():
        hint = "its digits are out of order, broken or missing"
        wanted, found = _laid_out(subject, display), _times_read(display, lines)
        if not (found or _reads_on(_parts(display), lines, directions)):
            yield subject.problem("contacts", f'the contact "{name}" cannot be read as "{display}" on any page', hint)
        elif found < wanted and "." not in display:
            message = f'the contact "{name}" stands on the pages {wanted} times and can be read as "{display}" {found} times'
            yield subject.problem("contacts", message, hint)


def _laid_out(subject: Subject, display: str) -> int:
    """How often a number is laid out as one piece and not turned; on sheets, which hold copies, at least once."""
    if isinstance(subject.job.production, OnSheets):
        return 1
    return sum(run.text == display and run.width > run.height for run in subject.rendering.runs)


def _letters(words: str) -> frozenset[str]:
    return frozenset(words) - {" "}


def _parts(display: str) -> list[str]:
    """The unbreakable parts of a contact: a number is one; a web address has one up to each of its slashes."""
    return parts_of_address(display) if "." in display else [display]


def _times_read(display: str, lines: Iterable[str]) -> int:
    """How often lines contain it, without more digits beside it but its own, where it stands twice in a row."""
    own = re.escape(display)
    pattern = re.compile(rf"(?:(?<![\d-])|(?<={own})){own}(?:(?![\d-])|(?={own}))")
    return sum(len(pattern.findall(line)) for line in lines)


def _reads_on(parts: Sequence[str], lines: Sequence[str], directions: set[str]) -> bool:
    """True if an address is broken after one of its slashes: it ends one line and continues where another begins.

    Right-to-left lines begin at the right, but the address still runs from left to right.
    """
    for number in range(1, len(parts)):
        head, tail = "".join(parts[:number]), "".join(parts[number:])
        starting, ending = ({part for part in (head, tail) if any(at(line, part) for line in lines)} for at in ENDS)
        if ("ltr" in directions and head in ending and tail in starting) or (
            "rtl" in directions and head in starting and tail in ending
        ):
            return True
    return False
