"""`translate status`: the state of every piece in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_settings
from press.commands.terminal import open_or_stop, tell
from press.run.translate.status import as_json, as_table, status

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("status", epilog="Example: python build.py translate status")
@takes_settings
def command(settings: Settings) -> None:
    """Show the state of each piece in each language.

    One row per language, one column per kind of piece; then the texts that are missing or stale.
    """
    states = status(open_or_stop(settings))
    tell(as_json(states) if settings.form == "json" else as_table(states))
