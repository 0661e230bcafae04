"""Pictograms by name, as inline SVG that screen readers pass over. One icon set, one stroke weight."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:
    from pathlib import Path

STROKE = "1.75"
KEPT = 4096  # icons with the words that are read aloud for them


class UnknownIcon(LookupError):
    """There is no icon of that name."""


@cache
def _nodes(path: Path) -> dict[str, list[list[Any]]]:
    nodes: dict[str, list[list[Any]]] = json.loads(path.read_text(encoding="utf-8"))
    return nodes


def forget_icons() -> None:
    """Reads the icons again when one is asked for."""
    _nodes.cache_clear()
    icon.cache_clear()


def icon_names(path: Path) -> list[str]:
    """The names of all icons there are."""
    return list(_nodes(path))


@lru_cache(maxsize=KEPT)
def icon(path: Path, name: str, words: str = "") -> Markup:
    """The SVG of an icon; `words` are read aloud for it, without them it is decoration. Raises UnknownIcon."""
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
