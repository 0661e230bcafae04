"""What happens to a piece that needs more than its campaign allows: it is named, with its place, and the rest is made."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace
from press.render.html import place_of_fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from press.content.limits import Limits
    from press.pieces import Job
    from press.render.environment import Environment
    from press.rules import Rule

    # While it lasts, a piece gets no more than its limits: whatever exceeds them raises Exceeded, or MemoryError.
    Held = Callable[[Limits], AbstractContextManager[object]]

RULES: tuple[Rule, ...] = ()  # press/limit is declared in press/render/limits.py


class Exceeded(BaseException):
    """A piece took longer than it may. No code that fills, lays out or draws it can take this for a fault of its own.

    Attributes:
        key: the limit, as content.yaml names it.
    """

    def __init__(self, message: str, key: str) -> None:
        super().__init__(message)
        self.key = key


def unlimited(_limits: Limits) -> AbstractContextManager[object]:
    """No limits of time and memory, where nobody gave any."""
    return nullcontext()


def exceeded(error: BaseException, job: Job, limits: Limits, environment: Environment) -> Diagnostic:
    """The diagnostic for a piece that exceeded a limit: at the line of its template, if it was being filled."""
    if isinstance(error, MemoryError):
        message, key = f"the piece needs more than {limits.memory} MB of memory", "memory"
    else:
        message, key = str(error), error.key if isinstance(error, Exceeded) else "seconds"
    place = place_of_fault(error, environment) or PagePlace(job.path)
    hint = f"look for what grows without end or is repeated too often; `limits: {{{key}: ...}}` in content.yaml allows more"
    return Diagnostic("press/limit", f"{job.name}: {message}", place, hint)
