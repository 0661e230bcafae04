"""Waivers are of findings that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import places
from press.content.phones.found import numbers_in
from press.diagnostics import Diagnostic, Severity, did_you_mean
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope

RULES = (
    Rule(
        code="content/idle-waiver",
        wants="Every waiver names a text or a piece, and in a text there is what it lets pass.",
        for_whom=Team.WRITERS,
        where="content/waivers.yaml",
        fails="""waivers:
  bill:
    words: 555-0101
    where: notice.title
    reason: The number of a bill.""",
        passes="waivers: {}",
        severity=Severity.WARNING,
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A warning for each waiver that lets nothing pass; only where everything is looked at."""
    if scope.texts is not None or not content.waivers:
        return
    place, documents = places(content, "waivers"), content.campaign.documents
    for name, waiver in content.waivers.items():
        at = place(("waivers", name, "where"))
        if waiver.where in content.texts:
            written = [content.texts[waiver.where].words, *_translations(content, waiver.where)]
            if not any(waiver.words in numbers_in(words) for words in written):
                message = f'the waiver "{name}" is idle: "{waiver.words}" is not found in {waiver.where}'
                yield Diagnostic("content/idle-waiver", message, at, "remove it", Severity.WARNING)
        elif waiver.where.partition("-")[0] not in {known.partition("-")[0] for known in documents} | set(content.briefs):
            message = f'the waiver "{name}" is idle: there is no text and no piece "{waiver.where}"'
            hint = did_you_mean(waiver.where, [*content.texts, *documents])
            yield Diagnostic("content/idle-waiver", message, at, hint, Severity.WARNING)


def _translations(content: Content, text_id: str) -> Iterator[str]:
    for catalog in content.catalogs.values():
        if entry := catalog.entries.get(text_id):
            yield entry.words
