"""A Job: all that one PDF needs, as plain values. It pickles, prints well and has a stable digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from press.diagnostics import FilePlace

if TYPE_CHECKING:
    from press.units import Size

View = dict[str, Any]

PLAIN = "plain"
TOGETHER = "mul"


@dataclass(frozen=True)
class Phrase:
    """A text in the language it is printed in; `state` says whether it is the source, a translation or missing."""

    id: str
    lang: str
    words: str
    state: str = "source"
    origin: FilePlace | None = None
    critical: bool = False
    short: Phrase | None = None


@dataclass(frozen=True)
class Locale:
    """A language as templates and styles see it, with everything that texts may name, written its way."""

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
    contacts: View = field(default_factory=dict)
    facts: View = field(default_factory=dict)
    dates: View = field(default_factory=dict)


@dataclass(frozen=True)
class Signed:
    """A signature: the digest of the texts it was made on, and where it is recorded."""

    digest: str
    place: FilePlace


@dataclass(frozen=True)
class SheetLayout:
    """How a piece stands on sheets of paper; lengths in millimetres."""

    id: str
    kind: str
    paper: Size
    piece: Size
    columns: int
    rows: int
    gutter: float
    signature: int
    creep: float


@dataclass(frozen=True)
class Making:
    """How an edition is made; the plain one has nothing to say here. `make` is a word of content.yaml's editions."""

    make: str = ""
    stylesheet: str = ""
    least_size: float = 0.0
    layout: SheetLayout | None = None
    duplex: str = ""
    back_right: float = 0.0
    back_up: float = 0.0
    bleed: float = 0.0
    marks: bool = False
    profile: str = ""
    ticket: str = ""
    members: tuple[str, ...] = ()

    @property
    def tagged(self) -> bool:
        """True for what is read; a file for a print shop is only printed."""
        return self.make != "shop"


@dataclass(frozen=True)
class Step:
    """One setting of the fit engine: how the type is scaled, and whether short forms are printed."""

    size: float = 1.0
    leading: float = 1.0
    short: bool = False


@dataclass(frozen=True)
class Job:
    """One PDF to be made: which piece, how large, from which template, with which words."""

    document: str
    language: str
    edition: str
    title: str
    called: str
    template: str
    stylesheet: str
    audience: str
    discreet: bool
    page: Size
    pages: tuple[int, int] | None
    folds: tuple[float, ...]
    steps: tuple[Step, ...]
    date: str
    locales: tuple[Locale, ...]
    signatures: View
    view: View
    sources: View
    making: Making = Making()
    contact_age_days: int = 0
    usual: int = 0
    release: str = ""

    @property
    def name(self) -> str:
        """`document:language:edition`, as selectors write it."""
        return f"{self.document}:{self.language}:{self.edition}"

    @property
    def path(self) -> str:
        """Where the PDF goes below the output folder."""
        edition = "" if self.edition == PLAIN else f".{self.edition}"
        return f"{self.language}/{self.document}{edition}.{'zip' if self.making.make == 'pack' else 'pdf'}"

    @property
    def stylesheets(self) -> tuple[str, ...]:
        """The stylesheet of the document and, after it, that of the edition; from `styles/`, without their ending."""
        edition = (f"editions/{self.making.stylesheet}",) if self.making.stylesheet else ()
        return (f"documents/{self.stylesheet}", *edition)

    @property
    def locale(self) -> Locale:
        """The language of the piece; of several at once, the first."""
        return self.locales[0]

    def origin_of(self, text: str) -> FilePlace | None:
        """Where the words of a printed text come from; the text is named `language:id`."""
        return next((p.origin for p in phrases_in([self.view, self.locales]) if f"{p.lang}:{p.id}" == text), None)

    def frame(self) -> str:
        """A digest of everything but the words: page, template, languages, numbers, and which texts there are."""
        return digest_of(self, blank=True)

    def words(self) -> dict[str, str]:
        """A digest of the words of each text that the piece may print, by language and id."""
        found: dict[str, str] = {}
        _collect(self.view, found)
        for locale in self.locales:
            _collect([locale.contacts, locale.facts], found)
        return found


def digest_of(value: Any, *, blank: bool = False) -> str:
    """A stable digest of records and plain values; the order of keys does not matter."""
    default = _without_words if blank else vars
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=default)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _without_words(record: Any) -> Any:
    if isinstance(record, FilePlace):
        return None
    if isinstance(record, Signed):
        return record.digest
    return [record.id, record.short is not None] if isinstance(record, Phrase) else vars(record)


def _collect(value: Any, found: dict[str, str]) -> None:
    if isinstance(value, Phrase):
        key = f"{value.lang}:{value.id}"
        found[key] = _digest_of_words(value.words, value.state)
        if value.short:
            _collect(value.short, found)
    elif isinstance(value, dict):
        for inner in value.values():
            _collect(inner, found)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _collect(inner, found)


@cache
def _digest_of_words(words: str, state: str) -> str:
    """The digest of a phrase's words; pieces in one language have many in common."""
    return digest_of([words, state])


def phrases_in(value: Any) -> list[Phrase]:
    """Every phrase inside a view, in its order."""
    if isinstance(value, Phrase):
        return [value, *([value.short] if value.short else [])]
    if isinstance(value, Locale):
        return phrases_in([value.contacts, value.facts])
    if isinstance(value, dict):
        return [phrase for inner in value.values() for phrase in phrases_in(inner)]
    if isinstance(value, (list, tuple)):
        return [phrase for inner in value for phrase in phrases_in(inner)]
    return []
