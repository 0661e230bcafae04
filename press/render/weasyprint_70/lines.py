"""Caches the breaking of lines: each text is broken once per style and width in a document.

The engine repeats this work. A flex item is laid out for its min-content, its max-content and its final width, and a block is
laid out again where it is broken or moved; yet the result depends only on the text, its style and the width. The height of
a line is also computed again for every line, under a cache key that is built again each time. When a line is painted, its
glyphs are placed a second time, although they stay where they were when the line was broken.
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
    """A version of `split_first_line` that runs once for each text, style and width."""

    def split(
        text: str, style: Any, context: Any, max_width: Any, justification_spacing: Any, **options: bool
    ) -> tuple[Any, ...]:  # fmt: skip
        """The first line of a text, with its own copy of the layout, since the caller may change it."""
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
    """The cache key that styles share if they set a text alike."""
    known: dict[bool, str] = vars(style).setdefault(_KEYS, {})
    if include_size not in known:
        known[include_size] = _font_style_cache_key(style, include_size)
    return known[include_size]


def _line_height(style: Any) -> tuple[float, float]:
    """The height of a line in this style, and the distance of the baseline from its top."""
    known: tuple[float, float] | None = vars(style).get(_STRUT)
    if known is None:
        known = vars(style)[_STRUT] = strut(style)
    return known


def _keep(self: Any) -> None:
    """Keeps the glyphs of a line, which the engine would place again for painting."""
    setattr(self, _SET, self.text)


def _take_up(self: Any, style: Any) -> None:
    """Prepares a line for painting; its glyphs are placed again only if its text has changed or is justified."""
    if getattr(self, _SET, None) != self.text or self.justification_spacing:
        _UNPATCHED_REACTIVATE(self, style)
