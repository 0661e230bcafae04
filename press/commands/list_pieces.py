"""`list`: the pieces and their states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_choice, takes_settings
from press.commands.terminal import open_or_stop, tell
from press.run.listing import list_pieces
from press.run.opening import Wanted

if TYPE_CHECKING:
    from press.commands.options import Choice, Settings


@click.command("list", epilog="Example: python build.py list flyer --lang vi")
@takes_choice
@takes_settings
def command(choice: Choice, settings: Settings) -> None:
    """List the pieces and show whether each is up to date.

    One line per piece: its name, its state (made, changed, new or failed), its page size and its title.
    """
    tell(list_pieces(open_or_stop(settings, wanted=Wanted(*choice)), *choice, settings.form))
