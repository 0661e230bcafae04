"""Records and texts in one language, ready for templates: localized texts, and numbers and dates written out."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from press.content.markup import references
from press.content.texts import SourceText, Wording, fields_of
from press.localized import Locale, LocalText, Names
from press.pieces import local_texts_in
from press.plan.numbers import amount, long_date, partial_date

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from press.content.catalog import Catalog
    from press.content.content import Content
    from press.plan.numbers import Measured


class Localizer:
    """Turns content into views in one language. Views may be shared between calls and must not be changed."""

    def __init__(self, content: Content, tag: str) -> None:
        self.content = content
        self.tag = tag
        self.row = content.languages[tag]
        self._source_tag = content.campaign.campaign.source_language
        self._contacts: dict[str, Names] = {}

    @cached_property
    def _catalog(self) -> Catalog | None:
        return self.content.catalogs.get(self.tag)

    def text(self, text_id: str) -> LocalText:
        """The text with that id in this language; without a translation, the source words with the state `missing`."""
        text = self.content.texts[text_id]
        return self._local_text(text)

    def _local_text(self, text: SourceText) -> LocalText:
        short = self._local_text(text.short) if text.short else None
        if self.tag == self._source_tag or text.same or self._catalog is None:
            return LocalText(text.id, self.tag, text.words, "source", text.place, text.critical, short)
        entry = self._catalog.entries.get(text.id)
        origin = entry.place if entry else text.place
        if words := self._catalog.words(text.id, text.words):
            return LocalText(text.id, self.tag, words, "translated", origin, text.critical, short)
        state = "fuzzy" if entry and entry.words else "missing"
        return LocalText(text.id, self.tag, text.words, state, origin, text.critical, short)

    def wording(self, tree: Wording) -> Names:
        """A tree of source texts as a tree of localized texts."""
        return {
            key: self._local_text(value) if isinstance(value, SourceText) else self.wording(value)
            for key, value in tree.items()
        }

    def record(self, record: BaseModel, prefix: str) -> Names:
        """A record with its texts localized and everything else as plain values."""
        view: Names = {}
        for name, marked in fields_of(type(record)).items():
            view[name] = self._value(getattr(record, name), f"{prefix}.{name}", marked=marked)
        return view

    def _value(self, value: Any, prefix: str, *, marked: bool) -> Any:
        if isinstance(value, BaseModel):
            return self.record(value, prefix)
        if isinstance(value, dict):
            return {str(key): self._value(inner, f"{prefix}.{key}", marked=marked) for key, inner in value.items()}
        if isinstance(value, tuple):
            return [self._value(inner, prefix, marked=False) for inner in value]
        if isinstance(value, str) and marked:
            return self.text(prefix)
        return value if value is None or isinstance(value, (bool, int)) else str(value)

    def amount(self, value: Decimal, measured: Measured) -> Names:
        """A number as this language writes it, and the text of its scale, such as "million", if it has one."""
        scale = self.text(f"labels.units.{measured.scale}") if measured.scale else None
        return {"number": amount(value, measured, self.row.locale), "scale": scale}

    def fact(self, name: str) -> Names:
        """The number of a fact, its scale and its qualifier, "about" or "more than"."""
        fact = self.content.facts[name]
        word = "about" if fact.about else "more_than" if fact.at_least else ""
        qualifier = self.text(f"labels.units.{word}") if word else None
        return {"qualifier": qualifier, **self.amount(fact.value, fact)}

    def date(self, day: date) -> str:
        """A day in words."""
        return long_date(day, self.row.locale)

    def partial_date(self, text: str) -> str:
        """A year, a month or a day in words."""
        return partial_date(text, self.row.locale)

    def locale(self, *, draft: bool) -> Locale:
        """The language as templates see it, still without contacts, facts and dates."""
        row = self.row
        return Locale(
            tag=self.tag, endonym=row.endonym, english=row.english, say=tuple(row.say.items()) or ((row.english, row.endonym),), script=row.script,
            direction=row.direction, fonts=row.fonts, size=float(row.size), leading=float(row.leading), least_leading=float(row.least_leading),
            breaker=str(row.breaker), hyphenate=row.hyphenate, italics=row.italics,
            quotes=row.quotes, stop=row.stop, say_english=self.tag != self._source_tag and not self._answered("voice"),
            text_and_chat=self._answered("sms"), draft=draft, draft_word=row.draft, extension_word=row.extension or "",
        )  # fmt: skip

    def _answered(self, kind: str) -> bool:
        """True when a contact of that kind is answered in this language without an interpreter."""
        return any(c.kind == kind and self.tag in c.languages for c in self.content.contacts.values())

    def with_names(self, locale: Locale, view: Names, dates: Names) -> Locale:
        """The locale with exactly the contacts and facts that the view's texts name, and these dates."""
        contacts: Names = {}
        facts: Names = {}
        for text in local_texts_in(view):
            for reference in references(text.words):
                if reference.kind == "contact" and reference.id in self.content.contacts:
                    contacts[reference.id] = self.contact(reference.id)
                elif reference.kind == "fact" and reference.id in self.content.facts:
                    facts[reference.id] = self._fact_view(reference.id)
        return replace(locale, contacts=contacts, facts=facts, dates=dates)

    def contact(self, name: str) -> Names:
        """A contact as texts use it, in its form for this language: digits, kind, and its name and hours as localized texts.

        `form` names the form: `desk`, or `desk.es` where the contact has one of its own for Spanish.
        """
        if name not in self._contacts:
            contact = self.content.contacts[name]
            view = self.record(contact.form(self.tag), f"contacts.{name}")
            form = f"{name}.{self.tag}" if self.tag in contact.by_language else name
            self._contacts[name] = {key: value for key, value in view.items() if key != "by_language"} | {"form": form}
        return self._contacts[name]

    def _fact_view(self, name: str) -> Names:
        fact = self.content.facts[name]
        place = self.text(f"facts.{name}.place")
        return {**self.fact(name), "year": self.partial_date(fact.year), "place": place, "source": fact.source}
