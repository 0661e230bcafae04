"""A translation has the web addresses of its source."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from press.content.pair import Finding
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/addresses",
        wants="The same web addresses as the source.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago: wages.gov"
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
)

_URL = re.compile(r"https?://[^\s)>\]]+|\b[\w-]+\.(?:gov|org|com|net)(?:/[\w./-]*)?")


def check(pair: Pair) -> Iterator[Finding]:
    """A finding if they differ."""
    if Counter(_URL.findall(pair.source)) != Counter(_URL.findall(pair.words)):
        yield Finding("translation/addresses", "the web addresses differ from the source", "leave addresses unchanged")
