"""The guard of the engine, told that whatever is installed is what is wanted."""

from __future__ import annotations

from importlib.metadata import version

from press.render.weasyprint_70 import guard


def accept_any_engine() -> None:
    """From now on the installed engine is accepted in this process."""
    guard.VERSION = version(guard.ENGINE)
