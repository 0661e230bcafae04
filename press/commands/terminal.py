"""What verbs show on the terminal: problems of a campaign, and progress."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

import click

from press.diagnostics import has_errors, shown
from press.reports import report, summary
from press.run.digests import digests_of
from press.run.memory import Memory
from press.run.opening import ALL, open_languages, open_project

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from press.commands.options import Settings
    from press.diagnostics import Diagnostic
    from press.run.opening import Wanted
    from press.run.project import Project

FINE, PROBLEMS = 0, 1


def open_or_stop(settings: Settings, *, strict: bool = False, wanted: Wanted = ALL, tags: Collection[str] = ()) -> Project:
    """The campaign, ready to be built. If it has errors, they are shown and the run ends with exit code 1.

    Only what the wanted pieces need is read; with `tags`, all of it, and the translations into these languages.
    """
    if tags:
        from press.run.remembered import remembered_checks  # noqa: PLC0415 - the rules are loaded only where all is checked

        memory = Memory(digests_of(settings.workshop), "looked")
        checks = remembered_checks(settings.workshop, memory, tags)
        project = open_languages(settings.workshop, tags, today=settings.today, checks=checks)
        memory.keep()
    else:
        project = open_project(settings.workshop, today=settings.today, wanted=wanted)
    if project.usable and not has_errors(project.diagnostics, strict=strict):
        return project
    show(project.diagnostics, settings.form)
    click.echo(f"{summary(project.diagnostics)}; nothing was changed in {settings.workshop.output}", err=True)
    raise click.exceptions.Exit(PROBLEMS)


def show(diagnostics: Collection[Diagnostic], form: str) -> None:
    """Shows problems: JSON on standard output, words and annotations on standard error."""
    if diagnostics or form == "json":
        click.echo(report(diagnostics, form), err=form != "json")


def tell(words: str) -> None:
    """Prints the answer of a command; nothing in it that a terminal would obey."""
    click.echo(shown(words, lines=True))


@contextmanager
def measuring() -> Iterator[Callable[[str, int, int], None]]:
    """Yields a function that shows on the terminal which piece is being measured: its name, number and the count."""
    from rich.console import Console  # noqa: PLC0415 - only where a piece is measured

    console = Console(stderr=True)
    with console.status("reading") if console.is_terminal else nullcontext() as status:
        yield lambda name, number, count: status.update(f"{number}/{count} {name}") if status else None
