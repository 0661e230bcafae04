"""`doctor`: what is installed and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_form, takes_project
from press.commands.terminal import FINE, PROBLEMS, tell
from press.run.doctor import examine

if TYPE_CHECKING:
    from press.workshop import Workshop


@click.command("doctor", epilog="Example: python build.py doctor")
@takes_project
@takes_form
def command(workshop: Workshop, form: str) -> int:
    """Show what is installed, what is missing and how to get it.

    The exit code is 1 if anything is missing.
    """
    findings = examine(workshop)
    tell(findings.as_json() if form == "json" else findings.as_text())
    return FINE if findings.healthy else PROBLEMS
