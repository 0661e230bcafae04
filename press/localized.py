"""A language, and a text in it: what stage 2 hands on to templates and styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from press.diagnostics import FilePlace

Names: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class LocalText:
    """A text in the language it is printed in.

    Attributes:
        id: the stable id of the text, which is its msgctxt.
        lang: the BCP 47 tag of the language.
        words: the text itself, in the Markdown subset, references not filled in.
        state: `source`, `translated`, `fuzzy` (of words that have changed since) or `missing`.
        origin: where the words stand: in the PO file, or in YAML where there is no translation.
        critical: whether every reviewer must sign it: numbers, rights, promises.
        short: what the designer allows in its place where it does not fit.
    """

    id: str
    lang: str
    words: str
    state: str = "source"
    origin: FilePlace | None = None
    critical: bool = False
    short: LocalText | None = None


@dataclass(frozen=True)
class Locale:
    """A language as templates and styles see it, with everything that texts may name, written its way.

    Attributes:
        tag: BCP 47.
        endonym: its name in itself.
        english: its name in English.
        say: what a person says in English to ask for it, each with its own name: pairs of English and endonym.
        script: ISO 15924, such as Latn.
        direction: `ltr` or `rtl`.
        fonts: the families that set it, the first one first.
        size: type size beside Latin at the same nominal size; a factor.
        leading: leading beside Latin at the same type size; a factor.
        breaker: how lines break: `spaces`, `engine`, `icu` or `words`.
        hyphenate: whether words may be divided.
        italics: whether its typeface has a true italic.
        quotes: the opening and the closing quotation mark.
        stop: what ends a sentence before the next one, with its space.
        say_english: whether a reader must say in English which language she speaks.
        text_and_chat: whether text messages are answered in it.
        draft: whether the piece carries the draft mark in this language.
        draft_word: the word for draft.
        contacts: the contacts that its texts name, by id.
        facts: the facts that its texts name, by id.
        dates: the dates that its texts may name, in words.
    """

    tag: str
    endonym: str
    english: str
    say: tuple[tuple[str, str], ...]
    script: str
    direction: str
    fonts: tuple[str, ...]
    size: float
    leading: float
    breaker: str
    hyphenate: bool
    italics: bool
    quotes: tuple[str, str]
    stop: str
    say_english: bool
    text_and_chat: bool
    draft: bool
    draft_word: str
    contacts: Names = field(default_factory=dict)
    facts: Names = field(default_factory=dict)
    dates: Names = field(default_factory=dict)
