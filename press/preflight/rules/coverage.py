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
    from collections.abc import Callable, Iterator

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


def uncovered(subject: Subject) -> set[str]:
    """The characters of texts that no declared face has."""
    families = _families(subject)
    texts = subject.rendering.texts.items()
    return {c for key, words in texts for c in subject.faces.missing(unicodedata.normalize("NFC", words), families(key))}


def _families(subject: Subject) -> Callable[[str], tuple[str, ...]]:
    """The families that a text, named `language:id`, may be set in."""
    known = {locale.tag: (*locale.fonts, *subject.rendering.families) for locale in subject.job.locales}
    return lambda key: known.get(key.partition(":")[0]) or known[subject.job.locale.tag]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each text with letters that no declared face has, and for each that cannot be shaped."""
    families = _families(subject)
    for key, words in subject.rendering.texts.items():
        language, _, text = key.partition(":")
        stack = families(key)
        if missing := subject.faces.missing(unicodedata.normalize("NFC", words), stack):
            shown = ", ".join(f'"{c}" (U+{ord(c):04X})' for c in missing[:SHOWN])
            message = f"{text} has characters that no face of {language} has: {shown}"
            yield _fault(subject, key, message, "replace them, or add a font to the language's row in content/languages.yaml")
        if broken := subject.faces.unshaped(words, stack):
            message = f"{text} has words that cannot be shaped: {', '.join(broken[:SHOWN])}"
            yield _fault(subject, key, message, "type them again: letters or marks are in the wrong order")


def _fault(subject: Subject, key: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic("preflight/coverage", message, subject.place(), hint, origin=subject.job.origin_of(key))
