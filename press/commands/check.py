"""`check`: looks for problems and builds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_settings, takes_strict
from press.commands.terminal import FINE, PROBLEMS, show
from press.diagnostics import has_errors
from press.reports import summary
from press.run.inspection import inspect

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("check", epilog="Example: python build.py check --strict")
@takes_settings
@takes_strict
def command(settings: Settings, *, strict: bool) -> int:
    """Look for problems in the whole campaign and build nothing.

    Content, translations, templates and styles are read; nothing is laid out. `build` finds what only shows on a page.
    """
    diagnostics = inspect(settings.workshop, today=settings.today)
    show(diagnostics, settings.form)
    click.echo(summary(diagnostics), err=True)
    return PROBLEMS if has_errors(diagnostics, strict=strict) else FINE
