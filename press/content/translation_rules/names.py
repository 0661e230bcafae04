"""A translation has the references and citations of its source, equally often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from press.content.markup import citations, references
from press.content.pair import Finding
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/names",
        wants="The same references and citations as the source, equally often.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "notice.lead"
msgid "You can ask {{ contact.desk }} about your pay."
msgstr "Puede preguntar por su pago."
""",
        passes="""msgctxt "notice.lead"
msgid "You can ask {{ contact.desk }} about your pay."
msgstr "Puede preguntar en {{ contact.desk }} por su pago."
""",
    ),
)

FORMS = (
    "where another number answers in this language, give the contact a `by_language: {{{tag}: ...}}` in content/contacts.yaml"
)


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for what is missing, and one for what is not in the source."""
    kinds: tuple[tuple[str, Callable[[str], Counter[str]]], ...] = (("references", _references), ("citations", _citations))
    for kind, count in kinds:
        wanted, given, hint = count(pair.source), count(pair.words), f"keep the {kind} of the source unchanged"
        lost = wanted - given
        if lost:
            yield Finding("translation/names", f"{', '.join(sorted(lost))} is missing", hint)
        if more := given - wanted:
            elsewhere = any("contact." in name for name in more) and any("contact." in name for name in lost)
            told = f"{hint}; {FORMS.format(tag=pair.tag)}" if elsewhere else hint
            yield Finding("translation/names", f"{', '.join(sorted(more))} is not in the source", told)


def _references(text: str) -> Counter[str]:
    return Counter(f"{{{{ {r.kind}.{r.id}{'.' + r.part if r.part else ''} }}}}" for r in references(text))


def _citations(text: str) -> Counter[str]:
    return Counter(f"[@{source}]" for source in citations(text))
