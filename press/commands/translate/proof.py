"""`translate proof`: a sheet for reviewing a piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import complete_selector, takes_settings
from press.commands.terminal import measuring, open_or_stop, tell
from press.run.opening import Wanted
from press.run.translate.proof import proof

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("proof", epilog="Example: python build.py translate proof indicator-card:km")
@click.argument("selector", shell_complete=complete_selector, help="The piece and its language, such as `flyer:km`.")
@takes_settings
def command(selector: str, settings: Settings) -> None:
    """Make a sheet for reviewing a piece.

    It shows the piece with its texts numbered, source and translation side by side, and boxes to sign.
    """
    with measuring() as progress:
        lines = proof(open_or_stop(settings, wanted=Wanted([selector])), selector, progress)
    tell("\n".join(lines))
