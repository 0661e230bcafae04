"""Files in the output folder that look like pieces, and that nothing is remembered of: nobody would notice that they are old."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, FilePlace, Severity
from press.pieces import TICKET, TWINS
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from press.workshop import Workshop

RULES = (
    Rule(
        code="press/orphan",
        wants="Every piece in the output folder is one that the press remembers.",
        for_whom=Team.OUTREACH,
        fails="A flyer of last year in output/en/, after somebody has removed output/.press/.",
        passes="The same folder without it.",
        severity=Severity.WARNING,
    ),
)

ENDINGS = (".pdf", ".zip", *TWINS, TICKET)
OWN = ("manifest", "proofs", "gallery")
NAMED = 5


def orphans_in(workshop: Workshop, known: Collection[str]) -> list[str]:
    """The paths of files below the output folder that lie and are called as pieces do and are not known, in order."""
    return sorted(path for path in _pieces(workshop.output) if path not in known)


def _pieces(output: Path) -> Iterator[str]:
    for folder in os.scandir(output):
        if folder.is_dir(follow_symlinks=False) and folder.name not in OWN and not folder.name.startswith("."):
            yield from (f"{folder.name}/{file.name}" for file in os.scandir(folder) if file.name.endswith(ENDINGS))


def orphan_warning(workshop: Workshop, orphans: list[str]) -> Diagnostic:
    """The warning that names them."""
    shown = ", ".join(orphans[:NAMED]) + (f" and {len(orphans) - NAMED} more" if len(orphans) > NAMED else "")
    message = f"the press remembers nothing of {shown}: what is in there may be old"
    hint = "remove what is not yours to keep, or move it out of the output folder"
    return Diagnostic("press/orphan", message, FilePlace(str(workshop.output)), hint, Severity.WARNING)
