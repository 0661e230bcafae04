"""Links lead to contacts and cited sources and to nothing else, and say where they lead."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

import pikepdf

from press.content.numerals import digits_of
from press.content.targets import UNSEEN, bare_address, says_another, target_of
from press.diagnostics import Diagnostic
from press.pieces import contacts_in
from press.preflight.rules.traps import typed_at
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.localized import Names
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/target",
        wants="Every link leads to a contact or to the page of a source, and the number or address that it says is that one.",
        for_whom=Team.DESIGNERS,
        fails='A template with `<a href="tel:+14155550101">1-415-555-0100</a>`; the first number is no contact.',
        passes="The same template with `{{ contacts.desk }}`, which is a link to the number that it prints.",
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF

LEAST_DIGITS = 3
_LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
_TARGET = re.compile(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_STRANGE = 'a link leads to "{}", which is no contact and no source of the piece'
FINE = ("", "")
CITE_IT = "name a contact, or cite the source"
CALLS, OPENS = ("tel:", "sms:", "mailto:"), ("https://", "http://")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each link that leads elsewhere, or to another place than it says."""
    contacts = {
        target_of(c["kind"], c["value"], c["extension"] or ""): c
        for c in contacts_in([subject.job.view, subject.job.locales]).values()
    }
    pages = {source["url"] for source in subject.job.sources.values()}
    links = (*_links(subject.rendering.html), *((uri, "") for uri in _annotations(subject)))
    told: set[str] = set()
    for target, shown in dict.fromkeys(links):
        if target in told or not target.startswith((*CALLS, *OPENS)):
            continue
        known = target in contacts or target in pages or _in_records(subject, target)
        wrong, hint = _wrong(target, shown, contacts.get(target)) if known else (_STRANGE.format(target), CITE_IT)
        if wrong:
            told.add(target)
            yield Diagnostic("preflight/target", wrong, subject.place(), hint, origin=typed_at(subject, target))


def _wrong(target: str, shown: str, contact: Names | None) -> tuple[str, str]:
    """What is wrong with the words of a link that leads where it may; two empty texts if nothing is."""
    if contact and target.startswith(CALLS[:2]):
        digits = digits_of(shown)
        if len(digits) >= LEAST_DIGITS and digits != digits_of(contact["display"]):
            return f'a link says "{shown}" and dials "{contact["value"]}"', "print the contact itself"
    elif says_another(shown, target):
        return f'a link says "{shown}" and leads to "{target}"', f'write "{bare_address(target)}", or words that are no address'
    return FINE


def _links(markup: str) -> Iterator[tuple[str, str]]:
    """Each link of a page of HTML: its target and its words."""
    for match in _LINK.finditer(markup):
        if found := _TARGET.search(match[1]):
            words = " ".join(html.unescape(UNSEEN.sub("", match[2])).split())
            yield html.unescape(next(filter(None, found.groups()), "")), words


def _annotations(subject: Subject) -> Iterator[str]:
    """The targets of the links of the finished file, whatever made them."""
    for page in subject.pdf.file.pages:
        for link in page.obj.get("/Annots", pikepdf.Array()):
            action: Any = link.get("/A", pikepdf.Dictionary())
            if "/URI" in action:
                yield str(action.URI)


def _in_records(subject: Subject, target: str) -> bool:
    """True for an address of a record that the piece shows, such as that of a recording."""
    return any(_holds(panel, target) for panel in subject.job.view.panels)


def _holds(value: Any, target: str) -> bool:
    if isinstance(value, dict):
        return any(_holds(inner, target) for inner in value.values())
    if isinstance(value, (list, tuple)):
        return any(_holds(inner, target) for inner in value)
    return bool(value == target)
