"""Checks of the names of records: each must exist, and be something that may be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.markup import citations, references, unknown_part
from press.content.records import Status
from press.content.tags import tag_hint
from press.diagnostics import Diagnostic, FilePlace, did_you_mean
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from press.content.content import Content

RULES = (
    Rule(
        code="content/unknown-source",
        wants="Every cited source is in `content/sources.yaml`.",
        for_whom=Team.WRITERS,
        where="content/facts.yaml",
        fails="""facts:
  unpaid:
    source: survay""",
        passes="""facts:
  unpaid:
    source: survey""",
    ),
    Rule(
        code="content/unknown-fact",
        wants="Every fact that is named is in `content/facts.yaml`.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="""how:
  often: About {{ fact.unpayed }} are not paid in full.""",
        passes="""how:
  often: About {{ fact.unpaid }} are not paid in full.""",
    ),
    Rule(
        code="content/unknown-contact",
        wants="Every contact that is named is in `content/contacts.yaml`.",
        for_whom=Team.WRITERS,
        where="content/pieces/notice.yaml",
        fails="more: Ask {{ contact.dsek }}.",
        passes="more: Ask {{ contact.desk }}.",
    ),
    Rule(
        code="content/unknown-language",
        wants="Every language tag is in `content/languages.yaml`.",
        for_whom=Team.PROGRAMMERS,
        where="content/glossary.yaml",
        fails="""glossary:
  wage-theft:
    translations: {sp: robo de salario}""",
        passes="""glossary:
  wage-theft:
    translations: {es: robo de salario}""",
    ),
    Rule(
        code="content/unverified",
        wants="Nothing with the status `unverified` is printed.",
        for_whom=Team.POLICY,
        where="content/pieces/notice.yaml",
        fails="""how:
  often: In all, {{ fact.rumored }} kitchens closed.  # its status is `unverified`""",
        passes="""how:
  often: In all, {{ fact.claims }} claims were filed.""",
    ),
)


def places(content: Content, kind: str) -> Callable[..., FilePlace]:
    """The function that finds places in the file of one kind of records."""
    source = content.file_of(kind)
    return source.place if source else lambda *_, **__: FilePlace(content.path_of(kind))


def unknown(kind: str, name: str, known: Iterable[str], place: FilePlace, *, of: str = "") -> Diagnostic:
    """A diagnostic for a name that does not exist; `of` says what uses it."""
    where = f" ({of})" if of else ""
    message = f'the {kind} "{name}" is not known{where}'
    return Diagnostic(f"content/unknown-{kind}", message, place, did_you_mean(name, known))


def unverified(kind: str, name: str, place: FilePlace) -> Diagnostic:
    """A diagnostic for a record that would be printed although nobody has seen it in a source."""
    message = f'the {kind} "{name}" is unverified and cannot be printed'
    return Diagnostic("content/unverified", message, place, "find it in a source first, then set its status")


def check_source(content: Content, name: str, place: FilePlace, *, of: str = "") -> Iterator[Diagnostic]:
    """A diagnostic if a source does not exist."""
    if name not in content.sources:
        yield unknown("source", name, content.sources, place, of=of)


def check_language(content: Content, tag: str, place: FilePlace) -> Iterator[Diagnostic]:
    """A diagnostic if a language is not in the language table."""
    if tag not in content.languages:
        hint = tag_hint(tag, {name: language.english for name, language in content.languages.items()})
        yield Diagnostic("content/unknown-language", f'the language "{tag}" is not known', place, hint)


def check_fact(content: Content, name: str, place: FilePlace) -> Iterator[Diagnostic]:
    """A diagnostic if a fact does not exist or must not be printed."""
    if name not in content.facts:
        yield unknown("fact", name, content.facts, place)
    elif content.facts[name].status is Status.UNVERIFIED:
        yield unverified("fact", name, place)


def check_contact(content: Content, name: str, place: FilePlace) -> Iterator[Diagnostic]:
    """A diagnostic if a contact does not exist or must not be printed."""
    if name not in content.contacts:
        yield unknown("contact", name, content.contacts, place)
    elif content.contacts[name].status is Status.UNVERIFIED:
        yield unverified("contact", name, place)


def check_names(content: Content, words: str, find: Callable[[str], FilePlace]) -> Iterator[Diagnostic]:
    """Everything wrong with the references and citations of a text, in any language."""
    for source in dict.fromkeys(citations(words)):
        yield from check_source(content, source, find(f"[@{source}]"))
    for reference in dict.fromkeys(references(words)):
        place = find(reference.written)
        if wrong := unknown_part(reference):
            yield Diagnostic("content/reference", f"{reference.written}: {wrong}", place)
        elif reference.kind == "fact":
            yield from check_fact(content, reference.id, place)
        elif reference.kind == "contact":
            yield from check_contact(content, reference.id, place)
