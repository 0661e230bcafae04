"""`why`: the reasons for building pieces again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_choice, takes_settings
from press.commands.terminal import open_or_stop, tell
from press.run.listing import explain
from press.run.opening import Wanted

if TYPE_CHECKING:
    from press.commands.options import Choice, Settings


@click.command("why", epilog="Example: python build.py why indicator-card:km")
@takes_choice
@takes_settings
def command(choice: Choice, settings: Settings) -> None:
    """Show why pieces would be built again.

    Each reason is named: the text, the file or the setting that changed, or "up to date".
    """
    tell(explain(open_or_stop(settings, wanted=Wanted(*choice)), *choice, settings.form))
