"""What is shown of a contact is what is dialed, opened or written to, in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.contacts import ContactKind
from press.content.dialing import fault_of_address, fault_of_display, fault_of_email, fault_of_value
from press.content.named import check_language, places
from press.diagnostics import Diagnostic
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.content.contacts import Contact
    from press.content.content import Content
    from press.content.scope import Scope
    from press.diagnostics import FilePlace

    Places = Callable[..., FilePlace]

RULES = (
    Rule(
        code="content/undialable",
        wants="The value of a contact can be dialed, opened or written to: a number of its country, a short code, an address.",
        for_whom=Team.OUTREACH,
        where="content/contacts.yaml",
        fails="""contacts:
  desk:
    value: "+1 415 555 0100"
    display: 1-415-555-0100""",
        passes="""contacts:
  desk:
    value: "+14155550100"
    display: 1-415-555-0100""",
    ),
    Rule(
        code="content/shown-not-dialed",
        wants="A contact is shown as it is dialed: the same digits in a form of its country, the same code, the same address.",
        for_whom=Team.OUTREACH,
        where="content/contacts.yaml",
        fails="""contacts:
  desk:
    value: "+14155550100"
    display: 1-415-555-0101""",
        passes="""contacts:
  desk:
    value: "+14155550100"
    display: (415) 555-0100""",
    ),
    Rule(
        code="content/form-unverified",
        wants="A number of its own in a language has a verification of its own.",
        for_whom=Team.OUTREACH,
        where="content/contacts.yaml",
        fails="""contacts:
  desk:
    by_language:
      es: {value: "+14155550101", display: 1-415-555-0101}""",
        passes="""contacts:
  desk:
    by_language:
      es: {value: "+14155550101", display: 1-415-555-0101, verified_on: 2026-11-23, verified_by: use}""",
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each contact, and each form of it, that cannot be dialed or is shown otherwise."""
    place = places(content, "contacts")
    for name, contact in scope.printed("contacts", content.contacts, content).items():
        at = ("contacts", name)
        yield from _form(contact, place, at, {"value", "display", "extension"})
        for tag, form in contact.by_language.items():
            inside = (*at, "by_language", tag)
            yield from check_language(content, tag, place(inside, on="key"))
            yield from _form(contact.form(tag), place, inside, form.model_fields_set)
            if form.value is not None and not (form.verified_on and form.verified_by):
                message = f'the contact "{name}" has a number of its own in {tag}, and nobody has verified it'
                hint = "add `verified_on:` and `verified_by:` beside it"
                yield Diagnostic("content/form-unverified", message, place((*inside, "value")), hint)


def _form(contact: Contact, place: Places, at: tuple[str, ...], given: set[str]) -> Iterator[Diagnostic]:
    """What is wrong with one form of a contact; places are those of the keys that it gives itself."""
    value_at, display_at = (place((*at, key)) if key in given else place(at, on="key") for key in ("value", "display"))
    undialable, otherwise_shown = _faults(contact)
    if undialable[0]:
        yield Diagnostic("content/undialable", undialable[0], value_at, undialable[1])
    elif otherwise_shown[0]:
        yield Diagnostic("content/shown-not-dialed", otherwise_shown[0], display_at, otherwise_shown[1])
    if contact.extension and not (contact.kind is ContactKind.VOICE and contact.value.startswith("+")):
        message = f'"{contact.display}" cannot have an extension; only a number that is called can'
        yield Diagnostic("content/undialable", message, place((*at, "extension")) if "extension" in given else value_at)


def _faults(contact: Contact) -> tuple[tuple[str, str], tuple[str, str]]:
    """What is wrong with the value, and with the display; where an address is meant, both at once."""
    value, display = contact.value, contact.display
    if contact.kind in {ContactKind.URL, ContactKind.EMAIL}:
        fault = (fault_of_address if contact.kind is ContactKind.URL else fault_of_email)(value, display)
        return (fault, ("", "")) if "is not" in fault[0] else (("", ""), fault)
    return fault_of_value(value), fault_of_display(value, display)
