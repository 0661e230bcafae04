"""The file and every passage in another language declare their language and direction.

Without a direction, Arabic is set from left to right: lines begin on the wrong side, and full stops land there too.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic
from press.preflight.rules.traps import place_in
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.diagnostics import FilePlace
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/languages",
        wants="The file and each passage in another language declare their language.",
        for_whom=Team.DESIGNERS,
        fails="A sheet in Spanish and Vietnamese, side by side, in which nothing is marked as Vietnamese.",
        passes='The same sheet with lang="vi" around its Vietnamese half.',
    ),
    Rule(
        code="preflight/direction",
        wants="Passages in another language run in its direction.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p lang="ar">يمكنك طلب المساعدة.</p>',
        passes='<p lang="ar" dir="rtl">يمكنك طلب المساعدة.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF

_LANGUAGE = re.compile(r"<[a-z][^<>]*\blang=[^<>]*>")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for a wrong language or direction, and for each language that is printed but not declared."""
    declared = str(subject.pdf.root.get("/Lang", ""))
    first = subject.job.locale.tag
    if declared != first:
        yield subject.problem("languages", f'the file declares the language "{declared}", but it is in "{first}"')
    directions = _Directions({locale.tag: locale.direction for locale in subject.job.locales})
    directions.feed(subject.rendering.html)
    for tag, direction in directions.wrong.items():
        hint = f'its element needs dir="{directions.wanted[tag]}" beside lang, as in templates/layouts/document.html'
        place = next(_without_direction(subject), None) or subject.place()
        yield Diagnostic("preflight/direction", f'text in "{tag}" is set as {direction}', place, hint)
    if subject.pdf.tree is None:
        return
    named = {str(element.entries.Lang) for element in subject.pdf.tree.walk() if "/Lang" in element.entries} | {declared}
    for locale in subject.job.locales:
        if locale.tag not in named:
            yield subject.problem("languages", f'nothing in the file is marked as "{locale.tag}"')


def _without_direction(subject: Subject) -> Iterator[FilePlace]:
    """The places in templates where an element has a language and no direction."""
    for path, there in subject.rendering.files.items():
        if there and path.suffix == ".html":
            text = path.read_text(encoding="utf-8", errors="replace")
            for match in _LANGUAGE.finditer(text):
                if "dir=" not in match[0]:
                    yield place_in(path, text, match.start(), len(match[0]))


class _Directions(HTMLParser):
    """Finds the languages of a piece whose elements run in the wrong direction."""

    VOID = frozenset({"br", "img", "hr", "wbr", "meta", "link", "input", "col"})

    def __init__(self, wanted: Mapping[str, str]) -> None:
        super().__init__()
        self.wanted, self.wrong = wanted, dict[str, str]()
        self._inside = [("", "ltr")]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        direction = given.get("dir") or self._inside[-1][1]
        language = given.get("lang") or ""
        if self.wanted.get(language, direction) != direction:
            self.wrong[language] = direction
        if tag not in self.VOID:
            self._inside.append((tag, direction))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Does nothing: an element that ends where it begins has nothing inside."""

    def handle_endtag(self, tag: str) -> None:
        opened = [index for index, (name, _) in enumerate(self._inside) if name == tag]
        if opened:
            del self._inside[opened[-1] :]
