"""Every number, code and address can be read from the finished file, digit by digit.

Characters are read by their place on the page, left to right, not in the order in which they are stored. A phone
number that is neither a contact of the piece nor prescribed was typed into a template, where nobody keeps it current.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.markup import PHONE, parts_of_address
from press.diagnostics import Diagnostic
from press.preflight.reading import lines_on
from press.preflight.rules.traps import place_in
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from press.diagnostics import FilePlace
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
    Rule(
        code="preflight/typed-number",
        wants="Every phone number that is printed is a contact.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails="<p>Call 1-415-555-0100.</p>",
        passes='<p>Call <a class="contact" href="tel:+14155550100">1-415-555-0100</a>.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.SHEETS})
NEEDS = Needs.PDF

LEAST_DIGITS = 10  # in a number that PHONE finds
ENDS = (str.startswith, str.endswith)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each printed contact that cannot be read off the page, and for each phone number that is not a contact."""
    displays = [_letters(part) for display in subject.rendering.contacts.values() for part in _parts(display)]
    lines = lines_on(subject.pdf.text_pages, lambda letters: _may_hold(letters, displays))
    directions = {locale.direction for locale in subject.job.locales}
    for name, display in subject.rendering.contacts.items():
        if not (_reads(display, lines) or _reads_on(_parts(display), lines, directions)):
            message = f'the contact "{name}" cannot be read as "{display}" on any page'
            yield subject.problem("contacts", message, "its digits are out of order, broken or missing")
    yield from _typed(subject, lines)


def _letters(words: str) -> frozenset[str]:
    return frozenset(words) - {" "}


def _parts(display: str) -> list[str]:
    """The unbreakable parts of a contact: a number is one; a web address has one up to each of its slashes."""
    return parts_of_address(display) if "." in display else [display]


def _reads(display: str, lines: Iterable[str]) -> bool:
    """True if a line contains it, without more digits beside it."""
    pattern = re.compile(rf"(?<![\d-]){re.escape(display)}(?![\d-])")
    return any(pattern.search(line) for line in lines)


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


def _may_hold(letters: str, displays: Iterable[frozenset[str]]) -> bool:
    """True for a line with the letters of a contact, or with enough digits for a phone number."""
    return sum(map(str.isdigit, letters)) >= LEAST_DIGITS or any(display.issubset(letters) for display in displays)


def _typed(subject: Subject, lines: list[str]) -> Iterator[Diagnostic]:
    """A diagnostic for each phone number on a page that is in no contact and no prescribed text of the piece."""
    known = [
        *subject.rendering.contacts.values(),
        *(panel["notice"]["whole"] for panel in subject.job.view.panels if "notice" in panel),
    ]
    found = dict.fromkeys(match[0].strip() for line in lines for match in PHONE.finditer(line))
    for number in found:
        if not any(number in words for words in known):
            message, hint = (
                f'the number "{number}" is printed but is not a contact',
                "enter it in content/contacts.yaml and write {{ contact.ID }}",
            )
            yield Diagnostic("preflight/typed-number", message, subject.place(), hint, origin=_typed_at(subject, number))


def _typed_at(subject: Subject, number: str) -> FilePlace | None:
    """The place where a number is typed into a template, or None."""
    for path, there in subject.rendering.files.items():
        text = path.read_text(encoding="utf-8", errors="replace") if there and path.suffix == ".html" else ""
        if (at := text.find(number)) >= 0:
            return place_in(path, text, at, len(number))
    return None
