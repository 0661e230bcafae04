"""`translate extract`: the template of all PO files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_settings
from press.commands.terminal import measuring, open_or_stop, tell
from press.run.translate.update import extract

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("extract", epilog="Example: python build.py translate extract")
@takes_settings
def command(settings: Settings) -> None:
    """Write translations/messages.pot, with every text that is printed."""
    with measuring() as progress:
        summary = extract(open_or_stop(settings), progress)
    tell(summary)
