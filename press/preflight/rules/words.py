"""A discreet piece contains nothing that gives its reader away.

Neither the name of the campaign nor its series may be printed on a piece that people carry, nor a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/discreet",
        wants="Discreet pieces print neither the name of the campaign nor a picture.",
        for_whom=Team.DESIGNERS,
        fails="A card with `discreet: true` whose template prints {{ campaign.name }}.",
        passes="The same card without it.",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.LAYOUT

REVEALING = ("campaign.name", "campaign.series", "publisher.name", "publisher.imprint")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each revealing text that is printed, and for a picture."""
    if not subject.job.discreet:
        return
    for printed in subject.rendering.texts:
        text_id = printed.partition(":")[2]
        if text_id in REVEALING:
            message = f"the piece is discreet but prints {text_id}"
            yield subject.problem("discreet", message, "remove it from the template")
    if "<img" in subject.rendering.html:
        yield subject.problem("discreet", "the piece is discreet but has a picture", "remove it from the template")
