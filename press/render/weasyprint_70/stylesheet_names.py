"""Keeps track of the stylesheet that is being read, since the engine's warnings do not name it."""

from __future__ import annotations

from typing import Any

import weasyprint
import weasyprint.css

_UNPATCHED_PREPROCESS = weasyprint.css.preprocess_stylesheet
_reading: list[str] = []  # one process, one stack


def apply() -> None:
    """Patches the engine."""
    weasyprint.css.preprocess_stylesheet = weasyprint.preprocess_stylesheet = _preprocess_stylesheet


def stylesheet_being_read() -> str:
    """The URL of the stylesheet whose rules are being read; empty if none is."""
    return _reading[-1] if _reading else ""


def _preprocess_stylesheet(media: str, base_url: str, *rest: Any, **options: Any) -> None:
    """Reads the rules of a stylesheet, which may import others."""
    _reading.append(base_url or "")
    try:
        _UNPATCHED_PREPROCESS(media, base_url, *rest, **options)
    finally:
        _reading.pop()
