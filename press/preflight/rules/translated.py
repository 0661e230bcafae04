"""No piece prints a text that is not translated, or whose source has changed since.

What changes in English is stale in every other language until somebody has checked it; an old promise or an old
number must not survive in the languages nobody on the team reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.placed import Untranslated
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="translation/stale",
        wants="No text whose English has changed since it was translated.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""#, fuzzy
#| msgid "Adults may come."
msgctxt "leaflet.lead"
msgid "Everybody may come."
msgstr "Pueden venir los adultos."
""",
        passes="""msgctxt "leaflet.lead"
msgid "Everybody may come."
msgstr "Puede venir todo el mundo."
""",
    ),
    Rule(
        code="translation/missing",
        wants="Every printed text is translated.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "leaflet.lead"
msgid "Everybody may come."
msgstr ""
""",
        passes="""msgctxt "leaflet.lead"
msgid "Everybody may come."
msgstr "Puede venir todo el mundo."
""",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT

SHOWN = 3


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each stale text, and one for all that are missing in a language."""
    entries = subject.rendering.untranslated
    for entry in (entry for entry in entries if entry.stale):
        message = f'the text "{entry.text}" has changed since it was translated ({entry.language})'
        hint = "`python build.py translate update` marks what changed; translate it again and remove `fuzzy`"
        yield Diagnostic("translation/stale", message, subject.place(), hint, origin=entry.origin)
    for language in sorted({entry.language for entry in entries if not entry.stale}):
        yield _missing(subject, language, [e for e in entries if e.language == language and not e.stale])


def _missing(subject: Subject, language: str, missing: list[Untranslated]) -> Diagnostic:
    names = ", ".join(entry.text for entry in missing[:SHOWN]) + (", ..." if len(missing) > SHOWN else "")
    texts = "1 text is" if len(missing) == 1 else f"{len(missing)} texts are"
    message = f"{texts} not translated ({language}): {names}"
    hint = f"translate them in translations/{language}.po; `python build.py translate update` adds them to it"
    return Diagnostic("translation/missing", message, subject.place(), hint, origin=missing[0].origin)
