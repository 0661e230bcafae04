"""Paragraphs and lists: the number that an entry of a list was typed with, and texts that are more than one line can hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from markdown_it.token import Token

    from press.localized import LocalText


class BlockText(Exception):
    """A text of several paragraphs, or a list, that a template sets as one line."""

    def __init__(self, text: LocalText) -> None:
        super().__init__(text.id)
        self.text = text


@dataclass
class Numbering:
    """The tags of paragraphs and lists; an entry that is not numbered 1., 2., 3. in its turn keeps the mark it was typed with."""

    _next: list[int] = field(default_factory=list)

    def tag(self, token: Token) -> Markup:
        """The opening or closing tag of a block."""
        if token.type.endswith("list_open"):
            self._next.append(1)
        elif token.type.endswith("list_close"):
            self._next.pop()
        if token.type != "list_item_open" or not token.info:
            return Markup("<{}{}>").format("/" if token.nesting < 0 else "", token.tag)
        counted, self._next[-1] = self._next[-1], self._next[-1] + 1
        if counted == int(token.info) and token.markup == ".":
            return Markup("<li>")
        return Markup("<li style=\"list-style-type: '{}{} '\">").format(token.info, token.markup)
