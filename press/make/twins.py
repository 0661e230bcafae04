"""The twins of a piece: the same words in the same order for a screen and for the ear, and whether they are the same."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from press.diagnostics import Diagnostic, PagePlace
from press.pieces import twin_paths
from press.render.screen.page import screen_page
from press.render.screen.text import plain_text
from press.render.weasyprint_70.tree_of import tree_of
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.pieces import Job
    from press.placed import Rendering
    from press.render.environment import Environment

RULES = (
    Rule(
        code="preflight/twin",
        wants="The HTML and the text beside a piece say each contact as often as the piece does.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<div class="foot-end">{{ text.call }}</div>',
        passes="<p>{{ text.call }}</p>",
    ),
)
CONTACT = re.compile(r'<a class="contact[^"]*"[^>]*? href="([^"]*)"')
ADDRESS = re.compile(r" <https?://[^>]*>")  # as the plain text gives it after its words
LEFT_BY = frozenset({"victim"})  # audiences whose pages can be left at once


class Twins(NamedTuple):
    """The HTML and the text of a plain piece, by their paths below the output folder, and where they differ from the piece."""

    files: dict[str, str]
    differences: list[Diagnostic]


def twins_of(job: Job, rendering: Rendering, environment: Environment) -> Twins:
    """The twins of a plain piece; nothing of other editions."""
    paths = twin_paths(job.path, job.edition)
    if not paths:
        return Twins({}, [])
    root = tree_of(rendering.html)
    page = screen_page(root, environment, title=job.title, leaves=job.audience in LEFT_BY)
    text = plain_text(root)
    counted = [(_targets(rendering.html), _targets(page)), _shown(rendering, "".join(root.find("body").itertext()), text)]
    found = [fault for path, both in zip(paths, counted, strict=True) for fault in differences(job, path, *both)]
    return Twins(dict(zip(paths, (page, text), strict=True)), found)


def differences(job: Job, path: str, on_pages: Counter[str], here: Counter[str]) -> Iterator[Diagnostic]:
    """A diagnostic for each contact that a twin has more or less often than the pages have it."""
    for contact in sorted(on_pages.keys() | here.keys()):
        if on_pages[contact] != here[contact]:
            message = f'{path} has "{contact}" {here[contact]} times, and the pages have it {on_pages[contact]} times'
            hint = "running heads and feet are on paper only: put it into the body of the page"
            yield Diagnostic("preflight/twin", message, PagePlace(job.path), hint)


def _shown(rendering: Rendering, said: str, text: str) -> tuple[Counter[str], Counter[str]]:
    """How often the words of the pages and the plain text show each contact; addresses beside links do not count."""
    bare = ADDRESS.sub("", text)
    on_pages, here = ({shown: words.count(shown) for shown in rendering.contacts.values()} for words in (said, bare))
    return Counter(on_pages), Counter(here)


def _targets(html: str) -> Counter[str]:
    """What the contacts of a page lead to, and how often."""
    return Counter(CONTACT.findall(html))
