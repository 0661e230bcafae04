"""How often a function of the engine is called, whoever has taken its place."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def calls(function: Callable[..., Any], work: Callable[[], Any]) -> int:
    """How often a function's own code runs while some work is done."""
    code, found = function.__code__, 0

    def note(frame, event, _argument):
        nonlocal found
        found += event == "call" and frame.f_code is code

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found
