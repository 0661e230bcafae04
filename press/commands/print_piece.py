"""`print`: directions for printing a piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import complete_selector, takes_settings, takes_strict
from press.commands.terminal import open_or_stop
from press.run.opening import Wanted
from press.run.printing.piece import print_piece

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("print", epilog="Example: python build.py print indicator-card --lang km --people 500")
@click.argument(
    "selector", metavar="DOCUMENT", shell_complete=complete_selector, help="The piece, such as `flyer` or `flyer:km`."
)
@click.option("--lang", "language", metavar="TAG", help="The language; optional if there is only one.")
@click.option("--edition", metavar="NAME", help="The edition; by default, the one for an office printer.")
@click.option("--people", type=click.IntRange(1), metavar="N", default=None, help="Count the sheets for this many people.")
@takes_settings
@takes_strict
def command(
    selector: str, language: str | None, edition: str | None, people: int | None, settings: Settings, *, strict: bool
) -> int:
    """Show how to print a piece: file, sheets, paper, settings, cuts and folds.

    The piece is built first if it is not up to date.
    """
    project = open_or_stop(settings, strict=strict, wanted=Wanted([selector.partition(":")[0]]))
    return print_piece(project, selector, language, edition, people=people or 0, form=settings.form, strict=strict)
