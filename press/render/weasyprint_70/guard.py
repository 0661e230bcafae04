"""Checks that the engine is the version that this folder is written for, before any of it is imported.

The version is enough: the lock file holds the hash of its source. `comparison.py` compares the table row by row.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from press.diagnostics import SetupError

ENGINE, VERSION = "weasyprint", "70.0"


def check_version() -> None:
    """Raises SetupError where the engine is missing or another version is installed."""
    try:
        found = version(ENGINE)
    except PackageNotFoundError:
        raise SetupError(f"WeasyPrint is not installed and {VERSION} is wanted. Run `make`.") from None
    if found != VERSION:
        raise SetupError(f"WeasyPrint {found} is installed and {VERSION} is wanted. Run `make`.")
