"""Nothing extends beyond its panel.

What overflows a panel is cut off in print, or never drawn at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.placed import Overflow
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/overflow",
        wants="Nothing extends beyond its panel.",
        for_whom=Team.TRANSLATORS,
        where="templates/documents/leaflet.html",
        fails="""<div data-panel="front" style="block-size: 10mm">
<p>You can leave.</p><p>You can ask for help.</p><p>You can call.</p>
</div>""",
        passes="""<div data-panel="front" style="block-size: 10mm">
<p>You can leave. You can ask for help.</p>
</div>""",
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP, FileKind.NOTES})
NEEDS = Needs.LAYOUT


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each panel whose contents do not fit."""
    for overflow in subject.rendering.overflows:
        words = " ".join(overflow.words.split())[:40]
        language, _, text = overflow.text.partition(":")
        which = f' in "{text}" ({language})' if text else ""
        message = f'text needs {overflow.excess:.1f} mm more than panel "{overflow.panel}" has, at "{words}"{which}'
        origin = subject.job.origin_of(overflow.text)
        hint = f"{_longest(subject, overflow)}shorten the text, or allow more in `fit` of the document"
        place = subject.place(overflow.page, overflow.panel)
        yield Diagnostic("preflight/overflow", message, place, hint, origin=origin)


def _longest(subject: Subject, overflow: Overflow) -> str:
    """A hint that names the longest text of the panel, unless it is the one that overflows: it pushes the other out."""
    inside = (run.source for run in subject.rendering.runs if run.panel == overflow.panel and run.source)
    longest = max([overflow.text, *inside], key=lambda text: len(subject.rendering.texts.get(text, "")))
    origin = subject.job.origin_of(longest)
    if longest == overflow.text or origin is None:
        return ""
    return f'the longest text there is "{longest.partition(":")[2]}" ({origin.file}:{origin.line}); '
