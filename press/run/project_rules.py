"""What is looked at when a project is opened beside what it says: the typefaces that are installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, did_you_mean
from press.rules import Rule, Team
from press.typefaces import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.workshop import Workshop

RULES = (
    Rule(
        code="content/unknown-family",
        wants="Font families of the language table are installed.",
        for_whom=Team.PROGRAMMERS,
        fails="A language with `fonts: [Noto Sans Klingon]`.",
        passes="The same language with `fonts: [Noto Sans]`.",
    ),
)


def unknown_families(content: Content, workshop: Workshop) -> Iterator[Diagnostic]:
    """A diagnostic for each family of the language table that is not installed: another would be printed, without a word."""
    families = {face["family"] for face in workshop.faces}
    table = content.file_of("languages")
    if table is None or not families:
        return
    for tag, row in content.languages.items():
        for family in row.fonts:
            if family not in families:
                message = f'the font family "{family}" is not installed ({tag})'
                place = table.place(("languages", tag, "fonts"), find=family)
                hint = (
                    did_you_mean(family, families)
                    or f"put its files into {INSTALLED} and run `python build.py lock-faces --project DIR`"
                )
                yield Diagnostic("content/unknown-family", message, place, hint)
