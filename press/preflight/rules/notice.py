"""A prescribed notice is printed as prescribed: every word, nothing else, large enough.

The block of the notice contains only its words: no picture, no logo, no code, no sentence of ours. No letter in it is
smaller than the statute says (16 pt for Civil Code 52.6), nor is the page (8.5 x 11 in). A notice that
does not fit fails; it is never made smaller.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/notice",
        wants="A prescribed notice has every word, nothing else, and letters and a page as large as the statute says.",
        for_whom=Team.DESIGNERS,
        fails="The block of the notice of Civil Code 52.6, set in 15 pt.",
        passes="The same block in 16 pt.",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.PDF

PANEL = "statute-"
WORDS_ONLY = {"section", "div", "p", "ul", "ol", "li", "span", "br"}
VOID = {"br", "img", "hr", "wbr", "input", "embed", "source", "area", "col"}
SLACK = 0.05
_APART = re.compile(r"[\s\u2022\u200b\u2066-\u2069]+")  # spaces, list bullets, direction marks


class _Blocks(HTMLParser):
    """Finds what is in the blocks of notices besides words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if self._depth and tag not in WORDS_ONLY:
            self.found.append(tag)
        if self._depth or (dict(attributes).get("data-panel") or "").startswith(PANEL):
            self._depth += tag not in VOID

    def handle_startendtag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if self._depth and tag not in WORDS_ONLY:
            self.found.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._depth -= bool(self._depth) and tag not in VOID


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each way in which a notice is not as prescribed."""
    notices = [panel["notice"] for panel in subject.job.view.panels if "notice" in panel]
    if not notices:
        return
    yield from _page(subject, notices[0])
    blocks = _Blocks()
    blocks.feed(subject.rendering.html)
    for tag in dict.fromkeys(blocks.found):
        message = f"the block of the prescribed notice contains <{tag}>; only the prescribed words may be in it"
        yield subject.problem("notice", message, "move it out of the block; your own words go below it")
    for notice in notices:
        yield from _words(subject, notice)


def _page(subject: Subject, notice: Any) -> Iterator[Diagnostic]:
    page, least = subject.job.page, notice["least_page"]
    if min(page.width, page.height) < min(least) - SLACK or max(page.width, page.height) < max(least) - SLACK:
        message = f"the page is {page.width:.1f} x {page.height:.1f} mm; the notice needs {least[0]:.1f} x {least[1]:.1f} mm"
        yield subject.problem("notice", message, "set a larger `page` in content.yaml")


def _words(subject: Subject, notice: Any) -> Iterator[Diagnostic]:
    """Size and wording of one language's block, in the layout and in the finished file."""
    panel = f"{PANEL}{notice['tag']}"
    runs = [run for run in subject.rendering.runs if run.panel == panel]
    small = [run for run in runs if run.size < notice["least_size"] - SLACK]
    if small:
        least = min(small, key=lambda run: run.size)
        message = f'"{least.text.strip()[:40]}" is set in {least.size:g} pt; the notice needs {notice["least_size"]:g} pt'
        yield subject.problem("notice", message, "make it larger again; the notice is never shrunk", page=least.page)
    wanted, printed = bare(notice["whole"]), bare("".join(run.text for run in runs))
    if printed != wanted:
        message = f"the printed words of the notice are not the prescribed ones, {_difference(wanted, printed)}"
        yield subject.problem("notice", message, "the block must print content/notices.yaml and nothing else", panel=panel)
    elif wanted not in bare("".join(subject.pdf.texts)):
        message = "the prescribed words cannot be read back from the finished file"
        yield subject.problem("notice", message, panel=panel)


def bare(text: str) -> str:
    """A text without what a layout adds or takes away: spaces, bullets, direction."""
    return _APART.sub("", text)


def _difference(wanted: str, printed: str) -> str:
    """The place where two texts first differ."""
    at = next((n for n, (a, b) in enumerate(zip(wanted, printed, strict=False)) if a != b), min(len(wanted), len(printed)))
    return f'at "{printed[max(0, at - 12) : at + 12]}" instead of "{wanted[max(0, at - 12) : at + 12]}"'
