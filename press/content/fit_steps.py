"""content/fit-steps.yaml: the fit step at which each piece was last set, so that fitting starts there, and proofs of it.

The file only costs or saves time: a piece is set at the mildest step that fits. A proof is believed only where all that
decides the layout has the digest that it had.
"""

from __future__ import annotations

from statistics import median_low
from typing import Annotated

from pydantic import Field

from press.content.records import Record
from press.content.scalars import DocumentId, Tag, Takes, Whole

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$"), Takes("16 hexadecimal digits", "digests")]


class FitSteps(Record):
    """The file content/fit-steps.yaml: a step number for each document and language."""

    fit_steps: dict[DocumentId, dict[Tag, Whole]] = Field(
        default_factory=dict, description="For each document and language: the number of the step it was set at, from 0"
    )

    proofs: dict[DocumentId, dict[Tag, Digest]] = Field(
        default_factory=dict,
        description="For each of them: a digest of all that decided that no earlier step fits. Where it is another now, that is tried again",
    )

    def proof(self, document: str, language: str) -> tuple[int, str] | None:
        """The step that a piece was set at, from 0, and the digest of the proof; None where nothing is proved."""
        step, digest = (known.get(document, {}).get(language) for known in (self.fit_steps, self.proofs))
        return (step, digest) if isinstance(step, int) and isinstance(digest, str) else None

    def starting_step(self, document: str, language: str, plain: int = 0) -> int:
        """The step to start at, from 0; for a new language the median of the others, for a new document the `plain` one."""
        known = self.fit_steps.get(document, {})
        return known.get(language, median_low(known.values()) if known else plain)
