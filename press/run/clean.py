"""`clean`: removes what the press has made, and nothing else."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from press.diagnostics import PressError

if TYPE_CHECKING:
    from press.workshop import Workshop


def remove_output(workshop: Workshop) -> str:
    """Removes the output folder; a sentence about it. Raises PressError where the folder is not the press's own."""
    if workshop.output.exists() and not workshop.state.exists():
        raise PressError(f"{workshop.output} was not made by the press; nothing was removed")
    if workshop.project.is_relative_to(workshop.output):
        raise PressError(f"{workshop.output} holds the project itself; nothing was removed")
    shutil.rmtree(workshop.output, ignore_errors=True)
    return f"removed {workshop.output}"
