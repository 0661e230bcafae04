"""What a text must not say of numbers and addresses: a number that is typed, a figure beside a contact, a link of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.markup import CITATION, REFERENCE, Flaw
from press.content.neighbours import strange_neighbours
from press.content.phones.found import numbers_in
from press.content.targets import bare_address, says_another
from press.content.waivers import is_waived
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from press.content.content import Content

RULES = (
    Rule(
        code="content/typed-number",
        wants="No phone number is typed into a text, in digits, words or letters: texts name contacts.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="more: Call 1-415-555-0100.",
        passes="more: Call {{ contact.desk }}.",
    ),
    Rule(
        code="content/beside-contact",
        wants="Nothing stands beside a contact that would be dialed with it: no digit, no sign, no letter O or l.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="more: Call {{ contact.desk }} 1.",
        passes="more: Call {{ contact.desk }}, 24 hours a day.",
    ),
    Rule(
        code="content/link",
        wants="A link in a text leads to the page of a source or a contact, and says no other address than that.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="more: Ask [the desk](https://elsewhere.example/).",
        passes="more: Read [the handbook](https://wages.example/handbook).",
    ),
)

NAME_IT = (
    "enter it in content/contacts.yaml and write {{ contact.ID }}; if it is no phone number, content/waivers.yaml says why"
)
LINK = re.compile(r"\[(?P<words>[^\]\[]*)\]\(\s*<?(?P<target>[^\s)>]*)>?(?:\s+[^)]*)?\)")
AUTOLINK = re.compile(r"<(?P<target>(?:https?|tel|sms|mailto):[^\s>]*)>")
EMPHASIS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")


def typed_flaws(content: Content, text_id: str, words: str) -> Iterator[Flaw]:
    """Everything in a text, in any language, that prints a number or leads to an address beside the campaign's own."""
    for number in dict.fromkeys(numbers_in(words)):
        if not is_waived(content.waivers.values(), number, text_id):
            yield Flaw("content/typed-number", number, f'the number "{number}" is typed into a text', NAME_IT)
    if "{{" in words:
        yield from _beside(words)
    if "](" in words or "<" in words:
        yield from _links(content, words)


def _beside(words: str) -> Iterator[Flaw]:
    """What stands beside a contact of a text; a fact or a date there is a figure like any other."""
    for match in REFERENCE.finditer(words):
        if match["kind"] != "contact" or match["part"]:
            continue
        sides = (words[: match.start()], words[match.end() :])
        before, after = (EMPHASIS.sub("", REFERENCE.sub(_stand_in, CITATION.sub("", side))) for side in sides)
        for strange in strange_neighbours(before, after):
            message = f'"{strange}" stands beside {match[0]} and would be dialed with it'
            hint = "put a word or a comma between them; an extension goes into content/contacts.yaml, as `extension:`"
            yield Flaw("content/beside-contact", match[0], message, hint)


def _stand_in(match: re.Match[str]) -> str:
    """What a reference looks like to its neighbours: a fact is a figure, a contact or a name is no digit."""
    return "9" if match["kind"] == "fact" and match["part"] != "place" else "\x02"


def _links(content: Content, words: str) -> Iterator[Flaw]:
    for match in (*LINK.finditer(words), *AUTOLINK.finditer(words)):
        target, shown = match["target"], match.groupdict().get("words") or ""
        if not target.startswith(("https://", "http://")):
            message = f'a link leads to "{target}"'
            yield Flaw(
                "content/link", target or match[0], message, "name the contact: {{ contact.ID }} is a link that dials or writes"
            )
        elif target not in pages_of(content):
            hint = "enter the page in content/sources.yaml, or name a contact of kind `url`"
            yield Flaw("content/link", target, f'a link leads to "{target}", which is no source and no contact', hint)
        elif says_another(shown, target):
            message = f'the link says "{shown}" and leads to "{target}"'
            yield Flaw("content/link", target, message, f'write "{bare_address(target)}", or words that are no address')


def pages_of(content: Content) -> Collection[str]:
    """The addresses of all sources and contacts."""
    found = {source.url for source in content.sources.values()}
    for contact in content.contacts.values():
        found |= set(contact.values)
    return found
