"""Signatures of one piece are by different people, in the order of the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import places
from press.content.reviews import ReviewRole
from press.diagnostics import Diagnostic
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.content.content import Content
    from press.content.reviews import Signature
    from press.content.scope import Scope

RULES = (
    Rule(
        code="translation/same-reviewer",
        wants="Translator, linguist and reader of a piece are three people, each with a code of their own.",
        for_whom=Team.TRANSLATORS,
        where="translations/reviews.yaml",
        fails="""reviews:
  notice:
    es:
      translator: {by: T3, on: 2026-11-20, digest: 0123456789abcdef}
      linguist: {by: T3, on: 2026-11-21, digest: 0123456789abcdef}""",
        passes="""reviews:
  notice:
    es:
      translator: {by: T3, on: 2026-11-20, digest: 0123456789abcdef}
      linguist: {by: L1, on: 2026-11-21, digest: 0123456789abcdef}""",
    ),
    Rule(
        code="translation/review-order",
        wants="The translator signs first, then the linguist, then the reader, each on the same words.",
        for_whom=Team.TRANSLATORS,
        where="translations/reviews.yaml",
        fails="""reviews:
  notice:
    es:
      translator: {by: T3, on: 2026-11-20, digest: 0123456789abcdef}
      linguist: {by: L1, on: 2026-11-19, digest: 0123456789abcdef}""",
        passes="""reviews:
  notice:
    es:
      translator: {by: T3, on: 2026-11-20, digest: 0123456789abcdef}
      linguist: {by: L1, on: 2026-11-20, digest: 0123456789abcdef}""",
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each signature by somebody who signed before, and each that came too early."""
    if scope.documents is not None:  # of a part of a campaign: signatures that do not count are not counted there
        return
    place = places(content, "reviews")
    for document, languages in content.reviews.reviews.items():
        for tag, signed in languages.items():
            for rule, role, message, hint in _faults(signed):
                at = place(("reviews", document, tag, str(role)), on="key")
                yield Diagnostic(rule, f"{document} ({tag}): {message}", at, hint)


def _faults(signed: Mapping[ReviewRole, Signature]) -> Iterator[tuple[str, ReviewRole, str, str]]:
    """What is wrong with the signatures of one piece in one language: the rule, the role, the message, what to do."""
    roles = list(ReviewRole)
    for role, signature in signed.items():
        for earlier in roles[: roles.index(role)]:
            before = signed.get(earlier)
            if before is None or before.digest != signature.digest:
                continue
            if before.by.casefold() == signature.by.casefold():
                message = f"{signature.by} signed as {earlier} and as {role}"
                yield "translation/same-reviewer", role, message, "somebody else must review it in one of the two roles"
            elif signature.on < before.on:
                message = f"the {role} signed on {signature.on}, before the {earlier} did, on {before.on}"
                yield "translation/review-order", role, message, "review it again in the order of the roles"
