"""content/fit-steps.yaml: at which step of the fit engine each piece was set last, so that it begins there.

What is written there costs or saves time. The piece is set at the mildest step that fits, whatever the file says.
"""

from __future__ import annotations

from statistics import median_low

from pydantic import Field

from press.content.records import Record
from press.content.scalars import DocumentId, Tag, Whole


class FitSteps(Record):
    """The file content/fit-steps.yaml: by document and language the number of a step, counted from 0."""

    fit_steps: dict[DocumentId, dict[Tag, Whole]] = Field(
        default_factory=dict, description="For each document and language: the number of the step it was set at, from 0"
    )

    def starting_step(self, document: str, language: str) -> int:
        """The step to begin with: of a language that is new, the one that half of the others need."""
        known = self.fit_steps.get(document, {})
        return known.get(language, median_low(known.values()) if known else 0)
