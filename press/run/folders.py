"""Which folders a run may read and write: asked before anything is done, of what the command line says and of what is there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from press.diagnostics import PressError, UsageError
from press.inside import leads_inside
from press.run.manifest import FOLDER as MANIFEST
from press.workshop import STATE

if TYPE_CHECKING:
    from pathlib import Path

    from press.workshop import Workshop

# Folders that hold what somebody has written, or what set-up has installed; nothing that is made goes there.
SOURCES = (
    "content", "briefs", "templates", "styles", "translations", "fonts", "pictures", "press", "docs", "tests", "schemas",
    "requirements", "benchmarks", ".git", ".venv", ".setup", ".ci",
)  # fmt: skip
NAMED = 3


def check_folders(workshop: Workshop, *, given: bool) -> None:
    """Raises UsageError where the campaign is not there, or where the output would go among what somebody has written.

    `given` says whether the output folder was named: a link that is found in its usual place is not followed.
    """
    project, output = workshop.project, workshop.output
    if not project.is_dir():
        raise PressError(f"there is no campaign in {project}; --project names the folder that holds its content.yaml")
    for root in workshop.roots:
        if root == output or root.is_relative_to(output):
            raise UsageError(
                f"{output} holds the project itself; --output needs a folder of its own, such as {project / 'output'}"
            )
        for name in SOURCES:
            if output.is_relative_to(root / name):
                raise UsageError(f"{output} is among the sources of the campaign; --output needs a folder of its own")
    if not given and not leads_inside(output, [project]):
        raise UsageError(f"the output folder is a link to {output}; name that folder with --output if it is yours")


def refuse_foreign(output: Path) -> None:
    """Raises UsageError for a folder that is not empty and that the press has made nothing in."""
    try:
        names = sorted(os.listdir(output))  # noqa: PTH208 - names are all that is wanted
    except OSError:  # it is not there yet, or whoever writes first says what is wrong
        return
    if not names or STATE in names or MANIFEST in names:
        return
    shown = ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" if len(names) > NAMED else "")
    raise UsageError(
        f"{output} holds files that the press has not made ({shown}); name another folder with --output, or say --force"
    )
