"""A language, and a text in it, as stage 2 passes them to templates and styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from press.diagnostics import FilePlace

Names: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class LocalText:
    """A text in the language in which it is printed.

    Attributes:
        id: the stable id of the text; its msgctxt in PO files.
        lang: the BCP 47 tag of the language.
        words: the text itself, in the Markdown subset, with its references unresolved.
        state: `source`, `translated`, `fuzzy` (the source has changed since it was translated) or `missing`.
        origin: the place of the words: in the PO file, or in YAML where there is no translation.
        critical: whether every reviewer must sign it: numbers, rights, promises.
        short: the short form that may replace it where it does not fit.
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
    """A language as templates and styles see it, with everything that its texts may name, already in that language.

    Attributes:
        tag: BCP 47.
        endonym: its name in the language itself.
        english: its name in English.
        say: the names to say in English to ask for it, as pairs of English name and endonym.
        script: ISO 15924, such as Latn.
        direction: `ltr` or `rtl`.
        fonts: its font families, in order of preference.
        size: its type size relative to Latin of the same nominal size; a factor.
        leading: its leading relative to Latin of the same type size; a factor.
        least_leading: the tightest leading at which the marks of two lines do not touch, in type sizes.
        breaker: how lines break: `spaces`, `engine`, `icu` or `words`.
        hyphenate: whether words may be hyphenated.
        italics: whether its typeface has a true italic.
        quotes: the opening and the closing quotation mark.
        stop: the full stop between two sentences, with its space.
        say_english: whether a reader must say in English which language she speaks.
        text_and_chat: whether text messages are answered in it.
        draft: whether the piece carries the draft mark in this language.
        draft_word: the word for "draft".
        extension_word: the word before an extension; empty where none is known.
        contacts: the contacts that its texts name, by id.
        facts: the facts that its texts name, by id.
        dates: the dates that its texts may name, by id, written out.
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
    least_leading: float
    breaker: str
    hyphenate: bool
    italics: bool
    quotes: tuple[str, str]
    stop: str
    say_english: bool
    text_and_chat: bool
    draft: bool
    draft_word: str
    extension_word: str = ""
    contacts: Names = field(default_factory=dict)
    facts: Names = field(default_factory=dict)
    dates: Names = field(default_factory=dict)
