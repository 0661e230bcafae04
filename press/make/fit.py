"""The fit engine: finds the mildest fit step with which everything fits, the same step for the whole piece."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from press.preflight.rules.text_kept import letters, letters_lost

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from press.make.proofs import Proof
    from press.pieces import FitStep, Job
    from press.placed import Overflow, Rendering
    from press.render.engine import Engine, Layout


class Fitted(NamedTuple):
    """A rendering, the index of its fit step, from 0, and the digest of a proof of it; empty where nothing fits."""

    rendering: Rendering
    step: int
    proof: str = ""


class Tried(NamedTuple):
    """The index of a fit step, and the piece laid out with it."""

    step: int
    layout: Layout


Digest: TypeAlias = "Callable[[Job, Layout], str]"


def _no_digest(_job: Job, _layout: Layout) -> str:
    return ""


def fitted(job: Job, engine: Engine, known: Proof | None = None, digest: Digest = _no_digest) -> Fitted:
    """The piece rendered at the mildest step that fits or, if none fits, at the last step, for the rules to report.

    Text that is cut off or runs onto an extra page overflows no panel, and text that continues on the next page may be only
    part of what is too long. In these cases the overflow is measured on pages with room for everything.

    `known` is a proof that this step was the mildest; `digest` gives what it must have been of to be believed.
    """
    step, layout = mildest(job, engine, known, digest)
    proof = digest(job, layout) if len(job.fit_steps) > 1 and fits(job, layout) else ""
    rendering = engine.paint(layout)
    too_many = job.pages is not None and rendering.pages > job.pages[1]
    goes_on = any(found.goes_on for found in rendering.overflows)
    if goes_on or (not rendering.overflows and (too_many or letters_lost(rendering))):
        measured = _worst(engine.measure(job, job.fit_steps[step]).overflows)
        rendering = replace(rendering, overflows=measured or rendering.overflows)
    return Fitted(rendering, step, proof)


def _worst(overflows: Sequence[Overflow]) -> tuple[Overflow, ...]:
    """The largest overflow of each panel."""
    by_panel = {(found.page, found.panel): found for found in sorted(overflows, key=lambda found: found.excess)}
    return tuple(by_panel.values())


def mildest(job: Job, engine: Engine, known: Proof | None = None, digest: Digest = _no_digest) -> Tried:
    """The first step that fits, or the last if none does. All steps with full texts come before those with short ones."""
    begun = Tried(known.step, engine.lay_out(job, job.fit_steps[known.step])) if known else None
    if known and begun and known.digest == digest(job, begun.layout) and fits(job, begun.layout):
        return begun
    for group in _groups(job.fit_steps):
        if found := _Search(job, engine, group, begun).mildest():
            return found
    return Tried(len(job.fit_steps) - 1, engine.lay_out(job, job.fit_steps[-1]))


def fits(job: Job, layout: Layout) -> bool:
    """True when nothing overflows, the number of pages is allowed, and no letter is lost."""
    return _holds(job, layout) and (job.pages is None or layout.pages >= job.pages[0])


def _holds(job: Job, layout: Layout) -> bool:
    """Like `fits`, but for a part of the piece, which may need fewer pages."""
    if job.pages is not None and layout.pages > job.pages[1]:
        return False
    return not (layout.overflows or layout.beyond or letters(layout.filled.words) - letters(layout.text))


def _groups(steps: Sequence[FitStep]) -> list[range]:
    """The indexes of the steps with full texts, and of those with short ones."""
    full = sum(not step.short for step in steps)
    return [range(full), range(full, len(steps))]


class _Search:
    """Finds the first step of a group that fits; a later step never needs more room than an earlier one.

    The search starts at the step that the piece used last, goes on in strides that double until the step is between two that
    were tried, and then halves what is left. In a piece with several panels, a step is first tried with only the panels that
    were crowded; it is accepted only after the whole piece has been laid out with it.
    """

    def __init__(self, job: Job, engine: Engine, group: range, begun: Tried | None = None) -> None:
        self.job, self.engine, self.begun = job, engine, begun
        self.group, self.low, self.high = group, group.start, group.stop
        self.first = begun.step if begun else job.starting_step

    def mildest(self) -> Tried | None:
        """The step and its layout; None if no step fits."""
        found, parts, stride = None, frozenset[str](), 1
        step = max(self.low, min(self.first, self.high - 1))
        while self.low < self.high:
            if parts and not self._hold(step, parts):
                self.low = step + 1
            else:
                layout = self._layout(step)
                parts = layout.crowded if layout.crowded < layout.filled.panels else frozenset()
                if fits(self.job, layout):
                    found, self.high = Tried(step, layout), step
                else:
                    self.low = step + 1
            step, stride = self._next(stride), stride * 2
        return found

    def _next(self, stride: int) -> int:
        """The step to try next: so far on, or half-way where the last that fits and the first that does not are known."""
        if self.low == self.group.start:
            return max(self.low, self.high - stride)
        if self.high == self.group.stop:
            return min(self.high - 1, self.low + stride - 1)
        return (self.low + self.high) // 2

    def _layout(self, step: int) -> Layout:
        """The whole piece at a step; not laid out again where that was done before the search."""
        if self.begun and self.begun.step == step:
            return self.begun.layout
        return self.engine.lay_out(self.job, self.job.fit_steps[step])

    def _hold(self, step: int, parts: frozenset[str]) -> bool:
        """True when these panels alone fit at a step."""
        return _holds(self.job, self.engine.lay_out(self.job, self.job.fit_steps[step], parts))
