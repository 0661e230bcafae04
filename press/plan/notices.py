"""A prescribed text in one language, as templates print it and rules check it, and the other languages its county requires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.notices import required_languages
from press.diagnostics import Diagnostic, Severity
from press.rules import Rule, Team
from press.units import parse_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.notices import County
    from press.localized import Names
    from press.plan.localize import Localizer

RULES = (
    Rule(
        code="content/notice-missing",
        wants="Languages in which a prescribed notice is asked for, and of which no official text is at hand, are told.",
        for_whom=Team.POLICY,
        fails="A county whose notice must be posted in Korean too, and no official Korean text in content/notices.yaml.",
        passes="The same county, with the text that the state has published in Korean.",
        severity=Severity.NOTE,
    ),
)


def notice_view(content: Content, version: str, county: County | None, localizer: Localizer) -> Names:
    """The prescribed words, part by part and as a whole, their least size, and the other languages that the county requires.

    `also` holds groups of English names of languages: where a group has several, the most widely spoken of them is required.
    """
    notice = content.notices[version]
    text, page = notice.texts.get(localizer.tag), parse_size(notice.least_page)
    view: Names = {
        "statute": notice.statute, "version": notice.version, "tag": localizer.tag, "source": notice.source,
        "least_size": float(notice.least_size), "least_page": [page.width, page.height], "also": [],
    }  # fmt: skip
    if text:
        view |= {
            "opening": text.opening,
            "protected": text.protected,
            "heading": text.heading,
            "points": list(text.points.values()),
        }
        view["whole"] = " ".join(text.parts)
    if county:
        groups = required_languages(county)
        view["also"] = [[content.languages[tag].english for tag in group] for group in groups]
    return view


def not_at_hand(content: Content) -> Iterator[Diagnostic]:
    """A note for each prescribed text that is required in languages without an official text."""
    source = content.file_of("notices")
    for name, notice in content.notices.items():
        asked = {"es"} | {tag for county in content.counties.values() for tag in county.covered}
        if content.counties and source and (missing := sorted(asked - notice.texts.keys())):
            languages = ", ".join(content.languages[tag].english for tag in missing if tag in content.languages)
            message = f"the notice of {notice.statute} is not made in {languages}: no official text is at hand"
            hint = "a text that the state has published goes under `texts`, with its digest; never translate it here"
            place = source.place(("notices", name, "texts"), on="key")
            yield Diagnostic("content/notice-missing", message, place, hint, Severity.NOTE)
