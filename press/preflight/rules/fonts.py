"""Only our faces are in the file, all of them embedded.

Font fallback is silent: a misspelt family prints in whatever face comes first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.preflight.rules import families
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/fonts",
        wants="Only declared faces are in the file, all embedded.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="font-family: Vazirmatn">You can ask for help.</p>',
        passes="<p>You can ask for help.</p>",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.SHEETS, FileKind.NOTES})
NEEDS = Needs.PDF

WEIGHTS = {"", "Bold", "Italic", "Bold-Italic"}


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each font that is not embedded or not declared for the piece."""
    declared = {family for locale in subject.job.locales for family in locale.fonts}
    declared |= set(subject.rendering.families)
    explained = any(families.check(subject))  # which typeface is not there is said by that rule
    for name, embedded in subject.pdf.fonts.items():
        if not embedded:
            yield subject.problem("fonts", f'the font "{name}" is not embedded')
        if not explained and not any(_is_face_of(name, family) for family in declared):
            message = f'the font "{name}" is in the file but not declared'
            yield subject.problem("fonts", message, f"declared: {', '.join(sorted(declared))}")


def _is_face_of(name: str, family: str) -> bool:
    stem, name = family.replace(" ", "-"), name.removesuffix(",")  # Pango ends "Source Serif 4" with a comma: no size
    return name == stem or (name.startswith(f"{stem}-") and name[len(stem) + 1 :] in WEIGHTS)
