"""A job's HTML, filled and parsed once for all steps of the fit engine: between them one rule of its styles changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.plan.job import Step
from press.render.language_styles import geometry_styles

if TYPE_CHECKING:
    from pathlib import Path

    from press.plan.job import Job
    from press.render.richtext import Printed

PLAIN_STEP = Step()


@dataclass
class Filled:
    """The HTML of a job at a step, as text and as the engine's tree; what it prints, and the templates it was made from."""

    job: Job
    step: Step
    html: str
    printed: Printed
    files: dict[Path, bool]
    parsed: Any

    def turn_to(self, job: Job, step: Step) -> bool:
        """Brings the HTML to another step of its job; False where it must be filled anew, since its words are others."""
        if job is not self.job or step.short != self.step.short:
            return False
        before, after = step_styles(job, self.step), step_styles(job, step)
        styles = [element for element in self.parsed.etree_element.iter("style") if before in (element.text or "")]
        if len(styles) != 1 or self.html.count(before) != 1:
            return False
        styles[0].text = styles[0].text.replace(before, after)
        self.html, self.step = self.html.replace(before, after), step
        return True


def fit_values(step: Step) -> dict[str, str]:
    """The custom properties of a step; none for the plain one."""
    return {"--fit-size": f"{step.size:g}", "--fit-leading": f"{step.leading:g}"} if step != PLAIN_STEP else {}


def step_styles(job: Job, step: Step) -> str:
    """The rule that says how large a job's page is, and at which step it is set."""
    return geometry_styles(job.page.width, job.page.height, job.making.bleed, fit_values(step))
