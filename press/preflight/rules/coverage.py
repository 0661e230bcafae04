"""Every letter of every text is in a face declared for its language, and can be shaped.

Checked in the text, before it is drawn: in the finished file, a letter from another font looks like any other.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/coverage",
        wants="The faces of the language have every letter of a text, and can shape it.",
        for_whom=Team.TRANSLATORS,
        where="translations/es.po",
        fails="""msgctxt "leaflet.lead"
msgid "Everybody may come."
msgstr "Puede venir todo el mundo 誰でも."
""",
        passes="""msgctxt "leaflet.lead"
msgid "Everybody may come."
msgstr "Puede venir todo el mundo."
""",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT

SHOWN = 5


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each text with letters that no declared face has, and for each that cannot be shaped."""
    families = {locale.tag: (*locale.fonts, *subject.rendering.families) for locale in subject.job.locales}
    for key, words in subject.rendering.texts.items():
        language, _, text = key.partition(":")
        stack = families.get(language) or families[subject.job.locale.tag]
        if missing := subject.faces.missing(unicodedata.normalize("NFC", words), stack):
            shown = ", ".join(f'"{c}" (U+{ord(c):04X})' for c in missing[:SHOWN])
            message = f"{text} has characters that no face of {language} has: {shown}"
            yield _fault(subject, key, message, "replace them, or add a font to the language's row in content/languages.yaml")
        if broken := subject.faces.unshaped(words, stack):
            message = f"{text} has words that cannot be shaped: {', '.join(broken[:SHOWN])}"
            yield _fault(subject, key, message, "type them again: letters or marks are in the wrong order")


def _fault(subject: Subject, key: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic("preflight/coverage", message, subject.place(), hint, origin=subject.job.origin_of(key))
