"""Where the source says that something is not so, or must not be done, the translation says "not" too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.pair import Finding, bare
from press.content.proofreading import any_of
from press.diagnostics import Severity
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/negation",
        wants='A text with "never", "do not", "cannot", "no one" or "without" has a word for it in the translation.',
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "brief-01-wages.evidence.unknown.text"
msgid "Nobody has counted the rest [@handbook]."
msgstr "El resto se ha contado [@handbook]."
""",
        passes="""msgctxt "brief-01-wages.evidence.unknown.text"
msgid "Nobody has counted the rest [@handbook]."
msgstr "Nadie ha contado el resto [@handbook]."
""",
        severity=Severity.WARNING,
    ),
)

REMARK = "without a negation"
_HELPERS = "do|does|did|must|may|should|shall|will|would|can|could|need|has|have|had|is|was|were"
_NEGATION = re.compile(
    rf"\b(?:never|nobody|no one|nothing|cannot|without|neither|(?:{_HELPERS}) not)\b|\b\w+n['’]t\b", re.IGNORECASE
)


def check(pair: Pair) -> Iterator[Finding]:
    """A warning where the translation has none of the language's words for it; a language without such words is not checked."""
    tells = pair.content.proofreading.get(pair.tag)
    if not tells or not tells.negations or REMARK in pair.remark.lower():
        return
    said = _NEGATION.search(bare(pair.source))
    if said and not any_of(tells.negations).search(pair.words):
        message = f'the source says "{said[0]}"; the translation has no word for it that content/proofreading.yaml knows'
        hint = "does it say the opposite? If not, write `# Without a negation.` above the entry, or add the word to the table"
        yield Finding("translation/negation", message, hint, Severity.WARNING)
