"""The tree of a filled page, parsed as the engine parses it."""

from __future__ import annotations

from typing import Any


def tree_of(html: str) -> Any:
    """The root of a filled page, as an element of ElementTree; the engine does not change it."""
    import tinyhtml5  # noqa: PLC0415 - only after the guard has seen which engine there is

    return tinyhtml5.parse(html, namespace_html_elements=False)
