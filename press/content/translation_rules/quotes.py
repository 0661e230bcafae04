"""Straight quotation marks in a translation come in pairs, as in its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.markup import lone_quote
from press.content.pair import Finding
from press.diagnostics import Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/quotes",
        wants="No quotation mark alone.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago\\""
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
        severity=Severity.WARNING,
    ),
)


def check(pair: Pair) -> Iterator[Finding]:
    """A warning where one stands alone in the translation and not in the source."""
    if lone_quote(pair.words) and not lone_quote(pair.source):
        message = f"the quotation mark {lone_quote(pair.words)} stands alone"
        yield Finding("translation/quotes", message, "remove it, or write the other one", Severity.WARNING)
