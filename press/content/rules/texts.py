"""Source texts contain only what prints as intended, and name existing records."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from press.content.markup import flaws
from press.content.named import check_names
from press.content.typed import typed_flaws
from press.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope
    from press.rules import Rule

RULES: tuple[Rule, ...] = ()  # its codes are declared in markup.py, typed.py and named.py of press/content/


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """Everything wrong inside the source texts themselves."""
    for text in scope.source_texts(content):
        find = partial(content.place_in, text)
        for flaw in (*flaws(text.words), *typed_flaws(content, text.id, text.words)):
            yield Diagnostic(flaw.rule, flaw.message, find(flaw.written), flaw.hint)
        yield from check_names(content, text.words, find)
