"""The fit engine: of the designer's remedies the mildest with which everything fits, the same for the whole piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from press.preflight.rules.text_kept import letters_lost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.plan.job import Job, Step
    from press.render.engine import Engine
    from press.rendering import Rendering


class Fitted(NamedTuple):
    """A rendering, and the step of the fit engine it was made with, counted from 0."""

    rendering: Rendering
    step: int


def fitted(job: Job, engine: Engine) -> Fitted:
    """The piece as it fits best; where nothing fits, as it is at the last step, for the rules to complain about."""
    rendering = engine.render(job, job.steps[0])
    if len(job.steps) == 1 or fits(job, rendering):
        return Fitted(rendering, 0)
    for step in range(mildest(job, engine), len(job.steps)):
        rendering = engine.render(job, job.steps[step])
        if fits(job, rendering):
            break
    return Fitted(rendering, step)


def fits(job: Job, rendering: Rendering) -> bool:
    """True when nothing overflows, no page is too many and no letter is lost."""
    pages_right = job.pages is None or job.pages[0] <= rendering.pages <= job.pages[1]
    return not rendering.overflows and pages_right and not letters_lost(rendering)


def mildest(job: Job, engine: Engine) -> int:
    """The number of the first step that fits; the last, if none does.

    Full texts are tried before short ones. Within each, a later step never needs more room, so the search halves.
    """
    for group in _groups(job.steps):
        if _measures(job, engine, group[-1]):
            low, high = 0, len(group) - 1
            while low < high:
                middle = (low + high) // 2
                low, high = (low, middle) if _measures(job, engine, group[middle]) else (middle + 1, high)
            return group[low]
    return len(job.steps) - 1


def _groups(steps: Sequence[Step]) -> list[list[int]]:
    """The numbers of the steps with full texts, and of those with short ones."""
    numbers = range(len(steps))
    groups = [[n for n in numbers if not steps[n].short], [n for n in numbers if steps[n].short]]
    return [group for group in groups if group]


def _measures(job: Job, engine: Engine, number: int) -> bool:
    measure = engine.measure(job, job.steps[number])
    return not measure.overflows and (job.pages is None or measure.pages <= job.pages[1])
