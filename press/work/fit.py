"""The fit engine: of the designer's remedies the mildest with which everything fits, the same for the whole piece."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from press.preflight.rules.text_kept import letters_lost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.plan.job import Job, Step
    from press.render.engine import Draft, Engine
    from press.rendering import Overflow, Rendering


class Fitted(NamedTuple):
    """A rendering, and the step of the fit engine it was made with, counted from 0."""

    rendering: Rendering
    step: int


class Tried(NamedTuple):
    """A step of the fit engine, and the piece laid out with it."""

    step: int
    draft: Draft


def fitted(job: Job, engine: Engine) -> Fitted:
    """The piece as it fits best; where nothing fits, as it is at the last step, for the rules to complain about.

    What is cut off, or goes to a page too many, stands outside of no panel; which text it is and how much it is too long is
    measured where there is room for all.
    """
    step, draft = mildest(job, engine)
    rendering = engine.paint(draft)
    too_many = job.pages is not None and rendering.pages > job.pages[1]
    if not rendering.overflows and (too_many or letters_lost(rendering)):
        rendering = replace(rendering, overflows=_worst(engine.measure(job, job.steps[step]).overflows))
    return Fitted(rendering, step)


def _worst(overflows: Sequence[Overflow]) -> tuple[Overflow, ...]:
    """For each panel the overflow that needs most."""
    by_panel = {(found.page, found.panel): found for found in sorted(overflows, key=lambda found: found.excess)}
    return tuple(by_panel.values())


def mildest(job: Job, engine: Engine) -> Tried:
    """The first step that fits; the last, if none does.

    Full texts are tried before short ones. Within each, a later step never needs more room, so the search halves.
    """
    first = Tried(0, engine.lay_out(job, job.steps[0]))
    if len(job.steps) == 1 or fits(job, first.draft):
        return first
    for group in _groups(job.steps):
        if found := _halving(group, job, engine):
            return found
    return Tried(len(job.steps) - 1, engine.lay_out(job, job.steps[-1]))


def fits(job: Job, draft: Draft) -> bool:
    """True when nothing overflows, no page is too many and no letter is lost."""
    rendering = draft.rendering
    pages_right = job.pages is None or job.pages[0] <= rendering.pages <= job.pages[1]
    return pages_right and not (rendering.overflows or draft.beyond or letters_lost(rendering))


def _groups(steps: Sequence[Step]) -> list[list[int]]:
    """The numbers of the steps after the first with full texts, and of those with short ones."""
    numbers = range(1, len(steps))
    return [[n for n in numbers if not steps[n].short], [n for n in numbers if steps[n].short]]


def _halving(group: Sequence[int], job: Job, engine: Engine) -> Tried | None:
    """The first step of a group that fits, if one does."""
    low, high, found = 0, len(group), None
    while low < high:
        middle = (low + high) // 2
        draft = engine.lay_out(job, job.steps[group[middle]])
        if fits(job, draft):
            high, found = middle, Tried(group[middle], draft)
        else:
            low = middle + 1
    return found
