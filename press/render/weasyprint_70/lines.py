"""How a text is broken at a width, worked out once for a document.

The engine asks again and again: a flex item is laid out for its least width, its best and its own, and a page is laid
out anew when what stands at its foot has changed. The answer depends on the text, its style and the width alone. And for
every line it asks how high a line is in this style, and finds out what it knows by a key that it writes anew each time.
Nor need letters be placed once more when a line is painted: they stand as they stood when it was broken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import weasyprint.layout.inline
import weasyprint.layout.preferred
import weasyprint.text.line_break
from weasyprint.text.line_break import Layout, _font_style_cache_key, strut

if TYPE_CHECKING:
    from collections.abc import Callable

_KNOWN = "_press_lines"  # kept on the context of a document's layout, and gone with it
_KEYS = "_press_keys"  # kept on a style
_STRUT = "_press_strut"  # the same
_SET = "_press_text"  # kept on a layout: the text whose letters it holds
_UNPATCHED_REACTIVATE = Layout.reactivate


def apply() -> None:
    """Patches the engine."""
    split = _remembering(weasyprint.layout.inline.split_first_line)
    weasyprint.layout.inline.split_first_line = split
    weasyprint.layout.preferred.split_first_line = split
    weasyprint.layout.inline.strut = _line_height
    weasyprint.text.line_break._font_style_cache_key = _font_key
    Layout.deactivate = _keep
    Layout.reactivate = _take_up


def _remembering(split_first_line: Callable[..., tuple[Any, ...]]) -> Callable[..., tuple[Any, ...]]:
    """A way of breaking lines that does so once for each text, style and width."""

    def split(
        text: str, style: Any, context: Any, max_width: Any, justification_spacing: Any, **options: bool
    ) -> tuple[Any, ...]:  # fmt: skip
        """The first line of a text, with a layout of its own for the caller, who may write to it."""
        known = vars(context).setdefault(_KNOWN, {})
        key = (text, id(style), max_width, justification_spacing, *options.items())
        if key not in known:
            layout, *measures = split_first_line(text, style, context, max_width, justification_spacing, **options)
            known[key] = style, vars(layout).copy(), measures  # the style is kept so that its id stays its own
            return layout, *measures
        _, parts, measures = known[key]
        layout = Layout.__new__(Layout)
        vars(layout).update(parts)
        return layout, *measures

    return split


def _font_key(style: Any, *, include_size: bool = False) -> str:
    """What all styles have in common that set a text alike."""
    known: dict[bool, str] = vars(style).setdefault(_KEYS, {})
    if include_size not in known:
        known[include_size] = _font_style_cache_key(style, include_size)
    return known[include_size]


def _line_height(style: Any) -> tuple[float, float]:
    """How high a line of this style is, and how far below its upper edge its base line."""
    known: tuple[float, float] | None = vars(style).get(_STRUT)
    if known is None:
        known = vars(style)[_STRUT] = strut(style)
    return known


def _keep(self: Any) -> None:
    """Keeps the letters of a line, which the engine would place again to paint it."""
    setattr(self, _SET, self.text)


def _take_up(self: Any, style: Any) -> None:
    """Readies a line to be painted; its letters are placed again only if its text has changed, or is to be spaced out."""
    if getattr(self, _SET, None) != self.text or self.justification_spacing:
        _UNPATCHED_REACTIVATE(self, style)
