"""Pictograms by name, as inline SVG, hidden from screen readers unless they carry a label. One icon set, one stroke width."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:
    from pathlib import Path

STROKE = "1.75"
KEPT = 4096  # cached icons, each with its label


class UnknownIcon(LookupError):
    """There is no icon with that name."""


@cache
def _nodes(path: Path) -> dict[str, list[list[Any]]]:
    nodes: dict[str, list[list[Any]]] = json.loads(path.read_text(encoding="utf-8"))
    return nodes


def forget_icons() -> None:
    """Clears the cache, so that the icon file is read again when next needed."""
    _nodes.cache_clear()
    icon.cache_clear()


def icon_names(path: Path) -> list[str]:
    """The names of all icons."""
    return list(_nodes(path))


@lru_cache(maxsize=KEPT)
def icon(path: Path, name: str, words: str = "") -> Markup:
    """The SVG of an icon; screen readers read `words`, and skip an icon without them. Raises UnknownIcon."""
    if name not in _nodes(path):
        raise UnknownIcon(name)
    shapes = Markup("").join(
        Markup("<{} {}/>").format(tag, Markup(" ").join(Markup('{}="{}"').format(*item) for item in attributes.items()))
        for tag, attributes in _nodes(path)[name]
    )
    meaning = Markup('role="img" aria-label="{}"').format(words) if words else Markup('aria-hidden="true"')
    return Markup(
        '<svg class="icon" {} xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none"'
        ' stroke="currentColor" stroke-width="{}" stroke-linecap="round" stroke-linejoin="round">{}</svg>'
    ).format(meaning, STROKE, shapes)
