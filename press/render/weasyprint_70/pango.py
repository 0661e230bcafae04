"""Pango, the text layout library, as the engine loads it."""

from __future__ import annotations


def pango_version() -> int:
    """The version of Pango, 15006 for 1.50.6; raises ImportError or OSError where the engine does not find it."""
    from weasyprint.text.ffi import pango  # noqa: PLC0415 - slow, and it may fail

    return int(pango.pango_version())
