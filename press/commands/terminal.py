"""What verbs say on the terminal when a campaign has problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.diagnostics import has_errors
from press.reports import report, summary
from press.run.project import open_project

if TYPE_CHECKING:
    from collections.abc import Collection

    from press.commands.options import Settings
    from press.diagnostics import Diagnostic
    from press.run.project import Project

FINE, PROBLEMS = 0, 1


def open_or_stop(settings: Settings, *, strict: bool = False) -> Project:
    """The campaign, ready to be made. Where it has errors, they are shown and the run ends with exit code 1."""
    project = open_project(settings.workshop, today=settings.today)
    if project.usable and not has_errors(project.diagnostics, strict=strict):
        return project
    show(project.diagnostics, settings.form)
    click.echo(f"{summary(project.diagnostics)}; nothing was changed in {settings.workshop.output}", err=True)
    raise click.exceptions.Exit(PROBLEMS)


def show(diagnostics: Collection[Diagnostic], form: str) -> None:
    """Shows problems: JSON on standard output, words and annotations on standard error."""
    if diagnostics or form == "json":
        click.echo(report(diagnostics, form), err=form != "json")
