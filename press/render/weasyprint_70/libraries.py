"""Loads the engine's C libraries by the names that the loader knows, without a search.

The engine tries several spellings of each name, for all systems. For each that the loader does not know, `ctypes` asks
ldconfig, the compiler and the linker, which costs more than a third of importing the engine. On Linux the spelling with the
version, such as `libpango-1.0.so.0`, is the one that is found, and the loader finds it alone.
"""

from __future__ import annotations

import ctypes.util
import importlib
import io
import sys
from contextlib import contextmanager, redirect_stdout, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOADER = "weasyprint.text.ffi"


def load() -> None:
    """Imports what loads the libraries. Where the loader cannot find one, the search, and the message, are left to the engine."""
    if sys.platform == "linux" and LOADER not in sys.modules:
        with suppress(OSError), _no_search(), redirect_stdout(io.StringIO()):
            importlib.import_module(LOADER)


@contextmanager
def _no_search() -> Iterator[None]:
    search = ctypes.util.find_library
    ctypes.util.find_library = _nothing
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _nothing(name: str) -> None:
    """What a search returns that finds nothing."""
