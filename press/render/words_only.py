"""Texts -> nothing but the note that they are printed: for commands that ask which texts a piece prints, and draw none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from press.content.markup import citations, references
from press.render.richtext import RichText

if TYPE_CHECKING:
    from press.localized import LocalText


class WordsOnly(RichText):
    """Takes note of what a document prints, in the same order as `RichText`, without working out how it looks."""

    def inline(self, text: LocalText) -> Markup:
        """The words as they are written. Raises BlockText for several paragraphs or a list."""
        if "\n" in text.words:
            self._line(text)
        return self.block(text)

    def block(self, text: LocalText) -> Markup:
        """The words as they are written."""
        self._name(text)
        self._note(text)
        return Markup(text.words)

    def plain(self, text: LocalText) -> str:
        """The same as `inline`."""
        if "\n" in text.words:
            self._line(text)
        self._note(text)
        self._name(text)
        return text.words

    def _name(self, text: LocalText) -> None:
        """Takes note of the contacts, facts and sources that a text names, and of the texts that these print."""
        if "{{" in text.words:
            for reference in references(text.words):
                if reference.kind == "contact":
                    self._contact(reference.id, reference.part)
                elif reference.kind == "fact":
                    self._fact(reference.id, reference.part)
        if "[@" in text.words:
            for source in citations(text.words):
                self.cite(source)

    def cite(self, source_id: str) -> Markup:
        """The number of the source."""
        known = self.printed.sources
        return Markup(known.setdefault(source_id, len(known) + 1))
