"""`files` of content.yaml names kinds of files that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.registry import NAMED
from press.diagnostics import Diagnostic, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope
    from press.rules import Rule

RULES: tuple[Rule, ...] = ()  # content/unknown-key is declared in press/content/validate.py


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:  # noqa: ARG001 - every piece is made from files
    """A diagnostic for each name that is no kind of files."""
    source = content.files["content.yaml"]
    for name in content.campaign.files.keys() - NAMED.keys():
        message, place = f'the key "{name}" is not known here', source.place(("files", name), on="key")
        yield Diagnostic("content/unknown-key", message, place, did_you_mean(name, NAMED))
