"""Every statement of a brief cites a source. One finding per paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.markup import citations, paragraphs, references
from press.diagnostics import Diagnostic
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.brief import Brief
    from press.content.content import Content
    from press.content.scope import Scope
    from press.diagnostics import FilePlace

RULES = (
    Rule(
        code="content/uncited",
        wants="Paragraphs that state facts cite a source; a printed fact is cited with its own.",
        for_whom=Team.POLICY,
        where="briefs/brief-01-wages.yaml",
        fails="""evidence:
  unknown:
    text: Nobody has counted the rest.""",
        passes="""evidence:
  unknown:
    text: Nobody has counted the rest [@handbook].""",
    ),
)

_DIGIT = re.compile(r"\d")


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each paragraph that states something without citing a source, or the source of a fact it prints."""
    for name, brief in scope.printed("briefs", content.briefs, content).items():
        source = content.brief_file(name)
        for path, words, always in _statements(brief):
            for paragraph in paragraphs(words):
                place = source.place(path, find=paragraph.split("\n")[0].strip())
                yield from _check_paragraph(content, paragraph, place, always=always)


def _statements(brief: Brief) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """The texts of a brief that state facts; True where every paragraph must be cited, numbers or not."""
    yield ("answer",), brief.answer, True
    for key, section in brief.evidence.items():
        yield ("evidence", key, "text"), section.text, True
    yield ("claim", "record"), brief.claim.record, True
    for actor, words in brief.actions.items():
        yield ("actions", actor), words, False


def _check_paragraph(content: Content, words: str, place: FilePlace, *, always: bool) -> Iterator[Diagnostic]:
    cited = set(citations(words))
    named = [reference.id for reference in references(words) if reference.kind == "fact"]
    bare = re.sub(r"\{\{.*?\}\}|\[@.*?\]|\]\(.*?\)|^\s*\d+\.", "", words)
    if not cited and (always or named or _DIGIT.search(bare)):
        hint = "add [@source-id]; the ids are in content/sources.yaml"
        yield Diagnostic("content/uncited", "this paragraph states facts but cites no source", place, hint)
        return
    for fact in named:
        if fact in content.facts and content.facts[fact].source not in cited:
            wanted = content.facts[fact].source
            message = f'the paragraph prints the fact "{fact}" but does not cite its source'
            yield Diagnostic("content/uncited", message, place, f"add [@{wanted}]")
