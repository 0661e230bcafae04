"""Is the engine the one that this room is written for? Asked of its version alone, before any of it is imported.

The same version is the same source: the lock file holds its hash. Row by row the table is compared by `comparison.py`.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from press.diagnostics import SetupError

ENGINE, VERSION = "weasyprint", "70.0"


def check_version() -> None:
    """Raises SetupError where another version of the engine is installed, or none."""
    try:
        found = version(ENGINE)
    except PackageNotFoundError:
        raise SetupError(f"WeasyPrint is not installed and {VERSION} is wanted. Run `make`.") from None
    if found != VERSION:
        raise SetupError(f"WeasyPrint {found} is installed and {VERSION} is wanted. Run `make`.")
