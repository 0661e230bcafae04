"""A translation has the paragraphs and the list entries of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.markup import paragraphs
from press.content.pair import Finding
from press.diagnostics import Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/blocks",
        wants="As many paragraphs and list entries as the source; one where that has one is a must, another number warns.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su\\n\\npago"
""",
        passes="""msgctxt "notice.title"
msgid "Your pay"
msgstr "Su pago"
""",
    ),
)


def check(pair: Pair) -> Iterator[Finding]:
    """A finding if their number differs; a warning where both are several, since a translator may join two."""
    wanted, given = len(paragraphs(pair.source)), len(paragraphs(pair.words))
    if wanted != given:
        message = f"the source has {_counted(wanted)}, the translation {_counted(given)}"
        severity = Severity.ERROR if 1 in (wanted, given) else Severity.WARNING
        yield Finding("translation/blocks", message, "part them where the source does: an empty line is \\n\\n", severity)


def _counted(number: int) -> str:
    return "1 paragraph" if number == 1 else f"{number} paragraphs or list entries"
